import type { Measure } from "../../dataset/measure.ts";
import { difference, inMillions, rounded, short } from "../format.ts";
import { shared } from "../shared.ts";

/**
 * A value beside its measure's name: "£23.62", "41.3 WTE", "136,400 people". What the name already says of the unit
 * ("per head", "people") is not said again.
 */
export function valueWords(measure: Measure, value: number): string {
  return withUnit(measure, short(measure, value));
}

/** The size of the gap between two values as they are printed: "£3.09", "4.2 percentage points"; undefined when they print the same. */
export function gapSize(measure: Measure, a: number, b: number): string | undefined {
  const by = gap(measure, a, b);
  const size = difference(measure, by);
  if (!/[1-9]/.test(size) || short(measure, a) === short(measure, b)) return undefined;
  return measure.unit.suffix === "%" ? size : withUnit(measure, size);
}

/** "£3.09 above", "4.2 percentage points below", "the same as". */
export function gapWords(measure: Measure, own: number, other: number): string {
  const size = gapSize(measure, own, other);
  return size === undefined ? "the same as" : `${size} ${own > other ? "above" : "below"}`;
}

/** Printed figures subtract as the reader would subtract them; millions are too coarsely printed for that. */
function gap(measure: Measure, a: number, b: number): number {
  if (inMillions(measure, a) || inMillions(measure, b)) return a - b;
  return rounded(a, measure.decimals) - rounded(b, measure.decimals);
}

function withUnit(measure: Measure, text: string): string {
  const rest = restOfUnit(measure);
  return rest === "" || text === "1" ? text : `${text} ${rest}`;
}

const restOfUnit = shared(({ unit, phrase }: Measure): string => {
  const said = ` ${phrase.toLowerCase()} `;
  const rest = / (per|a|an|each) /.test(said) ? unit.rest.replace(/\s*\b(per|a|an|each)\b.*$/i, "") : unit.rest;
  return rest !== "" && said.includes(` ${rest.toLowerCase()} `) ? "" : rest;
});
