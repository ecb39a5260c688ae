import type { Answer } from "../answer.ts";
import type { Draft } from "../build/draft.ts";
import type { ReadMeasure } from "../build/measure.ts";
import type { Finding } from "../finding.ts";
import type { Measure } from "../measure.ts";

type NumberAnswer = Extract<Answer, { kind: "number" }>;

export interface Numbered {
  readonly code: string;
  readonly answer: NumberAnswer;
}

/** Everybody's number for a measure, in the order of the organisations. */
export function eachNumber({ dataset }: Draft, measure: Measure): Numbered[] {
  return [...(dataset.answers.get(measure.code) ?? [])].flatMap(([code, answer]) => (answer.kind === "number" ? [{ code, answer }] : []));
}

/** A query about one answer; a note when the figure is public, since no participant can be asked about it. */
export function aboutAnswer({ places }: Draft, { measure }: ReadMeasure, code: string, problem: string, remedy: string): Finding {
  const where = places.get(measure.code)?.get(code) ?? "Measures";
  return {
    severity: measure.origin === "public" ? "note" : "query",
    where,
    participant: code,
    problem: `${measure.title}: ${problem}`,
    remedy,
  };
}

/** A figure as the co-ordinator would type it, to four significant digits or its decimals, whichever is more. */
export function shown({ unit, decimals }: Measure, value: number): string {
  const size = Math.abs(value);
  const digits = size >= 1000 ? decimals : Math.max(decimals, size === 0 ? 0 : 2);
  const body = size.toLocaleString("en-GB", { maximumFractionDigits: Math.min(digits, 10) });
  return `${value < 0 ? "−" : ""}${unit.prefix}${body}${unit.suffix}`;
}
