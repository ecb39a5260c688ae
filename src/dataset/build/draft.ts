import type { Cell, CellBook } from "../cells.ts";
import type { Dataset, Organisation } from "../dataset.ts";
import type { Finding, Say } from "../finding.ts";
import { isGone } from "../registry.ts";
import type { Columns, Sheet } from "../sheet.ts";
import { sheets } from "../sheets.ts";
import { findColumns } from "../tables/entries.ts";
import { type MatchedRows, matchRows } from "../tables/rows.ts";
import { cellAt, type Table, type TableColumn } from "../tables/table.ts";
import { readAnalyses } from "./analyses.ts";
import { type Places, type Rows, readAnswers } from "./answers.ts";
import { countConditions } from "./counted.ts";
import { chartsFor } from "./default-charts.ts";
import { readEarlier } from "./earlier.ts";
import { type EarlierWorkbook, roundsOf, withEarlierWorkbook } from "./earlier-workbook.ts";
import { withFoundOptions } from "./found-options.ts";
import type { ReadMeasure } from "./measure.ts";
import { readMeasures } from "./measures.ts";
import { readOrganisations } from "./organisations.ts";
import { lastRows, withParticipation } from "./participation.ts";
import { readContacts, readGlossary, readSources } from "./reference.ts";
import { type Placed, type Registers, readAreas, readMergers, readOfficers } from "./registers.ts";
import { readSettings, type Settings } from "./settings.ts";
import { readLikeness } from "./similarity.ts";
import { readStandards } from "./standards.ts";
import { readTables, type Tables } from "./tables.ts";

/** The dataset before it is checked, with all that the checks need to find a place in the workbook. */
export interface Draft {
  readonly book: CellBook;
  readonly tables: Tables;
  readonly settings: Settings;
  readonly measures: readonly ReadMeasure[];
  readonly places: Places;
  readonly rows: Rows;
  readonly registers: Registers;
  /** Organisation code → the cell of its code in Organisations. */
  readonly listedAt: ReadonlyMap<string, string>;
  readonly dataset: Dataset;
}

/** Understands every sheet, in the order in which one needs another; `before` is the workbook of the round before, when one is named. */
export function draftFrom(book: CellBook, say: Say, before?: CellBook): Draft {
  const tables = readTables(book, say);
  const settings = readSettings(tables.settings, book.file, book.saved, say);
  const listed = readOrganisations(tables.organisations, settings, say);
  const standards = readStandards(tables, listed.organisations, say);
  const counted = standards && tables.conditions && countConditions(standards, tables.conditions, listed.organisations);
  const rows: Rows = {
    questionnaire: rowsOf(tables.submissions, sheets.submissions, listed.organisations, say),
    public: rowsOf(tables.publicData, sheets.publicData, listed.organisations, say),
    counted: counted?.rows ?? new Map(),
  };
  const everybody = withParticipation(listed, tables.submissions && rows.questionnaire, say);
  const organisations = everybody.filter((organisation) => !isGone(organisation, settings.round.published));
  const sources = readSources(tables.sources, say);
  const around = { tables: { ...tables, counted: counted?.table }, sources, period: settings.round.period };
  const named = readMeasures(tables.measures, around, settings.thresholds, say);
  const read = named.map((measure) => withFoundOptions(measure, () => cellsOf(measure, organisations, rows), say));
  const { answers, places } = readAnswers(read, organisations, rows, say);
  const workbook = before && earlierWorkbookFrom(before);
  const present = { measures: read, organisations, current: settings.round.name };
  const known = readEarlier(tables.earlierRounds, read, everybody, present.current, say, workbook && roundsOf(workbook));
  const earlier = workbook ? withEarlierWorkbook(known, workbook, present, say) : known;
  const measures = read.map((entry) => ({
    ...entry,
    measure: { ...entry.measure, charts: chartsFor(entry.measure, answers.get(entry.measure.code)?.values() ?? [], earlier) },
  }));
  const registers: Registers = {
    areas: readAreas(tables.areas, organisations, say),
    officers: readOfficers(tables.officers, organisations, say),
    mergers: readMergers(tables.mergers, organisations, say),
  };
  const dataset: Dataset = {
    round: settings.round,
    words: settings.words,
    groupings: listed.groupings,
    ...(listed.maps.length > 0 && { maps: listed.maps }),
    organisations,
    measures: measures.map(({ measure }) => measure),
    answers,
    earlier,
    sources,
    glossary: readGlossary(tables.glossary, say),
    contacts: readContacts(tables.contacts, organisations, say),
    fewest: settings.fewest,
    mail: settings.mail,
    ...(standards !== undefined && { standards }),
    ...(tables.findings && {
      analyses: readAnalyses(
        tables.findings,
        measures.map(({ measure }) => measure),
        [...listed.groupings, ...listed.maps],
        say,
      ),
    }),
    ...(settings.similar.length > 0 && {
      likeness: readLikeness(
        settings.similar,
        measures.map(({ measure }) => measure),
        say,
      ),
    }),
    ...(tables.areas && { areas: valuesOf(registers.areas) }),
    ...(tables.officers && { officers: valuesOf(registers.officers) }),
    ...(tables.mergers && { mergers: valuesOf(registers.mergers) }),
  };
  return { book, tables, settings, measures, places, rows, registers, listedAt: listed.places, dataset };
}

function valuesOf<T>(rows: readonly Placed<T>[]): readonly T[] {
  return rows.map(({ value }) => value);
}

/** What is odd in an earlier round was told in its own time; only what stops it matters now. */
function earlierWorkbookFrom(book: CellBook): EarlierWorkbook {
  const findings: Finding[] = [];
  const { dataset, measures } = draftFrom(book, (finding) => findings.push(finding));
  return { file: book.file, dataset, measures, stops: findings.filter(({ severity }) => severity === "stop") };
}

function rowsOf<C extends Columns>(
  table: Table | undefined,
  definition: Sheet<C>,
  organisations: readonly Organisation[],
  say: Say,
): Rows["public"] {
  if (table === undefined) return new Map();
  const found = findColumns(table, definition);
  const code: TableColumn | undefined = found.get("code");
  if (code === undefined) {
    say({
      severity: "stop",
      where: `${table.sheet}!${table.headerRow}:${table.headerRow}`,
      problem: `The sheet ${table.sheet} has no column of codes.`,
      remedy: "Add a column headed Code.",
    });
    return new Map();
  }
  const matched: MatchedRows = matchRows(table, { code, name: found.get("name") }, organisations, say);
  return lastRows(matched, code, say);
}

/** Every filled cell of a measure's value column. */
function cellsOf({ columns, measure }: ReadMeasure, organisations: readonly Organisation[], rows: Rows): Cell[] {
  const { value } = columns;
  if (value === undefined) return [];
  const asked = organisations.filter(({ participating }) => participating || measure.origin === "public");
  return asked.flatMap(({ code }) => {
    const row = rows[value.origin].get(code);
    return row === undefined ? [] : (cellAt(row, value.column) ?? []);
  });
}
