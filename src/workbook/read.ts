import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { read } from "xlsx";
import type { CellBook } from "../dataset/cells.ts";
import { cellsOf } from "./cells.ts";

/** A workbook on disk, or one already in memory under the name messages should use. */
export type BookSource = string | { readonly name: string; readonly bytes: Uint8Array };

/** Reads xlsx, xlsm, xls, ods or csv into cells with addresses. Throws a Problem when the file cannot be read. */
export async function readBook(source: BookSource): Promise<CellBook> {
  const { name, bytes } = typeof source === "string" ? { name: basename(source), bytes: await readFile(source) } : source;
  const book = read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellStyles: true,
    cellNF: true,
    cellHTML: false,
    sheetStubs: true,
    cellDates: false,
    raw: true,
  });
  return cellsOf(book, name);
}
