import { type ParsingOptions, read, type WorkBook } from "xlsx";
import type { CellBook } from "../dataset/cells.ts";
import { Problem } from "../error.ts";
import { cellsOf } from "./cells.ts";
import { csvBook } from "./csv.ts";
import { archiveKind, checkCompound, kindOf } from "./file-kind.ts";
import { damaged, passwordProtected, tooLarge } from "./refusals.ts";
import { tamed } from "./tame.ts";
import { limits, pack, unpack } from "./zip.ts";

const options: ParsingOptions = {
  type: "array",
  dense: true,
  // Row and column styles tell which are hidden.
  cellStyles: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  // Dates stay serial numbers: the parser's own dates depend on the time zone.
  cellDates: false,
};

/** A workbook's bytes as cells. Nothing is believed: what is no workbook, or too large or damaged, is refused with a Problem. */
export function parseBook(bytes: Uint8Array, file: string): CellBook {
  if (bytes.length > limits.file) throw tooLarge(file, `the file has more than ${limits.file / 2 ** 20} MB`);
  switch (kindOf(bytes, file)) {
    case "csv":
      return csvBook(bytes, file);
    case "xls":
      checkCompound(bytes, file);
      return cellsOf(parsed(bytes, { ...options, sheetStubs: true }, file), file);
    case "zip": {
      const contents = unpack(bytes, file);
      // A stub is how the parser shows a formula without result; in an OpenDocument sheet it would write out every empty cell.
      const sheetStubs = archiveKind(contents, file) === "xlsx";
      return cellsOf(parsed(pack(tamed(contents, file), "stored"), { ...options, sheetStubs }, file), file);
    }
  }
}

/** Whatever the parser stumbles over, the workbook is at fault as far as its owner is concerned. */
function parsed(bytes: Uint8Array, how: ParsingOptions, file: string): WorkBook {
  try {
    return read(bytes, how);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw /password/i.test(message) ? passwordProtected(file) : damaged(file, "its sheets cannot be made out");
  }
}
