import type { CellRow } from "../cells.ts";
import { remedyFor } from "../fields.ts";
import type { Say, Severity } from "../finding.ts";
import type { Column, Columns, Sheet, Values } from "../sheet.ts";
import { keyOf, typedIn } from "../text.ts";
import { cellAt, placeOf, type Table, type TableColumn } from "./table.ts";

/** One row of a sheet with its known columns read. */
export interface Entry<C extends Columns> {
  readonly row: CellRow;
  readonly values: Values<C>;
  /** Address of a column's cell in this row, for messages; the row's first column when the sheet has no such column. */
  readonly at: (key: keyof C) => string;
  /** Whether the cell holds anything, readable or not. */
  readonly filled: (key: keyof C) => boolean;
}

/** Which column of the table stands for each known column; each stands for at most one. */
export type Found<C extends Columns> = ReadonlyMap<keyof C, TableColumn>;

export function findColumns<C extends Columns>(table: Table, definition: Sheet<C>): Found<C> {
  const found = new Map<keyof C, TableColumn>();
  const take = (key: keyof C, names: readonly string[]): void => {
    const taken = new Set(found.values());
    const keys = new Set(names.map(keyOf));
    const column = table.columns.find((candidate) => keys.has(candidate.key) && !taken.has(candidate));
    if (column !== undefined && !found.has(key)) found.set(key, column);
  };
  const wanted = Object.entries<Column<unknown>>(definition.columns);
  for (const [key, { name }] of wanted) take(key, [name]);
  for (const [key, { aliases }] of wanted) take(key, aliases);
  const codes = table.columns.filter(({ key }) => key.endsWith("code"));
  if ("code" in definition.columns && codes.length === 1)
    take(
      "code",
      codes.map(({ header }) => header),
    );
  return found;
}

/** Says which required columns are missing; true when none is. */
export function hasColumns<C extends Columns>(table: Table, definition: Sheet<C>, found: Found<C>, severity: Severity, say: Say): boolean {
  const missing = Object.entries<Column<unknown>>(definition.columns).filter(([key, { required }]) => required && !found.has(key));
  for (const [, { name, about }] of missing) {
    say({
      severity: definition.required ? "stop" : severity,
      where: `${table.sheet}!${table.headerRow}:${table.headerRow}`,
      problem: `The column "${name}" is missing. ${about}`,
      remedy: `Add a column headed ${name}.`,
    });
  }
  return missing.length === 0;
}

/**
 * The rows of a sheet of the co-ordinator's own, each cell read by its column's field. A cell that cannot be read
 * is a finding of the given severity, and undefined. Nothing is read when a required column is missing, which stops
 * the run when the sheet is required too.
 */
export function readEntries<C extends Columns>(table: Table | undefined, definition: Sheet<C>, severity: Severity, say: Say): Entry<C>[] {
  if (table === undefined) return [];
  const found = findColumns(table, definition);
  if (!hasColumns(table, definition, found, severity, say)) return [];
  const first = table.columns[0];
  return table.rows.map((row) => ({
    row,
    values: readValues(table, definition, found, row, severity, say),
    at: (key) => placeOf(table, found.get(key) ?? first ?? { letter: "A", header: "", key: "" }, row),
    filled: (key) => {
      const column = found.get(key);
      return column !== undefined && cellAt(row, column) !== undefined;
    },
  }));
}

function readValues<C extends Columns>(
  table: Table,
  definition: Sheet<C>,
  found: Found<C>,
  row: CellRow,
  severity: Severity,
  say: Say,
): Values<C> {
  const pairs = Object.entries<Column<unknown>>(definition.columns).map(([key, { field, name }]) => {
    const column = found.get(key);
    const cell = column === undefined ? undefined : cellAt(row, column);
    if (column === undefined || cell === undefined) return [key, undefined] as const;
    const value = field.read(cell);
    if (value === undefined) {
      const typed = typedIn(cell);
      say({
        severity,
        where: placeOf(table, column, row),
        typed,
        problem: `"${typed}" cannot be read as ${name}.`,
        remedy: remedyFor(field, typed),
      });
    }
    return [key, value] as const;
  });
  // The keys are the definition's and each value was read by that column's field, which the type of fromEntries cannot say.
  return Object.fromEntries(pairs) as Values<C>;
}
