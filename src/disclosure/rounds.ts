import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Coarse } from "./coarse.ts";
import type { PastRound } from "./everyone.ts";
import { isOpen, needed } from "./policy.ts";

/**
 * The earlier rounds of a measure, oldest first: each organisation's answer where it is open, and how many gave each
 * option. Who is gone since counts in its own time. Counts of confidential answers need the round's minimum in every one.
 */
export function pastRounds({ round }: Coarse, measure: Measure): readonly PastRound[] {
  if (measure.policy === "own") return [];
  return round.earlier.flatMap(({ name, period, answers }): PastRound[] => {
    const given = [...(answers.get(measure.code) ?? [])].filter(([, answer]) => answer.kind !== "missing");
    if (given.length === 0) return [];
    const counts = countsOf(
      measure,
      given.map(([, answer]) => answer),
    );
    const open = isOpen(measure) && measure.suppressBelow === undefined;
    if (!open && !maySay(measure, given.length, counts, round.fewest)) return [];
    return [{ name, period, answered: given.length, counts, open: open ? given.map(([code, answer]) => ({ code, answer })) : [] }];
  });
}

function countsOf({ options }: Measure, answers: readonly Answer[]): readonly number[] {
  return options.map(
    (option) =>
      answers.filter(
        (answer) =>
          (answer.kind === "option" && answer.option === option) || (answer.kind === "options" && answer.options.includes(option)),
      ).length,
  );
}

function maySay(measure: Measure, n: number, counts: readonly number[], fewest: number): boolean {
  if (n < needed(measure, fewest) || counts.length === 0) return false;
  return counts.every((count) => count !== n && (count === 0 || count >= Math.max(fewest, measure.suppressBelow ?? 0)));
}
