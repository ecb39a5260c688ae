import type { Cell } from "../cells.ts";
import type { Read } from "../derive.ts";
import type { Say } from "../finding.ts";
import type { Measure } from "../measure.ts";
import { readFigure } from "../reading/figure.ts";
import type { DataColumn } from "./columns.ts";

/**
 * Whether a column of percentages holds fractions (0.45 for 45 %): every plain number lies between 0 and 1 and
 * at least one strictly between. A measure whose highest plausible figure is 1 or less has small percentages instead.
 */
export function readsFractions(cells: readonly Cell[], measure: Measure, { table, column }: DataColumn, say: Say): boolean {
  const plain = cells.flatMap((cell) => {
    const { said } = readFigure(cell, measure.unit);
    return said.kind === "figure" && !said.percent ? [said.value] : [];
  });
  const small = measure.highest !== undefined && measure.highest <= 1;
  if (small || !plain.every((value) => value >= 0 && value <= 1) || !plain.some((value) => value > 0 && value < 1)) return false;
  say({
    severity: "note",
    where: `${table.sheet}!${column.letter}${table.headerRow}`,
    problem: `The figures of ${column.header} lie between 0 and 1, so they are read as fractions: 0.45 is 45%.`,
    remedy: "If they are percentages already, type 1 as the highest plausible figure in Measures.",
  });
  return true;
}

export function asPercent(read: Read, fractions: boolean): Read {
  if (!fractions || read.said.kind === "missing" || read.said.percent) return read;
  return { ...read, said: { ...read.said, value: Number((read.said.value * 100).toPrecision(12)) } };
}
