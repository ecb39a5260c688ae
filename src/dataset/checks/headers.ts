import { allColumns } from "../build/columns.ts";
import type { Draft } from "../build/draft.ts";
import type { CellRow, CellSheet } from "../cells.ts";
import type { Finding } from "../finding.ts";
import type { Table } from "../tables/table.ts";
import { isBlank } from "../text.ts";

/** One row of headers, a header over every column, no header twice, nothing merged. */
export function headers(draft: Draft): readonly Finding[] {
  const used = new Set(draft.measures.flatMap(({ columns }) => allColumns(columns).map(({ column }) => column)));
  return Object.values(draft.tables).flatMap((table) => {
    const sheet = draft.book.sheets.find(({ name }) => name === table?.sheet);
    if (table === undefined || sheet === undefined) return [];
    return [...repeated(table, used), ...headless(table), ...above(table, sheet), ...merged(table, sheet)];
  });
}

/** With two columns of one name nobody can say which a measure means. */
function repeated(table: Table, used: ReadonlySet<Table["columns"][number]>): Finding[] {
  return table.columns.flatMap((column, index): Finding[] => {
    const first = table.columns
      .slice(0, index)
      .find((other) => other.header === column.header || (used.has(other) && other.key === column.key && other.key !== ""));
    if (first === undefined) return [];
    const where = `${table.sheet}!${column.letter}${table.headerRow}`;
    const problem = `Columns ${first.letter} and ${column.letter} have the same header, "${column.header}".`;
    const clash = used.has(first) || used.has(column);
    return [
      {
        severity: clash ? "stop" : "note",
        where,
        typed: column.header,
        problem,
        remedy: clash ? "Give each column a header of its own." : "Nothing, if the first is the right one.",
      },
    ];
  });
}

function headless(table: Table): Finding[] {
  const known = new Set(table.columns.map(({ letter }) => letter));
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    for (const [letter, cell] of row.cells) if (!known.has(letter) && !isBlank(cell)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].map(([letter, count]) => ({
    severity: "note",
    where: `${table.sheet}!${letter}${table.headerRow}`,
    problem: `Column ${letter} has ${count === 1 ? "a value" : `${count} values`} and no header, so it is not read.`,
    remedy: "Type a header in the row of headers.",
  }));
}

function above(table: Table, sheet: CellSheet): Finding[] {
  const rows = sheet.rows.filter((row) => row.number < table.headerRow && filled(row));
  if (rows.length === 0) return [];
  const problem = `The headers stand in row ${table.headerRow}; what is above is not read.`;
  return [
    { severity: "note", where: `${table.sheet}!${rows[0]?.number}:${rows.at(-1)?.number}`, problem, remedy: "Nothing, if it is a title." },
  ];
}

function filled(row: CellRow): boolean {
  return [...row.cells.values()].some((cell) => !isBlank(cell));
}

/** Merged cells keep only their first value, so the others read as empty. */
function merged(table: Table, sheet: CellSheet): Finding[] {
  const below = (sheet.merged ?? []).filter((range) => Number(/\d+$/.exec(range)?.[0]) >= table.headerRow);
  if (below.length === 0) return [];
  const problem = `Cells are merged (${below.slice(0, 6).join(", ")}${below.length > 6 ? " …" : ""}); only the first of each counts.`;
  return [{ severity: "note", where: `${table.sheet}!${below[0]}`, problem, remedy: "Unmerge them and fill in each cell." }];
}
