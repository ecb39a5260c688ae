import type { CellObject, WorkBook, WorkSheet } from "xlsx";
import { SSF, utils } from "xlsx";
import type { Cell, CellBook, CellRow, CellSheet } from "../dataset/cells.ts";
import { columnLetters } from "../dataset/column-letters.ts";
import { damaged } from "./refusals.ts";
import { lastColumn, lastRow } from "./tame.ts";

/**
 * The sparse cells of a parsed workbook. `sheet_to_json` is not used: it hangs on one formatted cell in the far corner,
 * and it drops errors silently. Chart and macro sheets hold no cells and are left out.
 */
export function cellsOf(book: WorkBook, file: string): CellBook {
  // Workbooks made on old Macs count days from 1904.
  const days = book.Workbook?.WBProps?.date1904 ? 1462 : 0;
  if (new Set(book.SheetNames).size < book.SheetNames.length) throw damaged(file, "two sheets have the same name");
  const sheets = book.SheetNames.flatMap((name, index): CellSheet[] => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    // The parser leaves out a sheet it stumbled over, and says nothing.
    if (sheet === undefined) throw damaged(file, `the sheet "${name}" cannot be made out`);
    if (sheet["!type"] !== undefined && sheet["!type"] !== "sheet") return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const merged = (sheet["!merges"] ?? []).slice(0, 1000).map((range) => utils.encode_range(range));
    return [{ name, hidden, rows: rowsOf(sheet, days, file), hiddenColumns: hiddenColumns(sheet), merged }];
  });
  return { file, sheets, saved: savedOn(book) };
}

/** Object.keys visits only the places that hold something, however far down or to the right they are. */
function rowsOf(sheet: WorkSheet, days: number, file: string): CellRow[] {
  const rows: readonly (readonly CellObject[] | undefined)[] = sheet["!data"] ?? [];
  return Object.keys(rows).flatMap((key): CellRow[] => {
    const index = Number(key);
    if (!(index >= 0 && index < lastRow)) throw damaged(file, "a row stands outside the sheet");
    const cells = cellsIn(rows[index] ?? [], days, file);
    return cells.size === 0 ? [] : [{ number: index + 1, hidden: sheet["!rows"]?.[index]?.hidden === true, cells }];
  });
}

function cellsIn(row: readonly CellObject[], days: number, file: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const key of Object.keys(row)) {
    const index = Number(key);
    if (!(index >= 0 && index < lastColumn)) throw damaged(file, "a cell stands outside the sheet");
    const cell = cellOf(row[index], days);
    if (cell !== undefined) cells.set(columnLetters(index), cell);
  }
  return cells;
}

function cellOf(cell: CellObject | undefined, days: number): Cell | undefined {
  switch (cell?.t) {
    case "s":
      return cell.v === undefined || cell.v === "" ? undefined : { kind: "text", text: String(cell.v) };
    case "n":
      return numberCell(Number(cell.v), cell, days);
    case "b":
      return { kind: "boolean", value: cell.v === true };
    case "e":
      return { kind: "error", code: cell.w ?? "#VALUE!" };
    case "z":
      // The parser leaves a formula that was never calculated as a stub.
      return cell.f === undefined ? undefined : { kind: "uncomputed", formula: cell.f };
    default:
      return undefined;
  }
}

function numberCell(value: number, cell: CellObject, days: number): Cell {
  if (!Number.isFinite(value)) return { kind: "error", code: "#NUM!" };
  const format = typeof cell.z === "string" ? cell.z : "General";
  if (SSF.is_date(format)) return dateCell(value + days, cell);
  return {
    kind: "number",
    value,
    shown: cell.w ?? String(value),
    percent: isPercent(format) || (cell.z === undefined && cell.w?.endsWith("%") === true),
  };
}

/** Excel's last day is 31 December 9999; beyond it the number is a number. */
function dateCell(serial: number, cell: CellObject): Cell {
  if (serial < 0 || serial >= 2958466) return { kind: "number", value: serial, shown: cell.w ?? String(serial), percent: false };
  return { kind: "date", serial, iso: isoOf(serial) };
}

/** Excel counts a 29 February 1900 that never was, so days before it stand one later. Minutes are given when there are any. */
function isoOf(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25569) * 86400) * 1000).toISOString();
  return moment.endsWith("T00:00:00.000Z") ? moment.slice(0, 10) : moment.slice(0, 16);
}

/** A percent sign in the number format counts unless it is quoted or escaped. */
function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function hiddenColumns(sheet: WorkSheet): string[] {
  return Object.entries(sheet["!cols"] ?? []).flatMap(([key, column]) => (column?.hidden ? [columnLetters(Number(key))] : []));
}

/** By the workbook's own account, as ISO date; never the file's date, which a copy changes. */
function savedOn(book: WorkBook): string | undefined {
  const saved: unknown = book.Props?.ModifiedDate;
  return saved instanceof Date && Number.isFinite(saved.getTime()) ? saved.toISOString().slice(0, 10) : undefined;
}
