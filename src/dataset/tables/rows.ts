import type { CellRow } from "../cells.ts";
import type { Organisation } from "../dataset.ts";
import type { Finding, Say } from "../finding.ts";
import { didYouMean, nearest } from "../nearest.ts";
import { isBlank, keyOf, typedIn } from "../text.ts";
import { codeIn, codeKey } from "./code.ts";
import { cellAt, placeOf, type Table, type TableColumn } from "./table.ts";

/** The rows of a sheet of figures, each with the organisation it belongs to. */
export interface MatchedRows {
  readonly table: Table;
  readonly rows: readonly { readonly code: string; readonly row: CellRow }[];
}

/** Where the codes and, perhaps, the names stand in a sheet. */
export interface KeyColumns {
  readonly code: TableColumn;
  readonly name: TableColumn | undefined;
}

/** Matches rows with organisations on their codes, never on names or the order of rows. A row that cannot be matched is a finding. */
export function matchRows(table: Table, keys: KeyColumns, organisations: readonly Organisation[], say: Say): MatchedRows {
  const known = new Map(organisations.map((organisation) => [codeKey(organisation.code), organisation]));
  const rows = table.rows.flatMap((row) => {
    const organisation = organisationOf(table, keys, row, known, say);
    if (organisation === undefined) return [];
    checkName(table, keys, row, organisation, organisations, say);
    return [{ code: organisation.code, row }];
  });
  return { table, rows };
}

type Known = ReadonlyMap<string, Organisation>;

function organisationOf(table: Table, keys: KeyColumns, row: CellRow, known: Known, say: Say): Organisation | undefined {
  const read = codeIn(cellAt(row, keys.code));
  const where = placeOf(table, keys.code, row);
  switch (read.kind) {
    case "code": {
      const organisation = known.get(codeKey(read.code));
      if (organisation === undefined) say(unknownCode(table, keys, row, read.code, known));
      return organisation;
    }
    case "number":
      return numberCode(read.value, where, read.shown, known, say);
    case "date":
      say({
        severity: "hold",
        where,
        typed: read.shown,
        problem: `Excel has turned the code into a date (${read.shown}), so the row is not read.`,
        remedy: "Format the cell as Text and type the code again.",
      });
      return undefined;
    case "none":
      say(noCode(table, keys, row));
      return undefined;
  }
}

/** A code such as 007 or 1E3 becomes a number in Excel; it is taken back when just one organisation's code gives that number. */
function numberCode(value: number, where: string, shown: string, known: Known, say: Say): Organisation | undefined {
  const exact = known.get(String(value));
  if (exact !== undefined) return exact;
  const meant = [...known.values()].filter(({ code }) => /^[\d.E+]+$/i.test(code) && Number(code) === value);
  const organisation = meant.length === 1 ? meant[0] : undefined;
  const typed = shown;
  const remedy = "Format the cell as Text and type the code again.";
  if (organisation !== undefined) {
    say({
      severity: "query",
      where,
      participant: organisation.code,
      typed,
      problem: `Excel has turned the code into the number ${shown}; it is read as ${organisation.code}.`,
      remedy,
    });
  } else {
    say({
      severity: "hold",
      where,
      typed,
      problem: `"${shown}" is no code in Organisations, so the row is not read.`,
      remedy: `${remedy}${didYouMean(shown, codes(known))}`,
    });
  }
  return organisation;
}

function codes(known: Known): string[] {
  return [...known.values()].map(({ code }) => code);
}

function unknownCode(table: Table, keys: KeyColumns, row: CellRow, typed: string, known: Known): Finding {
  const where = placeOf(table, keys.code, row);
  if (isNote(row, typed)) {
    return {
      severity: "note",
      where,
      typed,
      problem: "The row looks like a note or a total, so it is not read.",
      remedy: "Move it to a sheet of its own, or type a code from Organisations.",
    };
  }
  const named = [...known.values()].find(({ name, short }) => [name, short].some((other) => keyOf(other) === keyOf(typed)));
  const meant = named?.code ?? nearest(typed, codes(known)) ?? codes(known).find((code) => typed.split(/[\s:,(–-]/).includes(code));
  const remedy =
    meant === undefined
      ? "Correct the code, or add the organisation to Organisations."
      : `Did you mean "${meant}"? Correct the code; rows are matched on codes only.`;
  return { severity: "hold", where, typed, problem: `"${typed}" is no code in Organisations, so the row is not read.`, remedy };
}

const totals =
  /^(?:sum|sub-?totals?|totals?|average|mean|median|minimum|maximum|min|max|england|national|all|source|sources|notes?|n ?=)\b/i;

/** A sentence or the word "Total" in the column of codes; or long words with nothing beside them. */
function isNote(row: CellRow, typed: string): boolean {
  const filled = [...row.cells.values()].filter((cell) => !isBlank(cell)).length;
  return totals.test(typed) || typed.split(" ").length > 5 || (filled === 1 && typed.split(" ").length > 1);
}

function noCode(table: Table, keys: KeyColumns, row: CellRow): Finding {
  if (isSecondHeader(table, row)) {
    const problem = `Row ${row.number} looks like a second row of headers; only row ${table.headerRow} is read as headers.`;
    return {
      severity: "note",
      where: `${table.sheet}!${row.number}:${row.number}`,
      problem,
      remedy: "Put each header into one cell of one row.",
    };
  }
  const [letter, cell] = [...row.cells].find(([, candidate]) => !isBlank(candidate)) ?? [keys.code.letter, undefined];
  const figures = [...row.cells.values()].some((candidate) => candidate.kind === "number");
  const typed = cell === undefined ? "" : typedIn(cell).slice(0, 80);
  return {
    severity: figures ? "hold" : "note",
    where: `${table.sheet}!${letter}${row.number}`,
    typed,
    problem: figures ? "The row has figures and no code, so it is not read." : "The row has no code, so it is not read.",
    remedy: `Type the organisation's code in column ${keys.code.letter}, or move the row to a sheet of its own.`,
  };
}

/** Words right under the headers, as when headers stand in two rows. */
function isSecondHeader(table: Table, row: CellRow): boolean {
  const cells = [...row.cells.values()].filter((cell) => !isBlank(cell));
  return row.number === table.headerRow + 1 && cells.length > 1 && cells.every((cell) => cell.kind === "text");
}

/** The name beside the code guards against rows that slipped: another organisation's name holds the report. */
function checkName(table: Table, keys: KeyColumns, row: CellRow, own: Organisation, all: readonly Organisation[], say: Say): void {
  const cell = keys.name === undefined ? undefined : cellAt(row, keys.name);
  if (keys.name === undefined || cell === undefined) return;
  const typed = typedIn(cell);
  if (alike(typed, own)) return;
  const other = all.find((organisation) => organisation !== own && alike(typed, organisation));
  const near = other === undefined && nearest(keyOf(typed), [keyOf(own.name), keyOf(own.short)]) !== undefined;
  say({
    severity: other === undefined ? (near ? "note" : "query") : "hold",
    where: placeOf(table, keys.name, row),
    participant: own.code,
    typed,
    problem: `The code ${own.code} is that of ${own.name}, but the row says "${typed}"${other === undefined ? "" : `, which is ${other.code}`}.`,
    remedy: "Correct the code or the name; the row is read as the code's.",
  });
}

function alike(typed: string, { name, short }: Organisation): boolean {
  const key = keyOf(typed);
  return key === keyOf(name) || key === keyOf(short);
}
