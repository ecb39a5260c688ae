import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, inOrder, score, typed, type Year, years } from "../column.ts";
import { ccgsIn } from "../former.ts";
import { diceFor } from "../random.ts";
import { yes } from "./governance.ts";
import { helps } from "./helps.ts";

/**
 * Public figures: the yearly assessment. How many have each rating, and that 24 are failing or at risk of it, are the
 * real totals of the 2018 national review; which CCGs they are is drawn.
 */
export function assessmentColumns(ccgs: readonly Ccg[]): readonly Column[] {
  const overall = rated(ccgs, "overall", { 2017: [21, 100, 66], 2018: [20, 100, 69] });
  const failing = new Set(
    years.flatMap((year) => {
      const inadequate = ccgsIn(ccgs, year).filter((ccg) => overall(ccg, year) === "Inadequate");
      const next = ccgsIn(ccgs, year).filter((ccg) => overall(ccg, year) === "Requires improvement");
      const atRisk = inOrder(next, (ccg) => score(ccg, "at risk", year) - 1.3 * ccg.grip).slice(0, 24 - inadequate.length);
      return [...inadequate.map(({ code }) => code), ...atRisk].map((code) => `${code} ${year}`);
    }),
  );
  return [
    { header: "Overall rating", since: 2017, typed: overall },
    { header: "Failing or at risk", since: 2017, typed: (ccg, year) => yes(failing.has(`${ccg.code} ${year}`)) },
    { header: "Leadership rating", since: 2017, typed: rated(ccgs, "leadership", { 2017: [10, 98, 80], 2018: [11, 101, 77] }) },
    { header: "Stakeholder score", since: 2017, gaps: 0.025, typed: (ccg, year) => typed(stakeholders(ccg, year)) },
  ];
}

/** Ratings given out from the best down, so many of each; the rest are inadequate. */
function rated(ccgs: readonly Ccg[], what: string, counts: Readonly<Partial<Record<Year, readonly number[]>>>): Column["typed"] {
  const words = ["Outstanding", "Good", "Requires improvement"] as const;
  const byYear = new Map(years.map((year) => [year, inOrder(ccgsIn(ccgs, year), (ccg) => 1.3 * ccg.grip + score(ccg, what, year))]));
  return (ccg, year) => {
    let place = byYear.get(year)?.indexOf(ccg.code) ?? 0;
    for (const [n, count] of (counts[year] ?? []).entries()) {
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
