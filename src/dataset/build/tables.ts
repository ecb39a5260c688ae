import type { CellBook, CellSheet } from "../cells.ts";
import type { Say } from "../finding.ts";
import { nearest } from "../nearest.ts";
import type { Sheet } from "../sheet.ts";
import { collatedSheets } from "../sheets/collated.ts";
import { sheets } from "../sheets.ts";
import { readTable, type Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";

export type Tables = { readonly [K in keyof typeof sheets]: Table | undefined };

/** Finds the sheets of the workbook by name; sheets it does not know are named in a note and left alone. */
export function readTables(book: CellBook, say: Say): Tables {
  const found = matchSheets(book, say);
  const table = (key: keyof typeof sheets): Table | undefined => {
    const sheet = found.get(key);
    if (sheet !== undefined) return readTable(sheet, sheets[key], say);
    if (sheets[key].required && !excused(key, found)) say(missing(sheets[key], book));
    return undefined;
  };
  return {
    settings: table("settings"),
    organisations: table("organisations"),
    submissions: table("submissions"),
    publicData: table("publicData"),
    measures: table("measures"),
    criteria: table("criteria"),
    severities: table("severities"),
    conditions: table("conditions"),
    findings: table("findings"),
    sources: table("sources"),
    glossary: table("glossary"),
    contacts: table("contacts"),
    earlierRounds: table("earlierRounds"),
    areas: table("areas"),
    officers: table("officers"),
    mergers: table("mergers"),
  };
}

/** A round may rest on public data alone. */
function excused(key: Key, found: ReadonlyMap<Key, CellSheet>): boolean {
  return key === "submissions" && found.has("publicData");
}

type Key = keyof typeof sheets;
// Object.keys is typed for any object; these keys are written out in sheets.ts.
const keys = Object.keys(sheets) as Key[];

/** Names before aliases, so that "Round" is only taken for Settings where there is no Settings. */
function matchSheets(book: CellBook, say: Say): Map<Key, CellSheet> {
  const found = new Map<Key, CellSheet>();
  for (const names of [(key: Key) => [sheets[key].name], (key: Key) => sheets[key].aliases]) {
    for (const key of keys) {
      const wanted = new Set(names(key).map(keyOf));
      const sheet = book.sheets.find((candidate) => wanted.has(keyOf(candidate.name)) && ![...found.values()].includes(candidate));
      if (sheet !== undefined && !found.has(key)) found.set(key, sheet);
    }
  }
  for (const sheet of book.sheets) if (![...found.values()].includes(sheet) && sheet.rows.length > 0) sayUnknown(sheet, found, say);
  return found;
}

const ownSheets: ReadonlySet<string> = new Set(Object.values(collatedSheets).map(keyOf));

function sayUnknown(sheet: CellSheet, found: ReadonlyMap<Key, CellSheet>, say: Say): void {
  if (ownSheets.has(keyOf(sheet.name))) return;
  const meant = nearest(
    keyOf(sheet.name),
    keys.filter((key) => !found.has(key)).map((key) => keyOf(sheets[key].name)),
  );
  const name = keys.map((key) => sheets[key].name).find((candidate) => keyOf(candidate) === meant);
  const remedy = name === undefined ? "Nothing, if it is for yourself." : `Did you mean "${name}"?`;
  say({ severity: "note", where: sheet.name, problem: `"${sheet.name}" is none of the workbook's sheets, so it is not read.`, remedy });
}

function missing({ name, about, columns }: Sheet, book: CellBook): Parameters<Say>[0] {
  const required = Object.values(columns).flatMap((column) => (column.required ? [column.name] : []));
  const there = book.sheets.map((sheet) => `"${sheet.name}"`).slice(0, 12);
  return {
    severity: "stop",
    where: name,
    problem: `The workbook has no sheet "${name}"${there.length === 0 ? "; it is empty" : ` (it has ${there.join(", ")})`}. ${about}`,
    remedy: `Add a sheet ${name} with the columns ${required.join(", ")}; docs/workbook.md shows how.`,
  };
}
