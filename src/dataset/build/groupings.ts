import type { CellRow } from "../cells.ts";
import type { Finding, Say } from "../finding.ts";
import { didYouMean, nearest } from "../nearest.ts";
import { gapIn } from "../reading/gaps.ts";
import type { Grouping } from "../round.ts";
import { cellAt, placeOf, type Table, type TableColumn } from "../tables/table.ts";
import { keyOf, typedIn } from "../text.ts";
import type { Settings } from "./settings.ts";

/** A column of Organisations that puts each organisation into a group. */
export interface GroupColumn {
  readonly grouping: Grouping;
  readonly column: TableColumn;
  /** Key of a group's name → the spelling used. */
  readonly spellings: ReadonlyMap<string, string>;
}

const bookkeeping: ReadonlySet<string> = new Set([
  "notes",
  "note",
  "comments",
  "comment",
  "remarks",
  "website",
  "email",
  "address",
  "postcode",
]);

/** The grouping columns among those that have no other meaning, the main grouping first. */
export function readGroupings(table: Table, others: readonly TableColumn[], settings: Settings, say: Say): GroupColumn[] {
  const columns = others
    .filter((column) => groups(table, column, settings, say))
    .map((column) => groupColumn(table, column, settings, say));
  for (const { of, where } of settings.groupWords) {
    if (!columns.some(({ column }) => column.key === keyOf(of))) {
      const remedy = `Correct the name or delete the row.${didYouMean(
        of,
        columns.map(({ column }) => column.header),
      )}`;
      say({ severity: "note", where, typed: of, problem: `Organisations has no grouping "${of}".`, remedy });
    }
  }
  return mainFirst(columns, settings.mainGrouping, say);
}

/** A column with a different value for everyone, or with figures, groups nobody. */
function groups(table: Table, column: TableColumn, settings: Settings, say: Say): boolean {
  if (settings.mainGrouping !== undefined && keyOf(settings.mainGrouping) === column.key) return true;
  const cells = table.rows.flatMap((row) => cellAt(row, column) ?? []);
  const distinct = new Set(cells.map((cell) => keyOf(typedIn(cell)))).size;
  const figures = cells.filter((cell) => cell.kind === "number" && !Number.isInteger(cell.value)).length;
  const reason =
    cells.length === 0
      ? "is empty"
      : bookkeeping.has(column.key)
        ? "is kept for you"
        : figures > 0
          ? "holds figures"
          : distinct === cells.length && distinct > 3
            ? "has a different value for everyone"
            : undefined;
  if (reason === undefined) return true;
  const where = `${table.sheet}!${column.letter}${table.headerRow}`;
  say({
    severity: "note",
    where,
    typed: column.header,
    problem: `The column ${column.header} ${reason}, so it is not used as a grouping.`,
    remedy: "Nothing, if that is right; figures belong in Public data.",
  });
  return false;
}

function groupColumn(table: Table, column: TableColumn, settings: Settings, say: Say): GroupColumn {
  const given = settings.groupWords.find(({ of }) => keyOf(of) === column.key);
  const word = given?.value ?? wordFor(column.header);
  const grouping = { name: column.header, word, plural: given?.words ?? pluralOf(word) };
  return { grouping, column, spellings: spellingsIn(table, column, say) };
}

/** "Region" → "region"; "STP" and "CSU" stay. */
function wordFor(header: string): string {
  return /^\p{Lu}\p{Ll}/u.test(header) ? header.charAt(0).toLowerCase() + header.slice(1) : header;
}

function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The commonest spelling of each group's name stands for all; names one slip apart are queried and kept apart. */
function spellingsIn(table: Table, column: TableColumn, say: Say): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const row of table.rows) {
    const name = groupName(column, row);
    if (name === undefined) continue;
    const spellings = counts.get(keyOf(name)) ?? new Map<string, number>();
    counts.set(keyOf(name), spellings.set(name, (spellings.get(name) ?? 0) + 1));
  }
  const chosen = new Map([...counts].map(([key, spellings]) => [key, commonest(spellings)]));
  for (const [key, spellings] of counts) {
    const name = chosen.get(key) ?? "";
    for (const other of spellings.keys()) if (other !== name) say(spelling(table, column, other, `is read as "${name}"`, "note"));
  }
  sayNear(table, column, counts, chosen, say);
  return chosen;
}

function sayNear(
  table: Table,
  column: TableColumn,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  chosen: ReadonlyMap<string, string>,
  say: Say,
): void {
  const size = (key: string): number => [...(counts.get(key)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  for (const [key, name] of chosen) {
    const meant =
      key.length < 6 || /\d/.test(key) || size(key) > 1
        ? undefined
        : nearest(
            key,
            [...chosen.keys()].filter((other) => other !== key && size(other) > 1),
          );
    if (meant !== undefined) say(spelling(table, column, name, `stands for a group of one; did you mean "${chosen.get(meant)}"`, "query"));
  }
}

function spelling(table: Table, column: TableColumn, typed: string, problem: string, severity: "note" | "query"): Finding {
  const row = table.rows.find((candidate) => groupName(column, candidate) === typed);
  const where = row === undefined ? table.sheet : placeOf(table, column, row);
  return {
    severity,
    where,
    typed,
    problem: `The group "${typed}" ${problem}${severity === "query" ? "?" : "."}`,
    remedy: "Spell the group's name the same in every row.",
  };
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The group typed in a row; undefined when there is none or the cell is no name. */
export function groupName(column: TableColumn, row: CellRow): string | undefined {
  const cell = cellAt(row, column);
  if (cell === undefined || gapIn(cell) !== undefined) return undefined;
  const name = typedIn(cell).replace(/\s+/g, " ");
  return keyOf(name) === "" ? undefined : name;
}

function mainFirst(columns: GroupColumn[], main: string | undefined, say: Say): GroupColumn[] {
  if (main === undefined) return columns;
  const first = columns.find(({ column }) => column.key === keyOf(main));
  if (first === undefined) {
    const remedy = `Correct the setting, or add the column.${didYouMean(
      main,
      columns.map(({ column }) => column.header),
    )}`;
    say({
      severity: "stop",
      where: "Settings",
      typed: main,
      problem: `Main grouping is "${main}", and Organisations has no such column.`,
      remedy,
    });
    return columns;
  }
  return [first, ...columns.filter((column) => column !== first)];
}
