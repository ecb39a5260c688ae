import type { Answer } from "../dataset/answer.ts";
import { answerOf } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Positions } from "../position/position.ts";
import type { Coarse } from "./coarse.ts";
import type { Combined } from "./everyone.ts";
import { isOpen, needed } from "./policy.ts";

/**
 * Counts of combinations. Of open answers, all; of confidential ones, those that at least the round's minimum share, and
 * only when whoever answered one question and not all of them are as many, so that nobody is told by subtraction.
 */
export function combined({ round }: Coarse, positions: Positions, measures: readonly Measure[]): Combined | undefined {
  const sets = measures.flatMap(setsOf);
  if (sets.length < 2 || measures.some(({ policy }) => policy === "own")) return undefined;
  const answersOf = measures.map((measure) => positions.entries(measure, { kind: "all" }));
  const [first = [], ...others] = answersOf;
  const all = first.filter(({ organisation }) => others.every((entries) => entries.some((entry) => entry.organisation === organisation)));
  const patterns = counted(
    all.map(({ organisation }) =>
      sets.map(({ measure, option }) => holds(answerOf(round.answers, measure.code, organisation.code), option)),
    ),
  );
  const counts = sets.map((set, i) => ({ ...set, count: sumOf(patterns.filter((pattern) => pattern.holds[i] === true)) }));
  const secret = measures.filter((measure) => !isOpen(measure) || measure.suppressBelow !== undefined);
  if (all.length === 0) return undefined;
  if (secret.length === 0) return { n: all.length, sets: counts, patterns, rest: 0 };
  const least = Math.max(round.fewest, ...secret.map(({ suppressBelow = 0 }) => suppressBelow));
  const apart = answersOf.map((entries) => entries.length - all.length);
  const enough = Math.max(...secret.map((measure) => needed(measure, round.fewest)));
  if (all.length < enough || patterns.length < 2 || apart.some((count) => count > 0 && count < least)) return undefined;
  const openSets = new Set(sets.flatMap(({ measure }, i) => (secret.includes(measure) ? [] : [i])));
  const shown = withoutRare({ n: all.length, sets: counts, patterns, rest: 0 }, least);
  return shown && tells(shown.patterns, patterns, openSets) ? undefined : shown;
}

/** Whether all who gave the same open answers, or all of them but one, gave the same confidential ones: then these are known by name. */
function tells(shown: Combined["patterns"], patterns: Combined["patterns"], openSets: ReadonlySet<number>): boolean {
  const openPart = ({ holds }: Combined["patterns"][number]) => holds.filter((_, i) => openSets.has(i)).join();
  return shown.some((one) => sumOf(patterns.filter((other) => openPart(other) === openPart(one))) - one.count < 2);
}

function setsOf(measure: Measure): readonly { measure: Measure; option: string }[] {
  if (measure.kind === "choices") return measure.options.map((option) => ({ measure, option }));
  return measure.kind === "yes-no" ? measure.options.slice(0, 1).map((option) => ({ measure, option })) : [];
}

function holds(answer: Answer, option: string): boolean {
  return answer.kind === "option" ? answer.option === option : answer.kind === "options" && answer.options.includes(option);
}

function counted(found: readonly (readonly boolean[])[]): Combined["patterns"] {
  const byKey = new Map<string, { holds: readonly boolean[]; count: number }>();
  for (const pattern of found) {
    const key = pattern.join();
    byKey.set(key, { holds: pattern, count: 1 + (byKey.get(key)?.count ?? 0) });
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count || trues(b.holds) - trues(a.holds));
}

function trues(pattern: readonly boolean[]): number {
  return pattern.filter(Boolean).length;
}

function sumOf(patterns: Combined["patterns"]): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}

/** The rarest are put together until the rest are nobody or as many as may be told of. */
function withoutRare(found: Combined, least: number): Combined | undefined {
  const shown = found.patterns.filter(({ count }) => count >= least);
  const rest = () => found.n - sumOf(shown);
  while (rest() > 0 && rest() < least && shown.length > 0) shown.pop();
  return shown.length < 2 ? undefined : { ...found, patterns: shown, rest: rest() };
}
