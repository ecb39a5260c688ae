import type { Cell, CellBook, CellRow, CellSheet } from "../dataset/cells.ts";
import { address } from "../dataset/cells.ts";
import { columnIndex, columnLetters } from "../dataset/column-letters.ts";
import { isBlank, keyOf, typedIn } from "../dataset/text.ts";
import { headers, labels } from "./form.ts";

/** A collection workbook that came back, as far as its own words go: nothing is matched with the round yet. */
export interface Returned {
  readonly file: string;
  /** The sheet it was found on. */
  readonly sheet: string;
  readonly code: Cell | undefined;
  readonly name: string;
  readonly round: string;
  readonly completedBy: string;
  readonly completedOn: Cell | undefined;
  /** ISO date on which it was last saved, by its own account. */
  readonly saved: string | undefined;
  readonly rows: readonly ReturnedRow[];
  /** Cells that stand where the form has none. */
  readonly strays: readonly Stray[];
}

/** A row that has a reference. */
export interface ReturnedRow {
  readonly reference: string;
  readonly wording: string;
  readonly unit: string;
  /** undefined when nothing was typed. */
  readonly answer: Cell | undefined;
  readonly remark: string;
  /** Addresses without the file: "Questions!C14". */
  readonly at: { readonly answer: string; readonly wording: string; readonly unit: string };
}

export interface Stray {
  readonly where: string;
  readonly text: string;
}

type Columns = ReadonlyMap<keyof typeof headers, string>;

/** Every form in the workbook: somebody may have put several into one. None when the headers of a form are nowhere to be found. */
export function returnedIn(book: CellBook): readonly Returned[] {
  return book.sheets.flatMap((sheet) => {
    const header = sheet.rows.find((row) => isHeader(row));
    return header === undefined ? [] : [readForm(book, sheet, header)];
  });
}

function isHeader(row: CellRow): boolean {
  const keys = new Set([...row.cells.values()].map((cell) => keyOf(typedIn(cell))));
  return keys.has(keyOf(headers.answer)) && keys.has(keyOf(headers.reference));
}

function readForm(book: CellBook, sheet: CellSheet, header: CellRow): Returned {
  const columns = columnsOf(header);
  const top = sheet.rows.filter(({ number }) => number < header.number);
  const body = sheet.rows.filter(({ number }) => number > header.number);
  const label = (name: keyof typeof labels): Cell | undefined => beside(labels[name], top);
  return {
    file: book.file,
    sheet: sheet.name,
    code: label("code"),
    name: textOf(label("name")),
    round: textOf(label("round")),
    completedBy: textOf(label("completedBy")),
    completedOn: label("completedOn"),
    saved: book.saved,
    rows: body.flatMap((row) => rowIn(sheet, row, columns)),
    strays: body.flatMap((row) => straysIn(sheet, row, columns)),
  };
}

function columnsOf(header: CellRow): Columns {
  const letters = new Map([...header.cells].map(([letter, cell]) => [keyOf(typedIn(cell)), letter]));
  const found = Object.entries(headers).flatMap(([key, name]) => {
    const letter = letters.get(keyOf(name));
    return letter === undefined ? [] : [[key, letter] as const];
  });
  // The keys are those of headers, which the type of entries cannot say.
  return new Map(found) as Columns;
}

/** The cell to the right of a label. */
function beside(label: string, top: readonly CellRow[]): Cell | undefined {
  for (const { cells } of top) {
    const place = [...cells].find(([, cell]) => keyOf(typedIn(cell)) === keyOf(label))?.[0];
    const cell = place === undefined ? undefined : cells.get(columnLetters(columnIndex(place) + 1));
    if (place !== undefined) return isBlank(cell) ? undefined : cell;
  }
  return undefined;
}

function rowIn(sheet: CellSheet, row: CellRow, columns: Columns): ReturnedRow[] {
  const cell = (key: keyof typeof headers): Cell | undefined => row.cells.get(columns.get(key) ?? "");
  const at = (key: keyof typeof headers): string => address(sheet.name, columns.get(key) ?? "A", row.number);
  const reference = textOf(cell("reference"));
  if (reference === "") return [];
  const answer = cell("answer");
  return [
    {
      reference,
      wording: textOf(cell("question")),
      unit: textOf(cell("unit")),
      answer: isBlank(answer) ? undefined : answer,
      remark: textOf(cell("remark")),
      at: { answer: at("answer"), wording: at("question"), unit: at("unit") },
    },
  ];
}

/** Cells beyond the form's columns; and of a row that has no reference, what was typed as an answer or a remark. */
function straysIn(sheet: CellSheet, row: CellRow, columns: Columns): Stray[] {
  const known = new Set(columns.values());
  const typed = new Set([columns.get("answer"), columns.get("remark")]);
  const nobodys = textOf(row.cells.get(columns.get("reference") ?? "")) === "";
  return [...row.cells].flatMap(([letter, cell]) => {
    const stray = !known.has(letter) || (nobodys && typed.has(letter));
    return stray && !isBlank(cell) ? [{ where: address(sheet.name, letter, row.number), text: typedIn(cell) }] : [];
  });
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? "" : typedIn(cell).replace(/\s+/g, " ").trim();
}
