import type { CellObject, WorkBook, WorkSheet } from "xlsx";
import { utils, write } from "xlsx";
import { dressed } from "./dress.ts";

/** A sheet to be written: rows of plain values, the first row its headers. */
export interface PlainSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
}

/** Text stays text, whatever it begins with. A date is given as ISO "2018-06-01"; a percent as the fraction it is. */
export type PlainCell = string | number | boolean | { readonly date: string } | { readonly percent: number } | undefined;

/** An xlsx workbook; the same sheets give the same bytes. */
export function writeBook(sheets: readonly PlainSheet[]): Uint8Array {
  // Left to itself the library writes the number formats of every workbook it has seen since it was loaded.
  const book: WorkBook & { readonly SSF: object } = { ...utils.book_new(), SSF: { 0: "General" } };
  for (const { name, rows } of sheets) utils.book_append_sheet(book, sheetOf(rows), name);
  return dressed(new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true })));
}

function sheetOf(rows: readonly (readonly PlainCell[])[]): WorkSheet {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const sheet: WorkSheet = { "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } }) };
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== undefined && value !== "") sheet[utils.encode_cell({ r, c })] = cellOf(value);
    });
  });
  sheet["!cols"] = Array.from({ length: width }, (_, column) => ({ wch: widthOf(rows, column) }));
  return sheet;
}

/** The most that a cell holds. */
const longest = 32_767;

/** No cell is ever written as a formula, so text that begins with = + - or @ cannot run. */
function cellOf(value: string | number | boolean | { readonly date: string } | { readonly percent: number }): CellObject {
  if (typeof value === "string") return { t: "s", v: escaped(value.slice(0, longest)) };
  if (typeof value === "number") return { t: "n", v: value };
  if (typeof value === "boolean") return { t: "b", v: value };
  if ("percent" in value) return { t: "n", v: value.percent, z: "0.0##%" };
  return { t: "n", v: Date.parse(`${value.date}T00:00:00Z`) / 86_400_000 + 25569, z: "yyyy-mm-dd" };
}

/** Excel reads _x0041_ as an A (ECMA-376, ST_Xstring), unless the underscore is written so itself. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Characters: wide enough for the longest value, within reason. */
function widthOf(rows: readonly (readonly PlainCell[])[], column: number): number {
  const lengths = rows.map((row) => String(row[column] ?? "").length);
  return Math.min(60, Math.max(9, ...lengths.map((length) => length + 2)));
}
