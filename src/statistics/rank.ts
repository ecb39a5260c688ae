import type { Place } from "./places.ts";

/** Competition rank: 1 from the named end, and ties share the best place ("1, 2, 2, 4"). */
export function rank(place: Place, from: "highest" | "lowest"): number {
  return 1 + (from === "highest" ? place.above : place.below);
}

/**
 * How much of the rest lies below, from 0 (the lowest) to 1 (the highest): (r − 1) / (n − 1) with r the rank from the
 * lowest, as PERCENT_RANK in SQL and PERCENTRANK.INC in Excel. undefined for a value on its own.
 */
export function percentRank(place: Place): number | undefined {
  const others = place.below + place.above + place.ties;
  return others === 0 ? undefined : place.below / others;
}
