import type { Analysis } from "../analysis.ts";
import type { Say } from "../finding.ts";
import type { Measure } from "../measure.ts";
import { didYouMean } from "../nearest.ts";
import type { Grouping } from "../round.ts";
import { findingsSheet } from "../sheets/findings.ts";
import { type Entry, readEntries } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";

type Row = Entry<(typeof findingsSheet)["columns"]>;

/** Reads Findings. A row that names what is not there is left out of the report, and said. */
export function readAnalyses(table: Table | undefined, measures: readonly Measure[], groupings: readonly Grouping[], say: Say): Analysis[] {
  return readEntries(table, findingsSheet, "query", say).flatMap((row): Analysis[] => {
    const { analysis: kind, chapter, by, number, words, caveat, highlight = false } = row.values;
    const codes = (row.values.measures ?? []).map((typed) =>
      meant(
        row,
        "measures",
        typed,
        measures.map(({ code }) => code),
        say,
      ),
    );
    const names = [...groupings.map(({ name }) => name), ...measures.map(({ code }) => code)];
    const across = by === undefined ? undefined : meant(row, "by", by, names, say);
    const known = codes.filter((code) => code !== undefined);
    if (kind === undefined || known.length < codes.length || (by !== undefined && across === undefined)) return [];
    const first = measures.find(({ code }) => code === known[0]);
    const where = row.at("analysis");
    return [
      { kind, chapter: chapter ?? first?.chapter ?? "Findings", measures: known, by: across, number, words, caveat, highlight, where },
    ];
  });
}

function meant(row: Row, column: "measures" | "by", typed: string, all: readonly string[], say: Say): string | undefined {
  const found = all.find((name) => keyOf(name) === keyOf(typed));
  if (found !== undefined) return found;
  say({
    severity: "query",
    where: row.at(column),
    typed,
    problem: `There is no measure ${column === "by" ? "or grouping " : ""}"${typed}", so the analysis is left out.`,
    remedy: `Type a code from Measures${column === "by" ? " or the header of a grouping" : ""}.${didYouMean(typed, all)}`,
  });
  return undefined;
}
