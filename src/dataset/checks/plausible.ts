import type { Answer } from "../answer.ts";
import type { Draft } from "../build/draft.ts";
import type { ReadMeasure } from "../build/measure.ts";
import type { Finding } from "../finding.ts";
import { aboutAnswer, eachNumber, shown } from "./answers.ts";

/** A figure outside the measure's plausible limits; below 0, where no limits are given and nobody else is. */
export function plausible(draft: Draft): readonly Finding[] {
  return draft.measures.flatMap((read) => {
    const numbers = eachNumber(draft, read.measure);
    const negatives = numbers.filter(({ answer }) => answer.value < 0).length;
    return numbers.flatMap(({ code, answer }): Finding[] => {
      const problem = problemWith(read, answer, negatives * 2 < numbers.length);
      return problem === undefined ? [] : [aboutAnswer(draft, read, code, problem, "Ask whether it is right, and in the measure's unit.")];
    });
  });
}

function problemWith({ measure }: ReadMeasure, answer: Extract<Answer, { kind: "number" }>, othersPositive: boolean): string | undefined {
  const { lowest, highest } = measure;
  const { value } = answer;
  if (lowest !== undefined && value < lowest)
    return `${shown(measure, value)} is below ${shown(measure, lowest)}, the lowest plausible figure.`;
  if (highest !== undefined && value > highest)
    return `${shown(measure, value)} is above ${shown(measure, highest)}, the highest plausible figure.`;
  return lowest === undefined && value < 0 && othersPositive
    ? `${shown(measure, value)} is below 0, and nearly everybody else's figure is not.`
    : undefined;
}
