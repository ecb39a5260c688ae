import { readSettings } from "./build/settings.ts";
import { readTables } from "./build/tables.ts";
import type { CellBook } from "./cells.ts";

/** The path that Settings gives for the workbook of the earlier round, as typed; undefined when it gives none. */
export function earlierWorkbookNamed(book: CellBook): string | undefined {
  const silent = (): void => undefined;
  return readSettings(readTables(book, silent).settings, book.file, book.saved, silent).earlierWorkbook;
}
