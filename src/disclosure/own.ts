import type { Answer } from "../dataset/answer.ts";
import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Change } from "../position/comparison.ts";
import { positionsOf } from "../position/position.ts";

/** What a reader has from itself, to the last digit. Of the exact round, Views use nothing else. */
export interface Own {
  readonly answer: (measure: Measure, reader: Organisation) => Answer;
  /** Its number in every round, oldest first and this round last. */
  readonly history: (measure: Measure, reader: Organisation) => readonly (number | undefined)[];
  readonly change: (measure: Measure, reader: Organisation) => Change;
  /** split: its shares in percent, adding to 100. */
  readonly shares: (measure: Measure, reader: Organisation) => readonly number[] | undefined;
}

export function ownOf(dataset: Dataset): Own {
  const { change, ownShares } = positionsOf(dataset);
  const rounds = [...dataset.earlier, dataset];
  return {
    answer: (measure, reader) => answerOf(dataset.answers, measure.code, reader.code),
    history: (measure, reader) => rounds.map(({ answers }) => numberIn(answerOf(answers, measure.code, reader.code))),
    change,
    shares: ownShares,
  };
}

/** The number an answer is; undefined for any other. */
export function numberIn(answer: Answer): number | undefined {
  return answer.kind === "number" ? answer.value : undefined;
}
