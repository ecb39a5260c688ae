import type { Cell, CellBook, CellRow } from "../dataset/cells.ts";
import { columnLetters } from "../dataset/column-letters.ts";
import { collatedSheets } from "../dataset/sheets/collated.ts";
import { codeKey } from "../dataset/tables/code.ts";
import { keyOf, typedIn } from "../dataset/text.ts";
import type { Collated } from "./collated.ts";
import type { Collection } from "./collection.ts";
import { type LaidCell, type LaidSheet, textCell } from "./laid-sheet.ts";
import { listOf, valueCell } from "./list-of.ts";

const headers = ["Code", "Name", "Column", "Answer", "File", "Cell", "Remark"];

/**
 * A row for each answer taken, with the file and the cell it was typed in and the remark beside it; and one for each remark that stands
 * beside no answer. What the workbook knew of other answers stays.
 */
export function whereFrom({ organisations }: Collection, { taken, remarks }: Collated, before: CellBook | undefined): LaidSheet {
  const names = new Map(organisations.map(({ code, name }) => [code, name]));
  const row = (each: Omit<Collated["remarks"][number], "remark">, answer: Cell | undefined, remark: string): readonly LaidCell[] => [
    ...[each.participant, names.get(each.participant) ?? "", each.column].map((text) => textCell("plain", text)),
    valueCell(answer),
    ...[each.file, each.at, remark].map((text) => textCell("plain", text)),
  ];
  const beside = new Map(remarks.map((each) => [place(each), each.remark]));
  const told = new Set(taken.map(place));
  const rows = [
    ...taken.map((each) => row(each, each.cell, beside.get(place(each)) ?? "")),
    ...remarks.filter((each) => !told.has(place(each))).map((each) => row(each, undefined, each.remark)),
  ];
  return listOf(collatedSheets.whereFrom, headers, [...kept(before, taken), ...rows]);
}

function place({ file, at }: { readonly file: string; readonly at: string }): string {
  return JSON.stringify([file, at]);
}

/** The rows of the sheet as it was, but for the answers that are taken now. */
function kept(before: CellBook | undefined, taken: Collated["taken"]): readonly (readonly LaidCell[])[] {
  const sheet = before?.sheets.find(({ name }) => keyOf(name) === keyOf(collatedSheets.whereFrom));
  const now = new Set(taken.map(({ participant, column }) => keyFor(participant, column)));
  const text = (row: CellRow, index: number): string => {
    const cell = row.cells.get(columnLetters(index));
    return cell === undefined ? "" : typedIn(cell);
  };
  const rows = sheet?.rows.filter((row) => row.number > 1 && !now.has(keyFor(text(row, 0), text(row, 2)))) ?? [];
  return rows.map((row) => headers.map((_, index) => valueCell(row.cells.get(columnLetters(index)))));
}

function keyFor(code: string, column: string): string {
  return JSON.stringify([codeKey(code), keyOf(column)]);
}
