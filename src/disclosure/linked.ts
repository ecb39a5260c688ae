import { isNumeric, type Measure } from "../dataset/measure.ts";
import { isOpen } from "./policy.ts";

/**
 * Whether an earlier measure of the list shows the same confidential answer over another denominator. Where denominators
 * are public, so is the ratio of the two measures for every name; in a small group that tells whose value is whose.
 */
export function isLinked(measure: Measure, measures: readonly Measure[]): boolean {
  const before = measures.slice(0, measures.indexOf(measure)).filter(isShownOfOthers);
  return isShownOfOthers(measure) && before.some((other) => answerColumn(other) === answerColumn(measure));
}

function isShownOfOthers(measure: Measure): boolean {
  return !isOpen(measure) && measure.policy !== "own" && isNumeric(measure) && answerColumn(measure) !== undefined;
}

function answerColumn({ columns }: Measure): string | undefined {
  return columns.numerator ?? columns.value;
}
