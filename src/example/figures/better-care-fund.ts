import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, typed, type Year } from "../column.ts";
import { diceFor } from "../random.ts";
import { people } from "./population.ts";

const gaps = { since: 2015, gaps: 0.03, together: "Better Care Fund" } as const;

/** Answers about the pooled fund, in pounds. The two parts add up to the whole. */
export const betterCareFundColumns: readonly Column[] = [
  { header: "BCF pooled fund (£)", ...gaps, typed: (ccg, year) => fromHealth(ccg, year) + fromSocialCare(ccg, year) },
  { header: "BCF from health (£)", ...gaps, typed: fromHealth },
  { header: "BCF from social care (£)", ...gaps, typed: fromSocialCare },
];

/** The fund grows by about three per cent a year, and is larger where more people are old. */
function fund(ccg: Ccg, year: Year): number {
  const perHead = 86 * Math.exp(0.13 * score(ccg, "pooled fund", 2018) + 1.6 * (ccg.older - 0.18));
  const growth = 0.03 + 0.012 * diceFor(ccg.code, "growth of fund").normal();
  return people(ccg, year) * perHead * (1 - growth) ** (2018 - year);
}

/** Around 91 % in every CCG, as the pilot found. */
function healthShare(ccg: Ccg, year: Year): number {
  return clamp(0.912 + 0.036 * score(ccg, "paid by health", year), 0.77, 0.985);
}

function fromHealth(ccg: Ccg, year: Year): number {
  return 1000 * typed((fund(ccg, year) * healthShare(ccg, year)) / 1000);
}

function fromSocialCare(ccg: Ccg, year: Year): number {
  return 1000 * typed((fund(ccg, year) * (1 - healthShare(ccg, year))) / 1000);
}
