import type { Measure, Threshold } from "../../dataset/measure.ts";
import { date, short } from "../format.ts";
import { capital, quoted } from "./grammar.ts";
import { valueWords } from "./values.ts";
import { ownValue, type Subject, type Voice } from "./voice.ts";

/** Nearer to a threshold than this share of it, a value is only approximately on its side. */
const near = 0.1;

/**
 * On which side of the measure's threshold the reader lies; "approximately" within a tenth of it. The threshold's
 * words describe what lies below it, so a reader well above is not given them. undefined without threshold or value.
 */
export function thresholdSentence(subject: Pick<Subject, "measure" | "own">, voice: Voice): string | undefined {
  const value = ownValue(subject);
  const { threshold } = subject.measure;
  if (value === undefined || threshold === undefined) return undefined;
  const side = sideOf(value, threshold.value);
  const start = `At ${valueWords(subject.measure, value)}, ${voice.reader.short} is ${side} ${named(subject.measure, threshold)}`;
  return side === "above" || threshold.words === "" ? `${start}.` : `${start}. ${meaning(threshold)}`;
}

function sideOf(value: number, threshold: number): string {
  const isNear = Math.abs(value - threshold) <= near * Math.abs(threshold);
  if (value === threshold) return "exactly at";
  if (value < threshold) return isNear ? "approximately at, and just below," : "below";
  return isNear ? "approximately at, and just above," : "above";
}

function named(measure: Measure, { value, date: from }: Threshold): string {
  return `the threshold of ${short(measure, value)}${from === undefined ? "" : `, in force since ${date(from)}`}`;
}

function meaning({ words }: Threshold): string {
  return `Below it: ${capital(quoted(words))}.`;
}
