import type { DataColumn } from "../build/columns.ts";
import type { Draft } from "../build/draft.ts";
import type { ReadMeasure } from "../build/measure.ts";
import { fromRatio } from "../derive.ts";
import type { Finding } from "../finding.ts";
import { readFigure } from "../reading/figure.ts";
import { gap } from "../reading/reading.ts";
import { cellAt } from "../tables/table.ts";
import { rawUnit } from "../unit.ts";
import { aboutAnswer, eachNumber, shown } from "./answers.ts";

/** Where a figure is typed and can be worked out too, the two should agree to within 1 %. */
export function agreement(draft: Draft): readonly Finding[] {
  return draft.measures.flatMap((read) => {
    const { value, numerator, denominator } = read.columns;
    if (value === undefined || numerator === undefined || denominator === undefined) return [];
    return eachNumber(draft, read.measure).flatMap(({ code, answer }): Finding[] => {
      const worked = answer.numerator === undefined ? workedOut(draft, read, numerator, denominator, code) : undefined;
      if (worked === undefined || Math.abs(worked - answer.value) <= 0.01 * Math.abs(worked) + 0.5 * 10 ** -read.measure.decimals)
        return [];
      const problem = `${shown(read.measure, answer.value)} is given, and numerator and denominator make it ${shown(read.measure, worked)}.`;
      return [aboutAnswer(draft, read, code, problem, "Ask which is right; the figure given is used.")];
    });
  });
}

function workedOut(
  { rows }: Draft,
  { measure }: ReadMeasure,
  numerator: DataColumn,
  denominator: DataColumn,
  code: string,
): number | undefined {
  const figure = ({ origin, column }: DataColumn) => {
    const row = rows[origin].get(code);
    const cell = row === undefined ? undefined : cellAt(row, column);
    return cell === undefined ? gap("not answered") : readFigure(cell, rawUnit(measure.unit));
  };
  const { answer } = fromRatio(figure(numerator), figure(denominator), measure.per);
  return answer.kind === "number" ? answer.value : undefined;
}
