import type { Say } from "../finding.ts";
import type { Columns, Kind } from "../measure.ts";
import { nearest } from "../nearest.ts";
import type { measuresSheet } from "../sheets/measures.ts";
import type { Entry } from "../tables/entries.ts";
import { columnNamed, type Table, type TableColumn } from "../tables/table.ts";

export type MeasureRow = Entry<(typeof measuresSheet)["columns"]>;

/** A column of figures or answers, and the sheet it stands in. */
export interface DataColumn {
  /** counted: a column of Conditions, made by counting. */
  readonly origin: "questionnaire" | "public" | "counted";
  readonly table: Table;
  readonly column: TableColumn;
}

/** The columns one measure is made from. */
export interface MeasureColumns {
  readonly value?: DataColumn;
  readonly numerator?: DataColumn;
  readonly denominator?: DataColumn;
  readonly parts?: readonly DataColumn[];
}

/** The sheets that hold figures; Submissions is searched before Public data, and what is counted in Conditions last. */
export interface DataTables {
  readonly submissions: Table | undefined;
  readonly publicData: Table | undefined;
  readonly counted?: Table | undefined;
}

/** Finds the columns a measure names. undefined, after findings, when one does not exist or a pair is incomplete. */
export function columnsOf(row: MeasureRow, kind: Kind, tables: DataTables, say: Say): MeasureColumns | undefined {
  const { code = "", value, numerator, denominator, parts } = row.values;
  if ((numerator === undefined) !== (denominator === undefined)) return incomplete(row, say);
  if (kind === "split") return splitColumns(row, tables, say);
  if (parts !== undefined)
    say({
      severity: "note",
      where: row.at("parts"),
      problem: `Only a split has parts; ${code} is a ${kind}.`,
      remedy: "Empty the cell, or make the measure a split.",
    });
  const named = value ?? (numerator === undefined ? code : undefined);
  const found = {
    value: named === undefined ? undefined : find(named, row, value === undefined ? "code" : "value", tables, say),
    numerator: numerator === undefined ? undefined : find(numerator, row, "numerator", tables, say),
    denominator: denominator === undefined ? undefined : find(denominator, row, "denominator", tables, say),
  };
  const complete = (named === undefined || found.value) && (numerator === undefined || (found.numerator && found.denominator));
  return complete ? given(found) : undefined;
}

function incomplete(row: MeasureRow, say: Say): undefined {
  const missing = row.values.numerator === undefined ? "numerator" : "denominator";
  say({
    severity: "stop",
    where: row.at(missing),
    problem: `${row.values.code} has no ${missing}.`,
    remedy: "Name both the numerator and the denominator, or neither.",
  });
  return undefined;
}

function splitColumns(row: MeasureRow, tables: DataTables, say: Say): MeasureColumns | undefined {
  const { code, parts = [], value } = row.values;
  if (parts.length < 2) {
    say({
      severity: "stop",
      where: row.at("parts"),
      problem: `${code} is a split and needs two parts or more.`,
      remedy: "Name the columns of its parts, separated by semicolons.",
    });
    return undefined;
  }
  const found = parts.flatMap((name) => find(name, row, "parts", tables, say) ?? []);
  const total = value === undefined ? undefined : find(value, row, "value", tables, say);
  if (found.length < parts.length || (value !== undefined && total === undefined)) return undefined;
  return given({ value: total, parts: found });
}

function find(
  name: string,
  row: MeasureRow,
  key: "code" | "value" | "numerator" | "denominator" | "parts",
  tables: DataTables,
  say: Say,
): DataColumn | undefined {
  const found = findColumn(name, tables);
  const { submissions, publicData, counted } = tables;
  // Sheets that are missing have had their finding.
  if (found !== undefined || (submissions === undefined && publicData === undefined)) return found;
  const headers = [submissions, publicData, counted].flatMap((table) => table?.columns.map(({ header }) => header) ?? []);
  const meant = nearest(name, headers);
  say({
    severity: "stop",
    where: row.at(key),
    typed: name,
    problem: `Neither Submissions nor Public data has a column "${name}", which ${row.values.code} needs.`,
    remedy: meant === undefined ? "Correct the name, or add the column." : `Did you mean "${meant}"?`,
  });
  return undefined;
}

function findColumn(name: string, { submissions, publicData, counted }: DataTables): DataColumn | undefined {
  for (const [table, origin] of [
    [submissions, "questionnaire"],
    [publicData, "public"],
    [counted, "counted"],
  ] as const) {
    const column = table === undefined ? undefined : columnNamed(table, name);
    if (table !== undefined && column !== undefined) return { origin, table, column };
  }
  return undefined;
}

/** Every column of the measure, parts included. */
export function allColumns({ value, numerator, denominator, parts = [] }: MeasureColumns): DataColumn[] {
  return [value, numerator, denominator, ...parts].filter((column) => column !== undefined);
}

/** Their headers, as the dataset keeps them. */
export function headersOf({ value, numerator, denominator, parts }: MeasureColumns): Columns {
  return given({
    value: value?.column.header,
    numerator: numerator?.column.header,
    denominator: denominator?.column.header,
    parts: parts?.map(({ column }) => column.header),
  });
}

/** Without the keys that hold nothing. */
function given<T extends object>(pairs: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // What is left has the keys of T and none of its undefined values, which the type of fromEntries cannot say.
  return Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
