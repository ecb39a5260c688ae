import { address, type Cell, type CellRow, type CellSheet } from "../cells.ts";
import type { Say } from "../finding.ts";
import type { Sheet } from "../sheet.ts";
import { isBlank, keyOf, typedIn } from "../text.ts";

/** A sheet with its header row found: columns with headers, and the rows below. */
export interface Table {
  /** The sheet's name as the workbook has it. */
  readonly sheet: string;
  readonly headerRow: number;
  /** In the order of the sheet; columns without a header are left out. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly CellRow[];
}

export interface TableColumn {
  readonly letter: string;
  /** As typed, spaces made plain. */
  readonly header: string;
  readonly key: string;
}

/** How far down a header row is looked for: titles and notes may stand above it. */
const headerDepth = 25;

/** Finds the header row: the one with most of the columns the sheet should have. undefined, and a finding, when there is none. */
export function readTable(sheet: CellSheet, definition: Sheet, say: Say): Table | undefined {
  const required = Object.values(definition.columns).filter((column) => column.required);
  const header = headerOf(sheet, definition);
  if (header === undefined) {
    say({
      severity: definition.required ? "stop" : "note",
      where: sheet.name,
      problem: "No row of headers was found, so the sheet is not read.",
      remedy: `Put the headers in one row: ${required.map((column) => column.name).join(", ")} and the others.`,
    });
    return undefined;
  }
  return { sheet: sheet.name, headerRow: header.number, columns: columnsIn(header), rows: rowsBelow(sheet, header.number) };
}

function headerOf(sheet: CellSheet, definition: Sheet): CellRow | undefined {
  const known = new Set(Object.values(definition.columns).flatMap(({ name, aliases }) => [name, ...aliases].map(keyOf)));
  const scored = sheet.rows.slice(0, headerDepth).map((row) => ({ row, score: score(row, known) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? undefined : scored.find(({ score }) => score === best)?.row;
}

/** Distinct known headers in the row; a header that only ends in "code" counts a half ("ODS code"). */
function score(row: CellRow, known: ReadonlySet<string>): number {
  const keys = new Set([...row.cells.values()].filter((cell) => cell.kind === "text").map((cell) => keyOf(typedIn(cell))));
  const full = [...keys].filter((key) => known.has(key)).length;
  return full > 0 ? full : [...keys].some((key) => key.endsWith("code")) ? 0.5 : 0;
}

function columnsIn(header: CellRow): TableColumn[] {
  return [...header.cells].flatMap(([letter, cell]) => {
    const typed = typedIn(cell).replace(/\s+/g, " ");
    return typed === "" ? [] : [{ letter, header: typed, key: keyOf(typed) }];
  });
}

function rowsBelow(sheet: CellSheet, header: number): CellRow[] {
  return sheet.rows.filter((row) => row.number > header && [...row.cells.values()].some((cell) => !isBlank(cell)));
}

/** The column with this header: exactly as typed if there is one, otherwise ignoring case, spaces and punctuation. */
export function columnNamed(table: Table, name: string): TableColumn | undefined {
  const typed = name.replace(/\s+/g, " ").trim();
  const key = keyOf(typed);
  return (
    table.columns.find((column) => column.header === typed) ?? (key === "" ? undefined : table.columns.find((column) => column.key === key))
  );
}

/** The cell, or undefined where nothing is to be seen. */
export function cellAt(row: CellRow, column: TableColumn): Cell | undefined {
  const cell = row.cells.get(column.letter);
  return isBlank(cell) ? undefined : cell;
}

export function placeOf(table: Table, column: TableColumn, row: CellRow): string {
  return address(table.sheet, column.letter, row.number);
}
