import type { Answer } from "../answer.ts";
import type { Cell, CellRow } from "../cells.ts";
import type { EarlierRound, Organisation } from "../dataset.ts";
import type { Say } from "../finding.ts";
import { didYouMean } from "../nearest.ts";
import { possible } from "../possible.ts";
import { readFigure } from "../reading/figure.ts";
import { earlierRoundsSheet } from "../sheets/organisations.ts";
import { findColumns, hasColumns } from "../tables/entries.ts";
import { matchRows } from "../tables/rows.ts";
import { cellAt, columnNamed, placeOf, type Table } from "../tables/table.ts";
import { keyOf, typedIn } from "../text.ts";
import { answerOf } from "./answers.ts";
import { allColumns, type DataColumn, type MeasureColumns } from "./columns.ts";
import { asPercent, readsFractions } from "./fractions.ts";
import type { ReadMeasure } from "./measure.ts";

interface RoundRows {
  readonly name: string;
  readonly period: string;
  /** Organisation code → its row. */
  readonly rows: Map<string, CellRow>;
}

/**
 * The rounds of Earlier rounds in the order in which they first appear, which is oldest first. `current` is this round's name;
 * `later` are the names of rounds between those and this one that stand in a workbook of their own.
 */
export function readEarlier(
  table: Table | undefined,
  measures: readonly ReadMeasure[],
  organisations: readonly Organisation[],
  current: string,
  say: Say,
  later: readonly string[] = [],
): EarlierRound[] {
  if (table === undefined) return [];
  const found = findColumns(table, earlierRoundsSheet);
  if (!hasColumns(table, earlierRoundsSheet, found, "stop", say)) return [];
  const rounds = roundsIn(table, found, organisations, say);
  const names = [...rounds.map(({ name }) => name), ...later, current];
  for (const measure of measures) checkAskedSince(measure, names, say);
  const since = (measure: ReadMeasure): number => names.findIndex((name) => keyOf(name) === keyOf(measure.row.values.askedSince ?? ""));
  return rounds.map((round, index) => {
    const answers = new Map<string, ReadonlyMap<string, Answer>>();
    for (const measure of measures) {
      const then = index < since(measure) ? new Map<string, Answer>() : answersThen(measure, round, table, say);
      if (then.size > 0) answers.set(measure.measure.code, then);
    }
    return { name: round.name, period: round.period, answers };
  });
}

function roundsIn(
  table: Table,
  found: ReturnType<typeof findColumns<(typeof earlierRoundsSheet)["columns"]>>,
  organisations: readonly Organisation[],
  say: Say,
): RoundRows[] {
  const [round, period, code, name] = [found.get("round"), found.get("period"), found.get("code"), found.get("name")];
  if (round === undefined || code === undefined) return [];
  const rounds = new Map<string, RoundRows>();
  const text = (row: CellRow, column: typeof round | undefined): string | undefined => {
    const cell = column === undefined ? undefined : cellAt(row, column);
    return cell === undefined ? undefined : typedIn(cell);
  };
  for (const { code: organisation, row } of matchRows(table, { code, name }, organisations, noted(say)).rows) {
    const typed = text(row, round);
    if (typed === undefined) {
      say({
        severity: "note",
        where: placeOf(table, round, row),
        problem: "The row names no round, so it is not read.",
        remedy: "Type the round's name.",
      });
      continue;
    }
    const entry = rounds.get(keyOf(typed)) ?? { name: typed, period: text(row, period) ?? typed, rows: new Map<string, CellRow>() };
    rounds.set(keyOf(typed), entry);
    if (entry.rows.has(organisation))
      say({
        severity: "note",
        where: placeOf(table, code, row),
        typed: organisation,
        problem: `${organisation} has two rows for ${typed}; the first is used.`,
        remedy: "Delete one of them.",
      });
    else entry.rows.set(organisation, row);
  }
  return [...rounds.values()];
}

/** The past holds no report back: what is odd there is for the co-ordinator to know. */
function noted(say: Say): Say {
  return (finding) => say({ ...finding, severity: finding.severity === "stop" ? "stop" : "note" });
}

function checkAskedSince({ row }: ReadMeasure, names: readonly string[], say: Say): void {
  const { askedSince } = row.values;
  if (askedSince === undefined || names.some((name) => keyOf(name) === keyOf(askedSince))) return;
  say({
    severity: "stop",
    where: row.at("askedSince"),
    typed: askedSince,
    problem: `There is no round "${askedSince}".`,
    remedy: `Type the name of a round in Earlier rounds or of this one, or leave the cell empty.${didYouMean(askedSince, names)}`,
  });
}

/** Empty when the round has none of the measure's columns filled in: then it was not asked. */
function answersThen(read: ReadMeasure, round: RoundRows, table: Table, say: Say): Map<string, Answer> {
  const columns = columnsThen(read, table);
  const answers = new Map<string, Answer>();
  if (columns === undefined) return answers;
  const cells = [...round.rows.values()].flatMap((row) => (columns.value === undefined ? [] : (cellAt(row, columns.value.column) ?? [])));
  const fractions =
    columns.value !== undefined && read.measure.unit.suffix === "%" && readsFractions(cells, read.measure, columns.value, say);
  const readCell = (cell: Cell) => asPercent(readFigure(cell, read.measure.unit), fractions);
  for (const [code, row] of round.rows) {
    const { answer, remarks } = possible(
      answerOf({ ...read, columns }, () => row, readCell),
      read.measure,
    );
    answers.set(code, answer);
    for (const { problem, remedy, where } of remarks) {
      const place = where ?? placeOf(table, (allColumns(columns)[0] ?? { column: { letter: "A", header: "", key: "" } }).column, row);
      say({
        severity: "note",
        where: place,
        participant: code,
        problem: `${where === undefined ? `${read.measure.title}, ` : ""}${round.name}: ${problem}`,
        remedy,
      });
    }
  }
  return [...answers.values()].some((answer) => answer.kind !== "missing" || answer.reason === "invalid")
    ? answers
    : new Map<string, Answer>();
}

/** The measure's columns in Earlier rounds, under the same headers; undefined when one it needs is not there. */
function columnsThen({ columns }: ReadMeasure, table: Table): MeasureColumns | undefined {
  const then = ({ origin, column }: DataColumn): DataColumn | undefined => {
    const same = columnNamed(table, column.header);
    return same === undefined ? undefined : { origin, table, column: same };
  };
  const [value, numerator, denominator] = [columns.value, columns.numerator, columns.denominator].map((column) =>
    column === undefined ? undefined : then(column),
  );
  const parts = columns.parts?.map(then).filter((part) => part !== undefined);
  if (columns.parts !== undefined) return parts?.length === columns.parts.length ? { parts } : undefined;
  const pair = numerator !== undefined && denominator !== undefined ? { numerator, denominator } : {};
  if (value !== undefined) return { value, ...pair };
  return numerator !== undefined && denominator !== undefined ? { numerator, denominator } : undefined;
}
