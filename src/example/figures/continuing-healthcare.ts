import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, type Typed, typed, type Year } from "../column.ts";
import { adults } from "./population.ts";

/** Public figures on continuing healthcare: counts of people. */
export const continuingHealthcareColumns: readonly Column[] = [
  { header: "CHC people eligible", since: 2017, typed: eligibleAsPublished },
  { header: "CHC people assessed", since: 2017, gaps: 0.01, together: "assessments", typed: assessed },
  { header: "CHC people found eligible", since: 2017, gaps: 0.01, together: "assessments", typed: found },
  { header: "CHC decisions within 28 days", since: 2017, gaps: 0.01, together: "assessments", typed: inTime },
];

/** The participants' own answer: pounds spent in the year. */
export const chcSpendColumn: Column = {
  header: "CHC spend (£)",
  since: 2017,
  gaps: 0.06,
  typed: (ccg, year) => 1000 * typed((eligible(ccg, year) * 47_500 * Math.exp(0.2 * score(ccg, "price of care", year))) / 1000),
};

/** The two ends, both of participants: more than twentyfold apart, and neither of them small or nil. */
const ends: ReadonlyMap<string, number> = new Map([
  ["Brickfields", 8.9],
  ["Jurassic Shore", 199],
]);

/** People eligible; the rate is for every 50,000 adults, about 52 in the middle and more where more people are old. */
function eligible(ccg: Ccg, year: Year): number {
  const drawn = clamp(52 * Math.exp(0.5 * score(ccg, "eligible", year) + 4 * (ccg.older - 0.175)), 11.5, 182);
  return Math.round(((ends.get(ccg.short) ?? drawn) * adults(ccg, year)) / 50_000);
}

/** A public table hides a small count, and one CCG's is hidden. */
function eligibleAsPublished(ccg: Ccg, year: Year): Typed {
  return ccg.short === "Rutwell" ? "*" : eligible(ccg, year);
}

function assessed(ccg: Ccg, year: Year): number {
  return Math.round((adults(ccg, year) / 50_000) * 225 * Math.exp(0.3 * score(ccg, "assessed", year)));
}

/** Around 27 %, a little further apart than chance alone would put them. */
function found(ccg: Ccg, year: Year): number {
  const odds = Math.log(0.27 / 0.73) + 0.16 * score(ccg, "found eligible", year);
  return Math.round(assessed(ccg, year) / (1 + Math.exp(-odds)));
}

function inTime(ccg: Ccg, year: Year): number {
  return Math.round(assessed(ccg, year) * clamp(0.74 + 0.12 * score(ccg, "28 days", year) + 0.04 * ccg.grip, 0.28, 0.995));
}
