import { median, quantile } from "../../statistics/quantile.ts";
import type { Draft } from "../build/draft.ts";
import type { ReadMeasure } from "../build/measure.ts";
import type { Finding } from "../finding.ts";
import { isNumeric } from "../measure.ts";
import { aboutAnswer, eachNumber, shown } from "./answers.ts";
import { standsApart } from "./spread.ts";

/** A figure far from everybody else's; when a power of ten would put it among them, the unit is suspected. */
export function unlikeOthers(draft: Draft): readonly Finding[] {
  return draft.measures.filter(({ measure }) => isNumeric(measure)).flatMap((read) => inMeasure(draft, read));
}

function inMeasure(draft: Draft, read: ReadMeasure): Finding[] {
  // A 0 or nil says that there is none, which is not a matter of scale.
  const numbers = eachNumber(draft, read.measure).filter(({ answer }) => answer.value !== 0);
  const values = numbers.map(({ answer }) => answer.value);
  const apart = standsApart(values);
  const [low, middle, high] = [quantile(values, 0.1) ?? 0, median(values) ?? 0, quantile(values, 0.9) ?? 0];
  return numbers.flatMap(({ code, answer: { value } }): Finding[] => {
    if (!apart(value)) return [];
    const problem = `${shown(read.measure, value)} is far from the others' figures (median ${shown(read.measure, middle)}).`;
    return [aboutAnswer(draft, read, code, problem, remedyFor(value, low, high))];
  });
}

function remedyFor(value: number, low: number, high: number): string {
  const factor = [10, 100, 1000, 1_000_000].find((power) => within(value / power, low, high) || within(value * power, low, high));
  if (factor === undefined) return "Ask whether it is right.";
  const done = within(value / factor, low, high) ? "Divided" : "Multiplied";
  return `${done} by ${factor.toLocaleString("en-GB")} it would be among them: ask whether it is in the right unit.`;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
