import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";

/** With fewer answers, counting them tells what the others answered: of two, of three who all said yes. */
const fewestForCounts = 7;

/** A group this large may be described by its ends and quarters; of a smaller one they are somebody's values (statistics.md S13). */
export const large = 10;

/** Whether others may be named with their exact values. */
export function isOpen(measure: Measure): boolean {
  return measure.policy === "open";
}

/** How many must have contributed, the reader among them, before a group figure is shown. */
export function needed(measure: Measure, fewest: number): number {
  if (isOpen(measure)) return 1;
  return countsOnly(measure) ? Math.max(fewest, fewestForCounts) : Math.max(fewest, 3);
}

/** Whether single values may be drawn at all: by name, or unnamed and rounded. */
export function showsMarks(measure: Measure): boolean {
  return isOpen(measure) || measure.policy === "anonymous";
}

/** Whether the organisation lets its answer to this measure be shown exactly and by name; a stricter policy stays as it is. */
export function isNamed(measure: Measure, { mayBeNamed = [] }: Organisation): boolean {
  return measure.policy === "anonymous" && isNumeric(measure) && (mayBeNamed === "all" || mayBeNamed.includes(measure.code));
}

/** The middle one of a few splits is somebody's; a mean of three or more is nobody's. */
function countsOnly(measure: Measure): boolean {
  return measure.kind === "split" ? measure.average === "median" : !isNumeric(measure);
}
