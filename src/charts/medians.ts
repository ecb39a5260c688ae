import type { Comparison } from "../position/comparison.ts";
import { short } from "../position/format.ts";
import type { Line } from "./callout.ts";
import type { Subject } from "./chart.ts";
import { footprintOf, numbersOf } from "./facts.ts";
import { type Heads, headsOf } from "./heads.ts";
import type { Label } from "./parts.ts";
import type { Ruler } from "./text.ts";
import { shortMedianName } from "./words.ts";

/** The medians a chart of the reader's group is read against: the group's own, solid, and everyone's, dashed. */
export interface Medians {
  readonly group: number | undefined;
  readonly all: number | undefined;
}

export function mediansOf({ view }: Subject): Medians {
  const median = (comparison: Comparison | undefined) => comparison && numbersOf(comparison)?.median;
  return { group: median(footprintOf(view)), all: median(view.all) };
}

/** Names of the medians above their lines; `across` says where a value stands. */
export function medianHeads({ view, words, width }: Subject, ruler: Ruler, medians: Medians, across: (value: number) => number): Heads {
  const head = (comparison: Comparison | undefined, value: number | undefined) => {
    if (comparison === undefined || value === undefined) return [];
    const name = shortMedianName(comparison, words);
    return [{ x: across(value), texts: [`${name} ${short(view.measure, value)}`, name] as const }];
  };
  return headsOf(ruler, [...head(footprintOf(view), medians.group), ...head(view.all, medians.all)], "chartSmallest", width);
}

/** Rows for the parts "group median", "median" and "heads" of a plane whose lines run from `top` to `bottom`. */
export function medianRows(medians: Medians, heads: Heads, across: (value: number) => number, top: number, bottom: number) {
  const upright = (value: number | undefined): readonly Line[] =>
    value === undefined ? [] : [{ x: across(value), x2: across(value), y: top, y2: bottom }];
  return { "group median": upright(medians.group), median: upright(medians.all), heads: heads.labels as readonly Label[] };
}
