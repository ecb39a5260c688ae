import type { Comparison } from "../comparison.ts";
import { short } from "../format.ts";
import { medianName } from "./names.ts";
import { gapWords } from "./values.ts";
import { ownValue, type Subject, type Voice } from "./voice.ts";

/**
 * How far the reader is from the median of its closest group, or of the comparison given: "That is £3.09 above the STP
 * median of £20.53." undefined without a value, or without anybody else's behind the median.
 */
export function gapSentence(subject: Subject, voice: Voice, comparison: Comparison = subject.main): string | undefined {
  const value = ownValue(subject);
  const { measure } = subject;
  if (value === undefined || comparison.figures.kind !== "numbers" || comparison.answered < 2) return undefined;
  const { median } = comparison.figures;
  const name = medianName(measure, comparison, voice);
  const figure = comparison.group.kind === "group" ? ` of ${short(measure, median)}` : `, ${short(measure, median)}`;
  const words = gapWords(measure, value, median);
  return words === "the same as" ? `That is the same as the ${name}.` : `That is ${words} the ${name}${figure}.`;
}
