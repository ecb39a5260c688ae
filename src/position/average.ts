import type { Measure } from "../dataset/measure.ts";
import { mean } from "../statistics/mean.ts";
import { median } from "../statistics/quantile.ts";
import { type Fraction, ratioOfSums } from "../statistics/ratio-of-sums.ts";
import type { Entry } from "./asked.ts";

/**
 * The measure's named average of the group (statistics.md S4), in the measure's unit.
 * undefined when it cannot be formed: a ratio of sums needs members that gave both numerator and denominator.
 */
export function averageOf(measure: Measure, entries: readonly Entry[]): number | undefined {
  switch (measure.average) {
    case "ratio":
      return ratioOfSums(fractionsOf(entries), measure.per);
    case "mean":
      return mean(valuesOf(entries));
    case "median":
      return median(valuesOf(entries));
  }
}

/** The numeric values, in the order of the entries. */
export function valuesOf(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap(({ answer }) => (answer.kind === "number" ? [answer.value] : []));
}

function fractionsOf(entries: readonly Entry[]): readonly Fraction[] {
  return entries.flatMap(({ answer }) => {
    if (answer.kind !== "number" || answer.numerator === undefined || answer.denominator === undefined) return [];
    return [{ numerator: answer.numerator, denominator: answer.denominator }];
  });
}
