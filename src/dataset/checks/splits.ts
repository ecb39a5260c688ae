import type { Draft } from "../build/draft.ts";
import type { ReadMeasure } from "../build/measure.ts";
import type { Finding } from "../finding.ts";
import { readFigure } from "../reading/figure.ts";
import { cellAt } from "../tables/table.ts";
import { rawUnit } from "../unit.ts";
import { aboutAnswer, shown } from "./answers.ts";

/** The parts of a split should add up to the total that was given with them, and percentages to 100. */
export function splits(draft: Draft): readonly Finding[] {
  return draft.measures.flatMap((read) =>
    [...(draft.dataset.answers.get(read.measure.code) ?? [])].flatMap(([code, answer]): Finding[] => {
      const problem = answer.kind === "parts" ? problemWith(draft, read, code, answer.total) : undefined;
      return problem === undefined
        ? []
        : [aboutAnswer(draft, read, code, problem, "Ask which figure is wrong; the parts are used as given.")];
    }),
  );
}

function problemWith(draft: Draft, read: ReadMeasure, code: string, total: number): string | undefined {
  const { measure } = read;
  const given = givenTotal(draft, read, code);
  if (given !== undefined && Math.abs(total - given) > tolerance(given, measure.options.length)) {
    return `The parts add up to ${shown(measure, total)}, and the total given is ${shown(measure, given)}.`;
  }
  const whole = total <= 1.5 ? 1 : 100;
  return measure.unit.suffix === "%" && Math.abs(total - whole) > tolerance(whole, measure.options.length)
    ? `The parts add up to ${Number(total.toPrecision(4))}%, not to 100%.`
    : undefined;
}

/** Each part may have been rounded by half a unit, or by half a percent of the whole. */
function tolerance(total: number, parts: number): number {
  return Math.max(total > 10 ? parts / 2 : 0, Math.abs(total) * 0.005) + 1e-9;
}

function givenTotal({ rows }: Draft, { columns, measure }: ReadMeasure, code: string): number | undefined {
  if (columns.value === undefined) return undefined;
  const row = rows[columns.value.origin].get(code);
  const cell = row === undefined ? undefined : cellAt(row, columns.value.column);
  const said = cell === undefined ? undefined : readFigure(cell, rawUnit(measure.unit)).said;
  return said?.kind === "figure" ? said.value : undefined;
}
