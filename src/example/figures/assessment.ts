import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, highest, inOrder, score, typed, type Year, years } from "../column.ts";
import { diceFor } from "../random.ts";
import { yes } from "./governance.ts";
import { helps } from "./helps.ts";

/**
 * Public figures: the yearly assessment. How many have each rating, and how many spent above plan (75 of 207 in
 * 2017/18, 57 and 56 in the years before), are the real totals of the 2018 national review; which CCGs they are is drawn.
 */
export function assessmentColumns(ccgs: readonly Ccg[]): readonly Column[] {
  const above = new Map<Year, ReadonlySet<string>>(
    years.map((year) => [
      year,
      highest(ccgs, { 2015: 0, 2016: 56, 2017: 57, 2018: 75 }[year], (ccg) => score(ccg, "above plan", year) - 0.7 * ccg.grip),
    ]),
  );
  return [
    { header: "Overall rating", since: 2017, typed: rated(ccgs, "overall", [20, 100, 69]) },
    { header: "Leadership rating", since: 2017, typed: rated(ccgs, "leadership", [11, 101, 77]) },
    { header: "Stakeholder score", since: 2017, gaps: 0.025, typed: (ccg, year) => typed(stakeholders(ccg, year)) },
    { header: "Spent above plan", since: 2016, typed: (ccg, year) => yes(above.get(year)?.has(ccg.code) === true) },
  ];
}

/** Ratings given out from the best down, so many of each; the rest are inadequate. */
function rated(ccgs: readonly Ccg[], what: string, counts: readonly [number, number, number]): Column["typed"] {
  const words = ["Outstanding", "Good", "Requires improvement"] as const;
  const byYear = new Map(years.map((year) => [year, inOrder(ccgs, (ccg) => 1.3 * ccg.grip + score(ccg, what, year))]));
  return (ccg, year) => {
    let place = byYear.get(year)?.indexOf(ccg.code) ?? 0;
    for (const [n, count] of counts.entries()) {
      if (place < count) return words[n];
      place -= count;
    }
    return "Inadequate";
  };
}

function stakeholders(ccg: Ccg, year: Year): number {
  return clamp(67 + 5.5 * ccg.grip + 7 * score(ccg, "stakeholders", year), 24, 96);
}

/** The participants' own words about what is ahead. */
export const outlookColumns: readonly Column[] = [
  { header: "Greatest challenge", since: 2017, gaps: 0.04, typed: challenge },
  { header: "What would help most", since: 2018, gaps: 0.22, typed: (ccg) => diceFor(ccg.code, "help").pick(helps) },
];

function challenge(ccg: Ccg, year: Year): string {
  const draw = clamp(0.5 + 0.29 * score(ccg, "challenge", year), 0, 0.999);
  return draw < 0.36
    ? "Money"
    : draw < 0.54
      ? "Staff"
      : draw < 0.68
        ? "Provider capacity"
        : draw < 0.8
          ? "Primary care"
          : draw < 0.9
            ? "Working across boundaries"
            : "Uncertain future";
}
