import type { MeasureRow } from "../dataset/build/columns.ts";
import { countConditions } from "../dataset/build/counted.ts";
import { readStandards } from "../dataset/build/standards.ts";
import { readTables, type Tables } from "../dataset/build/tables.ts";
import type { Cell, CellBook, CellRow, CellSheet } from "../dataset/cells.ts";
import { columnIndex, columnLetters } from "../dataset/column-letters.ts";
import type { Finding } from "../dataset/finding.ts";
import { nearest } from "../dataset/nearest.ts";
import { measuresSheet } from "../dataset/sheets/measures.ts";
import { submissionsSheet } from "../dataset/sheets/organisations.ts";
import { readEntries } from "../dataset/tables/entries.ts";
import { columnNamed, type Table } from "../dataset/tables/table.ts";
import { keyOf } from "../dataset/text.ts";

/** A workbook whose Submissions has a column for every question, and what is to be said about the columns that had to be added. */
export interface WithColumns {
  readonly book: CellBook;
  readonly findings: readonly Finding[];
}

/**
 * Before the answers are in, a workbook has no Submissions, or not every column. Each column that Measures names and Public data does
 * not have is a question, so it is added, empty: then the measures can be read as they will be.
 */
export function withAskedColumns(book: CellBook): WithColumns {
  const tables = readTables(book, () => undefined);
  const wanted = missingColumns(tables);
  const names = wanted.map(({ name }) => name);
  return { book: withSubmissions(book, tables, names), findings: wanted.flatMap(({ name, row }) => mistyped(name, row, tables)) };
}

interface Wanted {
  readonly name: string;
  readonly row: MeasureRow;
}

function missingColumns(tables: Tables): readonly Wanted[] {
  const rows = readEntries(tables.measures, measuresSheet, "note", () => undefined);
  const known = [tables.submissions, tables.publicData, countedIn(tables)].filter((table) => table !== undefined);
  const missing = new Map<string, Wanted>();
  for (const row of rows) {
    for (const name of columnsNamed(row)) {
      if (!missing.has(keyOf(name)) && !known.some((table) => columnNamed(table, name))) missing.set(keyOf(name), { name, row });
    }
  }
  return [...missing.values()];
}

/** Nobody is asked for what is counted in Conditions. */
function countedIn(tables: Tables): Table | undefined {
  const standards = readStandards(tables, [], () => undefined);
  return standards && tables.conditions && countConditions(standards, tables.conditions, []).table;
}

/** As columnsOf finds them: without a value, numerator or parts, the column is named like the code. */
function columnsNamed({ values }: MeasureRow): readonly string[] {
  const { kind, code, value, numerator, denominator, parts = [] } = values;
  const own = value ?? (kind === "split" || numerator !== undefined ? undefined : code);
  return [own, numerator, denominator, ...(kind === "split" ? parts : [])].filter((name) => name !== undefined);
}

/** A slip in the name of a public column would make a question of it. */
function mistyped(name: string, row: MeasureRow, { publicData }: Tables): Finding[] {
  const meant = nearest(name, publicData?.columns.map(({ header }) => header) ?? []);
  if (meant === undefined) return [];
  return [
    {
      severity: "query",
      where: row.at("code"),
      typed: name,
      problem: `Public data has no column "${name}", so participants are asked for it.`,
      remedy: `Did you mean "${meant}"?`,
    },
  ];
}

function withSubmissions(book: CellBook, { submissions }: Tables, names: readonly string[]): CellBook {
  if (submissions === undefined) {
    const own = new Set([submissionsSheet.name, ...submissionsSheet.aliases].map(keyOf));
    const { name, columns } = submissionsSheet;
    const row = { number: 1, hidden: false, cells: headerCells([columns.code.name, ...names], 0) };
    return { ...book, sheets: [...book.sheets.filter((sheet) => !own.has(keyOf(sheet.name))), { name, hidden: false, rows: [row] }] };
  }
  const widen = (row: CellRow): CellRow => {
    const last = Math.max(...submissions.columns.map(({ letter }) => columnIndex(letter)), ...[...row.cells.keys()].map(columnIndex));
    return { ...row, cells: new Map([...row.cells, ...headerCells(names, last + 1)]) };
  };
  const replaced = (sheet: CellSheet): CellSheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.number === submissions.headerRow ? widen(row) : row)),
  });
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === submissions.sheet ? replaced(sheet) : sheet)) };
}

function headerCells(names: readonly string[], from: number): ReadonlyMap<string, Cell> {
  return new Map(names.map((text, index) => [columnLetters(from + index), { kind: "text", text }]));
}
