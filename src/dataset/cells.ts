/**
 * A workbook as the reader saw it: cells with addresses, before anything is understood.
 * Only `workbook/read.ts` makes one; only `dataset/` reads one.
 */
export interface CellBook {
  /** File name without its folder, for messages. */
  readonly file: string;
  readonly sheets: readonly CellSheet[];
  /** ISO date on which the workbook was last saved, by its own account; undefined when it does not say. */
  readonly saved?: string | undefined;
}

export interface CellSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in sheet order; a row that holds nothing is left out. */
  readonly rows: readonly CellRow[];
  /** Letters of the hidden columns. */
  readonly hiddenColumns?: readonly string[];
  /** Ranges of merged cells: "B1:D1". */
  readonly merged?: readonly string[];
}

export interface CellRow {
  /** 1-based, as Excel shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** Column letters ("A", "AB") → cell. A Map, because a header may be called "__proto__". */
  readonly cells: ReadonlyMap<string, Cell>;
}

export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly shown: string; readonly percent: boolean }
  | { readonly kind: "date"; readonly serial: number; readonly iso: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** "#N/A", "#DIV/0!" … */
  | { readonly kind: "error"; readonly code: string }
  /** A formula whose result Excel never saved. */
  | { readonly kind: "uncomputed"; readonly formula: string };

/** "Submissions!F12": how every message names a cell. */
export function address(sheet: string, column: string, row: number): string {
  return `${sheet}!${column}${row}`;
}
