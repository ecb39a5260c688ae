import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import { largestRemainder } from "../statistics/largest-remainder.ts";
import { mean, sum } from "../statistics/mean.ts";
import { median } from "../statistics/quantile.ts";
import type { Entry } from "./asked.ts";

/** One answer's parts in percent of their whole, printed to the measure's decimals and adding to 100; undefined without a whole. */
export function ownShares(measure: Measure, answer: Answer): readonly number[] | undefined {
  return answer.kind === "parts" ? largestRemainder(answer.amounts, measure.decimals) : undefined;
}

/**
 * The group's parts in percent by the measure's named average, adding to 100. Ratio: the amounts of all members
 * together. Mean, median: of each part's exact share in every member, so that a large member counts as one.
 */
export function groupShares(measure: Measure, entries: readonly Entry[]): readonly number[] | undefined {
  const splits = amountsOf(entries);
  const of = measure.average === "median" ? median : mean;
  const members = measure.average === "ratio" ? splits : splits.map(fractions);
  const parts = measure.options.map((_, part) => {
    const amounts = members.map((amounts) => amounts[part] ?? 0);
    return measure.average === "ratio" ? sum(amounts) : (of(amounts) ?? 0);
  });
  return largestRemainder(parts, measure.decimals);
}

/** Whether the answer is a split with something to split. */
export function hasWhole(answer: Answer): boolean {
  return answer.kind === "parts" && largestRemainder(answer.amounts, 0) !== undefined;
}

function amountsOf(entries: readonly Entry[]): readonly (readonly number[])[] {
  return entries.flatMap(({ answer }) => (answer.kind === "parts" ? [answer.amounts] : []));
}

function fractions(amounts: readonly number[]): readonly number[] {
  const whole = sum(amounts);
  return amounts.map((amount) => amount / whole);
}
