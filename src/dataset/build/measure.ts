import type { Say } from "../finding.ts";
import type { Average, Kind, Measure, Threshold, Unit } from "../measure.ts";
import type { Source } from "../round.ts";
import { perIn, unitFrom } from "../unit.ts";
import { allColumns, columnsOf, type DataTables, headersOf, type MeasureColumns, type MeasureRow } from "./columns.ts";

/** A measure as read, with what later steps still need to know about its row. */
export interface ReadMeasure {
  readonly measure: Measure;
  readonly columns: MeasureColumns;
  readonly row: MeasureRow;
}

export interface Surroundings {
  readonly tables: DataTables;
  readonly sources: readonly Source[];
  readonly period: string;
  readonly thresholds: ReadonlyMap<string, Threshold>;
}

const numeric: ReadonlySet<Kind> = new Set(["amount", "rate", "share", "score"]);

/** Understands one row of Measures. undefined, after findings, when it cannot stand. Options of a choice and default charts come later, from the answers. */
export function readMeasure(row: MeasureRow, around: Surroundings, say: Say): ReadMeasure | undefined {
  const { code, title, kind, ...typed } = row.values;
  if (code === undefined || title === undefined || kind === undefined) return unfinished(row, say);
  const columns = columnsOf(row, kind, around.tables, say);
  if (columns === undefined) return undefined;
  const options = optionsOf(row, kind, columns, say);
  if (options === undefined) return undefined;
  const unit = unitFrom(typed.unit ?? (kind === "share" ? "%" : ""));
  const origin = allColumns(columns).some((column) => column.origin === "questionnaire") ? "questionnaire" : "public";
  const measure: Measure = {
    code,
    chapter: typed.chapter ?? "Measures",
    title,
    short: typed.short ?? title,
    phrase: typed.phrase ?? phraseOf(title),
    why: typed.why,
    definition: typed.definition,
    question: typed.question,
    kind,
    unit,
    decimals: decimalsOf(row, kind, unit, say),
    polarity: typed.polarity ?? "none",
    columns: headersOf(columns),
    per: perOf(row, kind, unit, columns, say),
    options,
    average: averageOf(row, kind, unit, columns, say),
    origin,
    ...(allColumns(columns).some((column) => column.origin === "counted") && { counted: true }),
    source: sourceOf(row, around.sources, say),
    period: typed.period ?? around.period,
    caveat: typed.caveat,
    policy: typed.policy ?? (origin === "public" ? "open" : "anonymous"),
    charts: typed.charts ?? [],
    against: typed.against,
    material: typed.material,
    suppressBelow: typed.suppressBelow,
    lowest: typed.lowest,
    highest: typed.highest,
    threshold: around.thresholds.get(code),
    space: typed.space ?? "page",
    inSummary: typed.inSummary ?? false,
  };
  return { measure, columns, row };
}

function unfinished(row: MeasureRow, say: Say): undefined {
  for (const key of ["code", "title", "kind"] as const) {
    // What is there and cannot be read has had its finding.
    if (row.values[key] !== undefined || row.filled(key)) continue;
    say({ severity: "stop", where: row.at(key), problem: `The measure has no ${key}.`, remedy: `Type its ${key}, or delete the row.` });
  }
  return undefined;
}

function optionsOf(row: MeasureRow, kind: Kind, columns: MeasureColumns, say: Say): readonly string[] | undefined {
  const typed = row.values.options;
  const wrong = (problem: string, remedy: string): undefined => {
    say({ severity: "stop", where: row.at("options"), problem: `${row.values.code} ${problem}`, remedy });
    return undefined;
  };
  if (kind === "split") {
    const parts = (columns.parts ?? []).map(({ column }) => column.header);
    if (typed === undefined || typed.length === parts.length) return typed ?? parts;
    return wrong(`has ${parts.length} parts and ${typed.length} names for them.`, "Name each part once under Options.");
  }
  if (kind === "yes-no") {
    if (typed === undefined || typed.length === 2) return typed ?? ["Yes", "No"];
    return wrong("is yes/no, so it has two options.", "Type the word for yes, then the word for no, or leave the cell empty.");
  }
  if (kind === "rating" && (typed === undefined || typed.length < 2))
    return wrong("is a rating and needs its options.", "List them in order, the best first, separated by semicolons.");
  return numeric.has(kind) || kind === "text" ? [] : (typed ?? []);
}

/** "Running cost per head" → "running cost per head"; "NHS estate" and "Better Care Fund" keep their capitals. */
function phraseOf(title: string): string {
  const [first = "", second = ""] = title.split(" ");
  return /^\p{Lu}\p{Ll}*[,:]?$/u.test(first) && (first.length > 1 || first === "A") && !/^\p{Lu}/u.test(second)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}

const mostDecimals = 6;

function decimalsOf(row: MeasureRow, kind: Kind, unit: Unit, say: Say): number {
  const typed = row.values.decimals;
  if (typed !== undefined && typed > mostDecimals) {
    say({
      severity: "stop",
      where: row.at("decimals"),
      typed: String(typed),
      problem: `${typed} decimals cannot be printed.`,
      remedy: `Type a number from 0 to ${mostDecimals}.`,
    });
    return mostDecimals;
  }
  const usual = kind === "rate" || kind === "score" ? 1 : 0;
  return typed ?? (kind === "rate" && unit.prefix !== "" ? 2 : usual);
}

function perOf(row: MeasureRow, kind: Kind, unit: Unit, columns: MeasureColumns, say: Say): number {
  const { per } = row.values;
  if (kind === "share") return 100;
  if (per !== undefined && per <= 0)
    say({
      severity: "stop",
      where: row.at("per"),
      typed: String(per),
      problem: "A rate is per a number above 0.",
      remedy: "Type 1, 1000, 100000 …",
    });
  return columns.numerator === undefined ? 1 : (per ?? perIn(unit.words) ?? 1);
}

/** A median of parts would not add up to the whole, and a ratio needs something to be the ratio of. */
function averageOf(row: MeasureRow, kind: Kind, unit: Unit, columns: MeasureColumns, say: Say): Average {
  const typed = row.values.average;
  const counted = columns.numerator !== undefined || (kind === "split" && unit.suffix !== "%");
  if (typed === "ratio" && !counted) return unsuited(row, "a ratio needs a numerator and a denominator", "mean or median", "median", say);
  if (typed === "median" && kind === "split")
    return unsuited(row, "medians of parts do not add up to the whole", "ratio or mean", "mean", say);
  return typed ?? (counted ? "ratio" : kind === "split" ? "mean" : "median");
}

function unsuited(row: MeasureRow, because: string, choose: string, instead: Average, say: Say): Average {
  say({
    severity: "stop",
    where: row.at("average"),
    problem: `${row.values.code}: ${because}.`,
    remedy: `Choose ${choose}, or leave the cell empty.`,
  });
  return instead;
}

function sourceOf(row: MeasureRow, sources: readonly Source[], say: Say): string | undefined {
  const typed = row.values.source;
  if (typed === undefined) return undefined;
  const source = sources.find(({ code }) => code.toLowerCase() === typed.toLowerCase());
  if (source === undefined) {
    say({
      severity: "stop",
      where: row.at("source"),
      typed,
      problem: `Sources has no row "${typed}".`,
      remedy: "Correct the code, or add the source to Sources.",
    });
  }
  return source?.code;
}
