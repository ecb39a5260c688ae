import type { Ccg } from "./ccgs.ts";
import type { Year } from "./column.ts";
import { firstDay, mergedOn, predecessorsOf } from "./mergers.ts";

/** How the people of a merged CCG were divided among the three that it was made of. */
const portions = [0.44, 0.33, 0.23];

/** Those that were merged into another before this round: they have figures in earlier years only. */
export function formerCcgs(ccgs: readonly Ccg[]): readonly Ccg[] {
  return ccgs.flatMap((successor) =>
    predecessorsOf(successor).map(([code, name], n) => ({
      ...successor,
      code,
      name,
      short: name.replace(/^NHS | CCG$/g, ""),
      language: undefined,
      member: false,
      participating: false,
      population: Math.round(successor.population * (portions[n] ?? 0)),
      area: successor.area * (portions[n] ?? 0),
    })),
  );
}

/** The CCGs that there were on the last day of the financial year that a round speaks of: 211, 209, 209, then 207. */
export function ccgsIn(ccgs: readonly Ccg[], year: Year): readonly Ccg[] {
  const day = `${year}-03-31`;
  const there = ccgs.filter((ccg) => firstDay(ccg).date <= day);
  return [...there, ...formerCcgs(ccgs).filter((ccg) => (mergedOn(ccg) ?? day) > day)];
}
