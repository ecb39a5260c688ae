import { sheets } from "../../dataset/sheets.ts";
import type { ExampleSheet, Typed } from "../column.ts";

/** A row of the Measures sheet by the contract's own column keys, so that a renamed column breaks the build and not the example. */
export type MeasureRow = Readonly<Partial<Record<keyof typeof sheets.measures.columns, string | number>>>;

/** A chapter of the report: its measures in their order, each on half a page unless it says otherwise. */
export function chapter(title: string, shared: MeasureRow, rows: readonly MeasureRow[]): readonly MeasureRow[] {
  return rows.map((row) => ({ space: "half", inSummary: "no", ...shared, chapter: title, ...row }));
}

/** The Measures sheet, with the columns that any row fills. */
export function measuresSheet(rows: readonly MeasureRow[]): ExampleSheet {
  const columns = Object.entries(sheets.measures.columns);
  const cell = (row: MeasureRow, key: string): Typed => row[key as keyof MeasureRow];
  const used = columns.filter(([key]) => rows.some((row) => cell(row, key) !== undefined));
  return {
    name: sheets.measures.name,
    rows: [used.map(([, column]) => column.name), ...rows.map((row) => used.map(([key]) => cell(row, key)))],
  };
}
