import type { Ccg } from "../ccgs.ts";
import { type Column, highest, score, type Year, years } from "../column.ts";
import { ccgsIn } from "../former.ts";
import { diceFor } from "../random.ts";
import { people } from "./population.ts";

/**
 * The real totals of the 2018 national review: how many spent above plan (75 in 2017/18, 57 and 56 in the years before), and
 * that in 2017/18 these spent £213m too much. What the others had left, and who is who, is drawn.
 */
const reviewed: Readonly<Partial<Record<Year, { readonly above: number; readonly over: number; readonly under: number }>>> = {
  2016: { above: 56, over: 128e6, under: 92e6 },
  2017: { above: 57, over: 151e6, under: 84e6 },
  2018: { above: 75, over: 213e6, under: 71e6 },
};

/** Public figures from the accounts, in pounds: what was planned, what was spent, and which was more. */
export function planColumns(ccgs: readonly Ccg[]): readonly Column[] {
  const byYear = new Map(years.map((year) => [year, overspending(ccgsIn(ccgs, year), year)]));
  const over = (ccg: Ccg, year: Year) => byYear.get(year)?.get(ccg.code) ?? 0;
  return [
    { header: "Planned spending (£)", since: 2016, typed: planned },
    { header: "Actual spending (£)", since: 2016, typed: (ccg, year) => planned(ccg, year) + over(ccg, year) },
    { header: "Spent above plan", since: 2016, typed: (ccg, year) => (over(ccg, year) > 0 ? "Yes" : "No") },
  ];
}

/** More for places where more people are old or poor, and a little more each year. */
function planned(ccg: Ccg, year: Year): number {
  const perHead = (1340 + 900 * (ccg.older - 0.18) + 5 * (ccg.deprivation - 21)) * 1.022 ** (year - 2018);
  return 1000 * Math.round((people(ccg, year) * perHead) / 1000);
}

/** What each spent above its plan, or below it as a negative sum, in whole thousands that add up to the totals of the year. */
function overspending(ccgs: readonly Ccg[], year: Year): ReadonlyMap<string, number> {
  const totals = reviewed[year];
  if (totals === undefined) return new Map();
  const above = highest(ccgs, totals.above, (ccg) => score(ccg, "above plan", year) - 0.7 * ccg.grip);
  const weight = (ccg: Ccg) => planned(ccg, year) * Math.exp(0.9 * diceFor(ccg.code, "size of gap", year).normal());
  const [over, under] = [ccgs.filter(({ code }) => above.has(code)), ccgs.filter(({ code }) => !above.has(code))];
  const shared = (some: readonly Ccg[], total: number, sign: number) =>
    shareOut(total / 1000, some.map(weight)).map((thousands, n) => [some[n]?.code ?? "", sign * 1000 * thousands] as const);
  return new Map([...shared(over, totals.over, 1), ...shared(under, totals.under, -1)]);
}

/** A whole number divided by weights into whole numbers that add up to it; the first takes what rounding leaves. */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.round((total * weight) / all));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, n) => (n === 0 ? part + left : part));
}
