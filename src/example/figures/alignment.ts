import type { Ccg } from "../ccgs.ts";
import { highest } from "../column.ts";
import { diceFor } from "../random.ts";

/**
 * The CCGs whose boundary is that of one council. More than half of the participants are not (the pilot found "over
 * 50 %"), and about as many of the rest, so that the public figure and the answers tell the same story.
 */
export function alignedCcgs(ccgs: readonly Ccg[]): ReadonlySet<string> {
  const fit = (ccg: Ccg) => diceFor(ccg.code, "alignment").normal() + (ccg.place.landscape === "city" ? 0.7 : 0);
  const participants = ccgs.filter((ccg) => ccg.participating);
  const others = ccgs.filter((ccg) => !ccg.participating);
  return new Set([...highest(participants, 41, fit), ...highest(others, 47, fit)]);
}
