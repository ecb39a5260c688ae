import { allColumns } from "../build/columns.ts";
import type { Draft } from "../build/draft.ts";
import type { Finding } from "../finding.ts";
import { nearest } from "../nearest.ts";
import type { Sheet } from "../sheet.ts";
import { sheets } from "../sheets.ts";
import { findColumns } from "../tables/entries.ts";
import type { Table, TableColumn } from "../tables/table.ts";
import { keyOf } from "../text.ts";

/** Columns of figures that no measure uses. */
export function unusedColumns({ tables, measures }: Draft): readonly Finding[] {
  // While a measure cannot be read, nobody knows which columns it uses.
  if (measures.length < (tables.measures?.rows.length ?? Number.POSITIVE_INFINITY)) return [];
  const used = new Set(measures.flatMap(({ columns }) => allColumns(columns).map(({ column }) => column.key)));
  return [
    ...unused(tables.submissions, sheets.submissions, used),
    ...unused(tables.publicData, sheets.publicData, used),
    ...unused(tables.earlierRounds, sheets.earlierRounds, used),
  ];
}

function unused(table: Table | undefined, definition: Sheet, used: ReadonlySet<string>): Finding[] {
  if (table === undefined) return [];
  return strangers(table, definition)
    .filter(({ key }) => !used.has(key))
    .map((column) =>
      finding(
        table,
        column,
        "note",
        `No measure uses the column "${column.header}".`,
        "Nothing, if that is right; otherwise name it in Measures.",
      ),
    );
}

/** Columns the co-ordinator's own sheets do not have. A header one slip away from a column of Measures would lose what was typed there. */
export function unknownColumns({ tables }: Draft): readonly Finding[] {
  return (
    [
      [tables.measures, sheets.measures],
      [tables.settings, sheets.settings],
      [tables.criteria, sheets.criteria],
      [tables.severities, sheets.severities],
      [tables.conditions, sheets.conditions],
      [tables.sources, sheets.sources],
      [tables.glossary, sheets.glossary],
      [tables.contacts, sheets.contacts],
      [tables.areas, sheets.areas],
      [tables.officers, sheets.officers],
      [tables.mergers, sheets.mergers],
    ] as const
  ).flatMap(([table, definition]) =>
    table === undefined ? [] : strangers(table, definition).map((column) => unknown(table, definition, column)),
  );
}

function unknown(table: Table, definition: Sheet, column: TableColumn): Finding {
  const names = Object.values(definition.columns).map(({ name }) => name);
  const key = nearest(column.key, names.map(keyOf));
  const meant = names.find((name) => keyOf(name) === key);
  const stop = meant !== undefined && definition.required;
  return finding(
    table,
    column,
    stop ? "stop" : "note",
    `${definition.name} has no column "${column.header}", so it is not read.`,
    meant === undefined ? "Nothing, if it is for yourself." : `Did you mean "${meant}"?`,
  );
}

function strangers(table: Table, definition: Sheet): TableColumn[] {
  const known = new Set(findColumns(table, definition).values());
  return table.columns.filter((column) => !known.has(column));
}

function finding(
  { sheet, headerRow }: Table,
  { letter, header }: TableColumn,
  severity: Finding["severity"],
  problem: string,
  remedy: string,
): Finding {
  return { severity, where: `${sheet}!${letter}${headerRow}`, typed: header, problem, remedy };
}
