import { type Answers, answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import { median } from "../statistics/quantile.ts";
import { askedOf, entriesOf } from "./asked.ts";
import { valuesOf } from "./average.ts";

/** One round of a trend. */
export interface TrendFigure {
  readonly period: string;
  readonly own: number | undefined;
  readonly group: Middle | undefined;
  readonly all: Middle | undefined;
}

/** A median and the number of values it rests on, by which disclosure/ decides whether it may be shown. */
export interface Middle {
  readonly median: number;
  readonly answered: number;
}

/** The period and the organisation's own value in every round, oldest first and this round last. */
export function ownTrend(dataset: Dataset, measure: Measure, organisation: Organisation): readonly Pick<TrendFigure, "period" | "own">[] {
  const rounds = [...dataset.earlier, { period: dataset.round.period, answers: dataset.answers }];
  return rounds.map(({ period, answers }) => ({ period, own: ownValue(answers, measure, organisation) }));
}

/**
 * A group's median in every round, oldest first and this round last. A group is its members of today in every
 * round, so that a boundary that moved does not bend the line; in an earlier round all of them count that gave a
 * number then, whether or not they take part now.
 */
export function middlesOf(dataset: Dataset, measure: Measure, members: readonly Organisation[]): readonly (Middle | undefined)[] {
  const before = dataset.earlier.map(({ answers }) => middle(measure, members, answers));
  return [...before, middle(measure, askedOf(measure, members), dataset.answers)];
}

function ownValue(answers: Answers, measure: Measure, organisation: Organisation): number | undefined {
  const answer = answerOf(answers, measure.code, organisation.code);
  return answer.kind === "number" ? answer.value : undefined;
}

function middle(measure: Measure, members: readonly Organisation[], answers: Answers): Middle | undefined {
  const values = valuesOf(entriesOf(measure, members, answers));
  const found = median(values);
  return found === undefined ? undefined : { median: found, answered: values.length };
}
