import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, typed, type Year } from "../column.ts";
import { people } from "./population.ts";

/** Public figures from the accounts, in pounds. */
export const accountsColumns: readonly Column[] = [
  { header: "Running cost spend (£)", since: 2015, typed: (ccg, year) => 1000 * typed(spend(ccg, year) / 1000) },
  { header: "Running cost allowance (£)", since: 2017, typed: (ccg, year) => 1000 * typed(allowance(ccg, year) / 1000) },
];

/** Answers about running costs, in pounds. */
export const runningCostColumns: readonly Column[] = [
  { header: "Governing body cost (£)", since: 2017, gaps: 0.06, typed: (ccg, year) => 1000 * typed(governingBody(ccg, year) / 1000) },
];

/** About £26 a head and falling; a small CCG is given a little more. */
function allowance(ccg: Ccg, year: Year): number {
  const perHead = 25.2 + 0.45 * score(ccg, "allowance", 2018) + 120_000 / ccg.population;
  return people(ccg, year) * perHead * 1.012 ** (2018 - year);
}

/** Fixed costs weigh more on a small CCG. Nobody spent all of its allowance in any year. */
function spend(ccg: Ccg, year: Year): number {
  const fixed = 260_000 / ccg.population;
  const perHead = 20.45 + fixed + 1.25 * score(ccg, "running cost", year) - 0.25 * ccg.grip;
  return Math.min(people(ccg, year) * clamp(perHead, 16.8, 29) * 1.016 ** (2018 - year), 0.992 * allowance(ccg, year));
}

/** Much the same whatever the population. */
function governingBody(ccg: Ccg, year: Year): number {
  return 345_000 * Math.exp(0.2 * score(ccg, "governing body", year)) + 0.22 * people(ccg, year);
}
