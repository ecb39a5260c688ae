import type { Measure } from "../dataset/measure.ts";
import type { Comparison } from "../position/comparison.ts";
import { short } from "../position/format.ts";
import type { Line } from "./callout.ts";
import type { Subject } from "./chart.ts";
import { footprintOf, numbersOf } from "./facts.ts";
import { type Heads, headsOf } from "./heads.ts";
import type { Label } from "./parts.ts";
import type { Ruler } from "./text.ts";
import { shortMedianName } from "./words.ts";

/** What a line is called where room is short, and where it stands. */
type Median = readonly [name: string, value: number];

/** The medians a chart of the reader's group is read against: the group's own, solid, and everyone's, dashed. */
export interface Medians {
  readonly group: Median | undefined;
  readonly all: Median | undefined;
}

export function mediansOf({ view, words }: Subject): Medians {
  const median = (comparison: Comparison | undefined): Median | undefined => {
    const numbers = comparison && numbersOf(comparison);
    return comparison && numbers && [shortMedianName(comparison, words), numbers.median];
  };
  return { group: median(footprintOf(view)), all: median(view.all) };
}

export function valuesOf({ group, all }: Medians): readonly number[] {
  return [group, all].flatMap((median) => (median === undefined ? [] : [median[1]]));
}

/**
 * So many groups of one measure are remembered at a time, each by its values and medians: the readers of a group come one
 * after the other, and some see values of their own.
 */
export const mostGroups = 12;

/** Names of the medians above their lines; `across` says where a value stands. */
export function medianHeads(
  measure: Measure,
  ruler: Ruler,
  width: number,
  { group, all }: Medians,
  across: (value: number) => number,
): Heads {
  const heads = [group, all].flatMap((median) => {
    if (median === undefined) return [];
    const [name, value] = median;
    return [{ x: across(value), texts: [`${name} ${short(measure, value)}`, name] as const }];
  });
  return headsOf(ruler, heads, "chartSmallest", width);
}

/** Rows for the parts "group median", "median" and "heads" of a plane whose lines run from `top` to `bottom`. */
export function medianRows({ group, all }: Medians, heads: Heads, across: (value: number) => number, top: number, bottom: number) {
  const upright = (median: Median | undefined): readonly Line[] =>
    median === undefined ? [] : [{ x: across(median[1]), x2: across(median[1]), y: top, y2: bottom }];
  return { "group median": upright(group), median: upright(all), heads: heads.labels as readonly Label[] };
}
