import type { DataColumn } from "../dataset/build/columns.ts";
import type { ReadMeasure } from "../dataset/build/measure.ts";
import type { Measure } from "../dataset/measure.ts";

/** Why a measure is asked and what counts. `period` is the round's own, which the form's top says already. */
export function guidanceFor(measure: Measure, period: string): string {
  const { definition, why } = measure;
  return sentences([definition, why && `Why it is asked: ${why}`, periodOf(measure, period)]);
}

/** What a figure is used for: the measures it goes into, and what is counted there. */
export function guidanceForFigure(
  { column }: DataColumn,
  role: "numerator" | "denominator",
  measures: readonly ReadMeasure[],
  period: string,
): string {
  const users = measures.filter(({ columns }) => goesInto(columns, column.letter));
  const [first, ...others] = users.map(({ measure }) => measure);
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` and ${others.length === 1 ? `“${others[0]?.title}”` : `${others.length} others`}`;
  const use = `Used for “${first.title}”${more}.`;
  const why = first.why && `Why it is asked: ${first.why}`;
  return sentences([use, role === "numerator" ? first.definition : undefined, why, periodOf(first, period)]);
}

function goesInto({ numerator, denominator }: ReadMeasure["columns"], letter: string): boolean {
  return [numerator, denominator].some((column) => column?.origin === "questionnaire" && column.column.letter === letter);
}

function periodOf(measure: Measure, period: string): string | undefined {
  return measure.period === period ? undefined : `For ${measure.period}.`;
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
