import type { Cell, CellRow, CellSheet } from "../dataset/cells.ts";
import { columnIndex, columnLetters } from "../dataset/column-letters.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { submissionsSheet } from "../dataset/sheets/organisations.ts";
import { findColumns } from "../dataset/tables/entries.ts";
import { columnNamed, type Table } from "../dataset/tables/table.ts";
import type { Collated, ReturnState } from "./collated.ts";
import type { Collection } from "./collection.ts";
import type { LaidRow, LaidSheet } from "./laid-sheet.ts";
import { valueCell, widthsFor } from "./list-of.ts";

/** Every sheet of the workbook with its values, and the answers put into Submissions: into rows that are there, or into new ones below. */
export function copied(collection: Collection, collated: Collated): readonly LaidSheet[] {
  const { book, tables } = collection.draft;
  const table = tables.submissions;
  return book.sheets.map((sheet) =>
    laid(sheet, table?.sheet === sheet.name ? withAnswers(sheet, table, collection, collated) : rowsOf(sheet)),
  );
}

function laid({ name, hidden }: CellSheet, rows: readonly LaidRow[]): LaidSheet {
  const last = Math.max(0, ...rows.slice(0, 200).flatMap(({ cells }) => [...cells.keys()].map(columnIndex)));
  const letters = Array.from({ length: Math.min(last, 200) + 1 }, (_, index) => columnLetters(index));
  return { name, hidden, widths: widthsFor(rows, letters), frozen: 0, locked: false, rows, rules: [] };
}

function rowsOf({ rows }: CellSheet): readonly LaidRow[] {
  return rows.map(({ number, cells }) => ({ number, cells: new Map([...cells].map(([letter, cell]) => [letter, valueCell(cell)])) }));
}

function withAnswers(sheet: CellSheet, table: Table, { draft }: Collection, { states, taken }: Collated): readonly LaidRow[] {
  const rows = new Map(rowsOf(sheet).map((row) => [row.number, new Map(row.cells)]));
  const returned = states.filter(({ files }) => files.length > 0);
  const places = placesOf(returned, sheet, draft.rows.questionnaire);
  for (const { participant } of returned) {
    const number = places.get(participant.code) ?? 0;
    if (!rows.has(number)) rows.set(number, new Map(namedCells(participant, table)));
  }
  for (const { participant, column, cell } of taken) {
    const letter = columnNamed(table, column)?.letter;
    if (letter !== undefined) rows.get(places.get(participant) ?? 0)?.set(letter, valueCell(cell));
  }
  for (const state of returned) {
    const row = rows.get(places.get(state.participant.code) ?? 0);
    for (const [letter, cell] of submitted(state, table)) if (row?.get(letter)?.value === undefined) row?.set(letter, valueCell(cell));
  }
  return [...rows].map(([number, cells]) => ({ number, cells }));
}

/** Participant → number of its row: the one it has, or the next one below everything on the sheet. */
function placesOf(returned: readonly ReturnState[], sheet: CellSheet, known: ReadonlyMap<string, CellRow>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let next = (sheet.rows.at(-1)?.number ?? 0) + 1;
  for (const { participant } of returned) {
    const number = known.get(participant.code)?.number;
    places.set(participant.code, number ?? next);
    if (number === undefined) next += 1;
  }
  return places;
}

function namedCells({ code, name }: Organisation, table: Table) {
  const found = findColumns(table, submissionsSheet);
  return [
    [found.get("code")?.letter, code],
    [found.get("name")?.letter, name],
  ].flatMap(([letter, text]) => (letter === undefined || text === undefined ? [] : [[letter, valueCell({ kind: "text", text })] as const]));
}

/** When and by whom, where the sheet has columns for it. */
function submitted({ on, completedBy, files }: ReturnState, table: Table): readonly (readonly [string, Cell])[] {
  const found = findColumns(table, submissionsSheet);
  const [day, who] = [found.get("submittedOn")?.letter, found.get("submittedBy")?.letter];
  if (files.length === 0) return [];
  return [
    ...(day !== undefined && on !== undefined
      ? [[day, { kind: "date", serial: Date.parse(`${on}T00:00:00Z`) / 86_400_000 + 25569, iso: on } satisfies Cell] as const]
      : []),
    ...(who !== undefined && completedBy !== "" ? [[who, { kind: "text", text: completedBy } satisfies Cell] as const] : []),
  ];
}
