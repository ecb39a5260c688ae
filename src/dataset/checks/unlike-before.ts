import { median } from "../../statistics/quantile.ts";
import type { Draft } from "../build/draft.ts";
import type { ReadMeasure } from "../build/measure.ts";
import { answerOf, type EarlierRound } from "../dataset.ts";
import type { Finding } from "../finding.ts";
import { isNumeric } from "../measure.ts";
import { aboutAnswer, eachNumber, shown } from "./answers.ts";

interface Step {
  readonly code: string;
  readonly before: number;
  readonly now: number;
  readonly round: string;
  /** Logarithm of now ÷ before, base 10. */
  readonly change: number;
}

/** A figure that differs from the same participant's last one much more than other participants' do. */
export function unlikeBefore(draft: Draft): readonly Finding[] {
  const rounds = draft.dataset.earlier.toReversed();
  return draft.measures.filter(({ measure }) => isNumeric(measure)).flatMap((read) => inMeasure(draft, read, rounds));
}

function inMeasure(draft: Draft, read: ReadMeasure, rounds: readonly EarlierRound[]): Finding[] {
  const steps = eachNumber(draft, read.measure).flatMap(({ code, answer }) => stepOf(read, code, answer.value, rounds) ?? []);
  const limit = limitFor(steps.map(({ change }) => change));
  return steps.flatMap((step): Finding[] => {
    if (Math.abs(step.change - limit.middle) <= limit.size) return [];
    const problem = `${shown(read.measure, step.now)} was ${shown(read.measure, step.before)} in ${step.round}, a change unlike the others'.`;
    return [aboutAnswer(draft, read, step.code, problem, remedyFor(step.change))];
  });
}

/** From the last round in which the organisation had a number; only positive figures have a ratio. */
function stepOf({ measure }: ReadMeasure, code: string, now: number, rounds: readonly EarlierRound[]): Step | undefined {
  for (const { name, answers } of rounds) {
    const then = answerOf(answers, measure.code, code);
    if (then.kind !== "number") continue;
    const both = now > 0 && then.value > 0;
    return both ? { code, before: then.value, now, round: name, change: Math.log10(now / then.value) } : undefined;
  }
  return undefined;
}

/** Five robust standard deviations, at least a doubling or halving; a factor of 5 while there are too few to compare with. */
function limitFor(changes: readonly number[]): { readonly middle: number; readonly size: number } {
  if (changes.length < 10) return { middle: 0, size: Math.log10(5) };
  const middle = median(changes) ?? 0;
  const deviation = 1.4826 * (median(changes.map((change) => Math.abs(change - middle))) ?? 0);
  return { middle, size: deviation === 0 ? Math.log10(5) : Math.max(5 * deviation, Math.log10(2)) };
}

/** A change close to a power of ten is a change of unit. */
function remedyFor(change: number): string {
  const power = Math.round(change);
  if (power === 0 || Math.abs(change - power) > 0.12) return "Ask whether both are right.";
  const factor = (10 ** Math.abs(power)).toLocaleString("en-GB");
  return `It is about ${factor} times ${power > 0 ? "larger" : "smaller"}: ask whether it is in the same unit.`;
}
