import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Withheld } from "../position/comparison.ts";

/** A group this large may be described by its exact figures; in a smaller one they rest on rounded values (statistics.md S13). */
export const large = 10;

/** With fewer answers, counting them tells what the others answered: of two, of three who all said yes. */
const fewestForCounts = 7;

/** Whether others may be named with their exact values. */
export function isOpen(measure: Measure): boolean {
  return measure.policy === "open";
}

/** How many must have contributed, the reader among them, before a group figure is shown. */
export function needed(measure: Measure, fewest: number): number {
  if (isOpen(measure)) return 1;
  return countsOnly(measure) ? Math.max(fewest, fewestForCounts) : Math.max(fewest, 3);
}

/** Why a group's figures are not shown; undefined when they are. */
export function withheld(measure: Measure, contributors: number, fewest: number): Withheld | undefined {
  if (measure.policy === "own") return { kind: "own only" };
  const least = needed(measure, fewest);
  return contributors < least ? { kind: "too few", contributors, needed: least } : undefined;
}

/** Whether single values may be drawn at all: by name, or unnamed and rounded. */
export function showsMarks(measure: Measure): boolean {
  return isOpen(measure) || measure.policy === "anonymous";
}

/** Whether the marks of a group may be told from the rest: with three contributors the two others would stand alone. */
export function marksPeers(measure: Measure, contributors: number, fewest: number): boolean {
  return isOpen(measure) || contributors > needed(measure, fewest);
}

/** Whether figures of a group must be worked out from rounded values. */
export function mustRound(measure: Measure, contributors: number): boolean {
  return !isOpen(measure) && contributors < large;
}

/** The middle one of a few splits is somebody's; a mean of three or more is nobody's. */
function countsOnly(measure: Measure): boolean {
  return measure.kind === "split" ? measure.average === "median" : !isNumeric(measure);
}
