import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, typed, type Year, years } from "../column.ts";
import { ccgsIn } from "../former.ts";
import { shareOut } from "./accounts.ts";
import { people } from "./population.ts";

/** Public figures from the accounts, in pounds. */
export function accountsColumns(ccgs: readonly Ccg[]): readonly Column[] {
  const byYear = new Map(years.map((year) => [year, allowances(ccgsIn(ccgs, year), year)]));
  const allowance = (ccg: Ccg, year: Year) => byYear.get(year)?.get(ccg.code) ?? 0;
  return [
    { header: "Running cost spend (£)", since: 2014, typed: (ccg, year) => 1000 * typed(spend(ccg, year, allowance(ccg, year)) / 1000) },
    { header: "Running cost allowance (£)", since: 2014, typed: allowance },
  ];
}

/** In all, in pounds, as in the 2018 national review: £1.35bn in 2013/14 and £1.21bn in 2017/18. */
const allowed: Readonly<Record<Year, number>> = { 2014: 1350e6, 2015: 1345e6, 2016: 1232e6, 2017: 1220e6, 2018: 1210e6 };

/** Answers about running costs, in pounds. */
export const runningCostColumns: readonly Column[] = [
  { header: "Governing body cost (£)", since: 2017, gaps: 0.06, typed: (ccg, year) => 1000 * typed(governingBody(ccg, year) / 1000) },
];

/** Nearly the same for each head; a small CCG is given a little more. */
function allowances(ccgs: readonly Ccg[], year: Year): ReadonlyMap<string, number> {
  const weights = ccgs.map((ccg) => people(ccg, year) * (25.2 + 0.45 * score(ccg, "allowance", 2018) + 120_000 / ccg.population));
  return new Map(shareOut(allowed[year] / 1000, weights).map((thousands, n) => [ccgs[n]?.code ?? "", 1000 * thousands]));
}

/** Fixed costs weigh more on a small CCG. Nobody spent all of its allowance in any year. */
function spend(ccg: Ccg, year: Year, allowance: number): number {
  const fixed = 260_000 / ccg.population;
  const perHead = 18.55 + fixed + 1.25 * score(ccg, "running cost", year) - 0.25 * ccg.grip;
  return Math.min(people(ccg, year) * clamp(perHead, 15.2, 27) * 1.016 ** (2018 - year), 0.992 * allowance);
}

/** Much the same whatever the population. */
function governingBody(ccg: Ccg, year: Year): number {
  return 345_000 * Math.exp(0.2 * score(ccg, "governing body", year)) + 0.22 * people(ccg, year);
}
