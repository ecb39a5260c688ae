import type { Analysis } from "../dataset/analysis.ts";
import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Everyone, ForAll } from "../disclosure/everyone.ts";
import { measuresOf } from "./words.ts";

/** One measure in one period: who answered what, as far as it is open, and how many gave each option. */
export interface Moment {
  readonly measure: Measure;
  readonly period: string;
  readonly answered: number;
  readonly counts: readonly number[];
  /** By code; empty unless the measure is open. */
  readonly open: ReadonlyMap<string, Answer>;
}

/** A measure through its rounds, oldest first; of several measures each in its own period, in the order in which they are named. */
export function seriesOf(analysis: Analysis, everyone: Everyone): readonly Moment[] {
  const ones = measuresOf(analysis, everyone);
  const [first] = ones;
  return ones.length === 1 && first !== undefined ? throughRounds(first) : ones.map(nowOf);
}

/** A measure in every round that has it, this one last. */
export function throughRounds(one: ForAll): readonly Moment[] {
  const before = one.past.map(({ period, answered, counts, open }): Moment => {
    return { measure: one.measure, period, answered, counts, open: new Map(open.map(({ code, answer }) => [code, answer])) };
  });
  return [...before, nowOf(one)];
}

function nowOf({ measure, all, open }: ForAll): Moment {
  const counts = all.figures.kind === "options" ? all.figures.counts.map(({ count }) => count) : [];
  const given = open.filter(({ answer }) => answer.kind !== "missing");
  return {
    measure,
    period: measure.period,
    answered: all.figures.kind === "withheld" ? 0 : all.answered,
    counts,
    open: new Map(given.map(({ organisation, answer }) => [organisation.code, answer])),
  };
}

/** The numbers of a moment, by code. */
export function numbersIn({ open }: Moment): ReadonlyMap<string, number> {
  return new Map([...open].flatMap(([code, answer]) => (answer.kind === "number" ? [[code, answer.value] as const] : [])));
}
