import type { Standing } from "../comparison.ts";
import { number, ordinal } from "../format.ts";

/** The end of the order a place is told from: the nearer one, so that nobody reads "8th highest of 8". */
export function nearerEnd({ below, above, from }: Standing): "highest" | "lowest" {
  if (above === below) return from;
  return above < below ? "highest" : "lowest";
}

/** Whether every value of the group prints the same, so that a place means nothing. */
export function allTheSame({ of, ties }: Standing): boolean {
  return ties === of - 1;
}

/** Whether exactly as many are higher as are lower, and nobody ties. */
export function inTheMiddle({ below, above, ties }: Standing): boolean {
  return below === above && ties === 0;
}

/** The place itself: "the highest", "the 3rd lowest", "the joint 2nd highest", "the higher" of two, "in the middle". */
export function placeWords(standing: Standing): string {
  if (inTheMiddle(standing)) return "in the middle";
  const end = nearerEnd(standing);
  const nth = 1 + (end === "highest" ? standing.above : standing.below);
  if (standing.of === 2) return `the ${end.replace("est", "er")}`;
  return `the ${standing.ties > 0 ? "joint " : ""}${nth === 1 ? "" : `${ordinal(nth)} `}${end}`;
}

/** With fewer than this, percentages of a group only blow up single organisations. */
const fewestForPercent = 20;
/** The first three from either end are told by place: "higher than 99 %" says less. */
const podium = 3;

/** How much of everyone lies beyond: "higher than 87%"; undefined near an end or in a short list, where the place says it better. */
export function beyondWords({ below, above, of }: Standing): string | undefined {
  if (of < fewestForPercent || Math.min(below, above) < podium) return undefined;
  const percent = Math.round((Math.max(below, above) / of) * 100);
  return percent === 100 ? undefined : `${below >= above ? "higher" : "lower"} than ${percent}%`;
}

/** A place for tables: "3rd of 7", "=3rd of 7" when others share it. */
export function rankText({ rank, of, ties }: Standing): string {
  return `${ties > 0 ? "=" : ""}${ordinal(rank)} of ${number(of, 0)}`;
}

/** Which end rank 1 is: "highest first". */
export function rankOrder({ from }: Standing): string {
  return `${from} first`;
}
