import { chartNames } from "../chart-names.ts";
import type { Say } from "../finding.ts";
import { isNumeric, type Threshold } from "../measure.ts";
import { nearest } from "../nearest.ts";
import { measuresSheet } from "../sheets/measures.ts";
import { readEntries } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";
import type { MeasureRow } from "./columns.ts";
import { type ReadMeasure, readMeasure, type Surroundings } from "./measure.ts";
import type { NamedSetting } from "./settings.ts";

/** Reads Measures. A fault in this sheet stops the run, because it would stand in every report. */
export function readMeasures(
  table: Table | undefined,
  around: Omit<Surroundings, "thresholds">,
  thresholds: readonly NamedSetting[],
  say: Say,
): ReadMeasure[] {
  const rows = withoutDoubles(readEntries(table, measuresSheet, "stop", say), say);
  const codes = rows.flatMap(({ values }) => values.code ?? []);
  const lines = new Map(thresholds.flatMap((setting) => threshold(setting, codes, say)));
  const read = rows.flatMap((row) => readMeasure(row, { ...around, thresholds: lines }, say) ?? []);
  if (table !== undefined && rows.length === 0) {
    say({
      severity: "stop",
      where: table.sheet,
      problem: "The sheet Measures has no measure.",
      remedy: "Type one measure a row: at least Code, Title and Kind.",
    });
  }
  for (const { row } of read) checkReferences(row, codes, say);
  return inSummary(byChapter(read.map((entry) => corrected(entry, codes))));
}

function withoutDoubles(rows: readonly MeasureRow[], say: Say): MeasureRow[] {
  const seen = new Map<string, MeasureRow>();
  return rows.filter((row) => {
    const { code } = row.values;
    const before = code === undefined ? undefined : seen.get(keyOf(code));
    if (code !== undefined && before === undefined) seen.set(keyOf(code), row);
    if (before !== undefined)
      say({
        severity: "stop",
        where: row.at("code"),
        typed: code ?? "",
        problem: `The code ${code} is used twice (also in ${before.at("code")}).`,
        remedy: "Give each measure a code of its own.",
      });
    return before === undefined;
  });
}

function threshold(setting: NamedSetting, codes: readonly string[], say: Say): [string, Threshold][] {
  const code = codes.find((candidate) => keyOf(candidate) === keyOf(setting.of));
  const value = Number((setting.value ?? "").replaceAll(",", ""));
  if (code === undefined) {
    say({
      severity: "stop",
      where: setting.where,
      typed: setting.of,
      problem: `There is no measure "${setting.of}" for the threshold.`,
      remedy: suggestion(setting.of, codes),
    });
    return [];
  }
  if (setting.value === undefined || !Number.isFinite(value)) {
    say({
      severity: "stop",
      where: setting.where,
      problem: `The threshold for ${code} is not a number.`,
      remedy: "Type the number under Value.",
    });
    return [];
  }
  return [[code, { value, words: setting.words ?? "", date: setting.date }]];
}

function checkReferences(row: MeasureRow, codes: readonly string[], say: Say): void {
  const { against, charts = [], code } = row.values;
  if (against !== undefined && !codes.some((other) => keyOf(other) === keyOf(against))) {
    say({
      severity: "stop",
      where: row.at("against"),
      typed: against,
      problem: `There is no measure "${against}" to set ${code} against.`,
      remedy: suggestion(against, codes),
    });
  }
  for (const chart of charts.filter((name) => chartNamed(name) === undefined)) {
    const meant = nearest(chart, chartNames);
    const remedy = meant === undefined ? `Choose from: ${chartNames.join("; ")}.` : `Did you mean "${meant}"?`;
    say({ severity: "stop", where: row.at("charts"), typed: chart, problem: `There is no chart "${chart}".`, remedy });
  }
}

function suggestion(typed: string, codes: readonly string[]): string {
  const meant = nearest(typed, codes);
  return meant === undefined ? "Type a code from Measures." : `Did you mean "${meant}"?`;
}

function chartNamed(typed: string): string | undefined {
  return chartNames.find((name) => keyOf(name) === keyOf(typed));
}

/** References spelt as the things they refer to. */
function corrected(entry: ReadMeasure, codes: readonly string[]): ReadMeasure {
  const { against, charts } = entry.measure;
  const other = against === undefined ? undefined : codes.find((code) => keyOf(code) === keyOf(against));
  return { ...entry, measure: { ...entry.measure, against: other, charts: charts.flatMap((name) => chartNamed(name) ?? []) } };
}

/** A chapter's measures together under its first spelling, chapters in the order of their first measure. */
function byChapter(read: readonly ReadMeasure[]): ReadMeasure[] {
  const chapters = new Map<string, ReadMeasure[]>();
  for (const entry of read) {
    const key = keyOf(entry.measure.chapter);
    const others = chapters.get(key) ?? [];
    const chapter = others[0]?.measure.chapter ?? entry.measure.chapter;
    chapters.set(key, [...others, { ...entry, measure: { ...entry.measure, chapter } }]);
  }
  return [...chapters.values()].flat();
}

/** The one-page summary has room for so many. */
const summaryRows = 12;

function inSummary(read: readonly ReadMeasure[]): ReadMeasure[] {
  let room = summaryRows - read.filter(({ measure }) => measure.inSummary).length;
  return read.map((entry) => {
    if (entry.row.values.inSummary !== undefined || !isNumeric(entry.measure) || room <= 0) return entry;
    room -= 1;
    return { ...entry, measure: { ...entry.measure, inSummary: true } };
  });
}
