import type { Collection } from "../../src/collection/collection.ts";
import { collectionFrom } from "../../src/collection/collection.ts";
import { formFor } from "../../src/collection/form.ts";
import type { Cell, CellBook } from "../../src/dataset/cells.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeLaidBook } from "../../src/workbook/write-laid.ts";
import { book, date, organisations, type Sheets, type Typed } from "../dataset/book.ts";

/** A round before any answer is in: a question of every kind, and a population that is public. */
export function roundBook(more: Sheets = {}): CellBook {
  return book({
    Settings: [
      ["Setting", "Value"],
      ["Title", "A round"],
      ["Round", "2018"],
      ["Published", date("2018-06-15")],
      ["Participant (one)", "CCG"],
      ["Returns due", date("2018-04-30")],
    ],
    Organisations: organisations,
    "Public data": [
      ["Code", "population"],
      ["01A", 1000],
      ["02B", 2000],
    ],
    Measures: [
      ["Code", "Chapter", "Title", "Kind", "Unit", "Numerator", "Denominator", "Parts", "Options", "Value"],
      ["cost", "Money", "Cost per head", "rate", "£ per head", "spend_gbp", "population"],
      ["spare", "Money", "Share unspent", "share", "%", "unspent", "spend_gbp"],
      ["split", "Money", "Who pays", "split", "£", undefined, undefined, "health; social", "Health; Social care", "both"],
      ["lead", "People", "A lead", "yes/no"],
      ["works", "People", "What works", "choices", undefined, undefined, undefined, undefined, "Wards, old; Schools; Prisons"],
      ["rating", "People", "Rating", "rating", undefined, undefined, undefined, undefined, "Good; Fair; Poor"],
      ["wish", "People", "A wish", "text"],
      ["population", "People", "Population", "amount"],
    ],
    ...more,
  });
}

export function collectionOf(more: Sheets = {}, before?: CellBook): Collection {
  const { collection, findings } = collectionFrom(roundBook(more), before);
  if (collection === undefined) throw new Error(JSON.stringify(findings));
  return collection;
}

/** A participant's form as it comes back: written, filled in by reference, and read again. */
export async function returned(
  collection: Collection,
  code: string,
  typed: Readonly<Record<string, Typed>>,
  changes: { readonly file?: string; readonly saved?: string; readonly cells?: Readonly<Record<string, Typed>> } = {},
): Promise<CellBook> {
  const participant = collection.organisations.find((each) => each.code === code);
  if (participant === undefined) throw new Error(`no ${code}`);
  const read = await readBook({ name: "blank.xlsx", bytes: writeLaidBook(formFor(collection, participant)) });
  const [form, ...others] = read.sheets;
  if (form === undefined) throw new Error("no form");
  const rows = form.rows.map((row) => {
    const cells = new Map(row.cells);
    const reference = cells.get("I");
    const answer = reference?.kind === "text" ? typed[reference.text] : undefined;
    if (answer !== undefined) cells.set("C", cellOf(answer));
    for (const [at, value] of Object.entries(changes.cells ?? {})) {
      const [, letter = "", number] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
      if (Number(number) === row.number) cells.set(letter, cellOf(value));
    }
    return { ...row, cells };
  });
  return { ...read, file: changes.file ?? `${code}.xlsx`, saved: changes.saved, sheets: [{ ...form, rows }, ...others] };
}

function cellOf(typed: Typed): Cell {
  if (typed === undefined) return { kind: "text", text: "" };
  if (typeof typed === "object") return typed;
  if (typeof typed === "number") return { kind: "number", value: typed, shown: String(typed), percent: false };
  return typeof typed === "boolean" ? { kind: "boolean", value: typed } : { kind: "text", text: typed };
}
