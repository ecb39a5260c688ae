import type { DataColumn, MeasureColumns } from "../dataset/build/columns.ts";
import type { Draft } from "../dataset/build/draft.ts";
import type { ReadMeasure } from "../dataset/build/measure.ts";
import { guidanceFor, guidanceForFigure } from "./guidance.ts";
import type { Asked } from "./question.ts";
import { choiceQuestions, figureQuestion, partQuestions, totalQuestion, valueQuestion } from "./questions.ts";

/**
 * Every column of answers once, in the order of the measures. A column that one measure uses as its answer and another as its
 * denominator is asked where it is the answer, in that measure's words.
 */
export function askedOf({ measures, dataset }: Draft): readonly Asked[] {
  const asked = new Set<string>();
  const answers = new Set(measures.flatMap(({ columns }) => answerColumns(columns).map(({ column }) => column.letter)));
  const fresh = (column: DataColumn | undefined): column is DataColumn =>
    column !== undefined && column.origin === "questionnaire" && !asked.has(column.column.letter);
  const take = (columns: readonly DataColumn[]): void => {
    for (const { column } of columns) asked.add(column.letter);
  };
  return measures.flatMap((read): Asked[] => {
    const own = ownQuestion(read, fresh, dataset.round.period);
    take(answerColumns(read.columns));
    const figures = figuresOf(read).filter(({ column }) => fresh(column) && !answers.has(column.column.letter));
    take(figures.map(({ column }) => column));
    return [
      ...own,
      ...figures.map(({ column, role }) => ({
        chapter: read.measure.chapter,
        heading: undefined,
        guidance: guidanceForFigure(column, role, measures, dataset.round.period),
        questions: [figureQuestion(read.measure, column.column.header, role)],
      })),
    ];
  });
}

/** Columns that hold answers as such: the value, or the parts and their total. */
function answerColumns({ value, parts = [] }: MeasureColumns): readonly DataColumn[] {
  return [...parts, ...(value === undefined ? [] : [value])].filter(({ origin }) => origin === "questionnaire");
}

function ownQuestion(
  { measure, columns }: ReadMeasure,
  fresh: (column: DataColumn | undefined) => column is DataColumn,
  period: string,
): Asked[] {
  const about = { chapter: measure.chapter, guidance: guidanceFor(measure, period) };
  const { value, parts } = columns;
  if (parts !== undefined) {
    const rows = [
      ...partQuestions(measure, parts).filter((_, index) => fresh(parts[index])),
      ...(fresh(value) ? [totalQuestion(measure, value.column.header)] : []),
    ];
    return rows.length === 0 ? [] : [{ ...about, heading: measure.title, questions: rows }];
  }
  if (!fresh(value)) return [];
  const { header } = value.column;
  return measure.kind === "choices" && measure.options.length > 0
    ? [{ ...about, heading: measure.title, questions: choiceQuestions(measure, header) }]
    : [{ ...about, heading: undefined, questions: [valueQuestion(measure, header)] }];
}

function figuresOf({ columns: { numerator, denominator } }: ReadMeasure) {
  return [
    ...(numerator ? [{ column: numerator, role: "numerator" as const }] : []),
    ...(denominator ? [{ column: denominator, role: "denominator" as const }] : []),
  ];
}
