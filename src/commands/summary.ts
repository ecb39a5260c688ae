import { join } from "node:path";
import type { Done, Failed, Outcome } from "../batch/outcome.ts";
import { isToAsk } from "../batch/queries.ts";
import { letter } from "../dataset/finding.ts";
import { queriesFile } from "../output/round-folder.ts";
import type { Because } from "../plan.ts";
import type { World } from "../world.ts";
import { explain, reason } from "./explain.ts";
import { shown } from "./shown.ts";
import { bold } from "./style.ts";

/** More reports than this are counted and not listed one by one, except where the list is what was asked for. */
const few = 12;

/** How an outcome is told: generate has done it, a dry run would do it, status finds it so. */
export interface Tense {
  readonly made: string;
  readonly replaced: string;
  readonly kept: string;
  /** Whether queries.xlsx has been written. */
  readonly written: boolean;
  /** Whether every report is listed. */
  readonly all: boolean;
}

/** What was done, made, kept and failed, then what is in the folder; lines of one report each where it matters which. */
export function summaryLines(outcome: Outcome, tense: Tense, world: World): readonly string[] {
  const list: List = (name, all, details) => countLines(name, all, details, tense.all ? Number.POSITIVE_INFINITY : few);
  return [
    bold(outcome.round, world.terminal),
    "",
    ...workLines(outcome, tense, list),
    ...folderLines(outcome, list, world),
    ...queryLine(outcome, tense, world),
    "",
    `Folder: ${shown(outcome.folder, world)}`,
  ];
}

/** A heading with its number and what it consists of. */
type List = (name: string, all: readonly unknown[], details: readonly string[]) => readonly string[];

function workLines({ made, replaced, kept, failed, held, left }: Outcome, tense: Tense, list: List): readonly string[] {
  const holds = held.map(({ participant, findings }) => `${participant.code} ${participant.short}: ${findings.map(letter).join(" ")}`);
  return [
    ...list(tense.made, made, names(made)),
    ...list(tense.replaced, replaced, reasons(replaced)),
    ...list(tense.kept, kept, []),
    ...list("Failed", failed, failures(failed)),
    ...list("Held", held, holds),
    ...list("Stopped before", left, names(left.map((report) => ({ report })))),
  ];
}

function folderLines(
  { stale, missing, leftOver, foreign, unprintable, alone, unsaved }: Outcome,
  list: List,
  world: World,
): readonly string[] {
  const signs = unprintable.map((report) => `${report.code} ${report.name}: ${report.missing.join(" ")}`);
  const lone = alone.map(
    ({ measure, participant }) =>
      `${participant.code} ${participant.short}: ${measure.phrase}; an earlier report beside a new one shows by how many steps`,
  );
  const errors = unsaved.map((error) => explain(error, world));
  return [
    ...list("Out of date", stale, reasons(stale)),
    ...list("Not made yet", missing, names(missing.map((report) => ({ report })))),
    ...list("Nobody’s report now", leftOver, leftOver),
    ...list("Other files there", foreign, foreign),
    ...list("Not in the fonts", unprintable, signs),
    ...list("Changed alone", alone, lone),
    ...list("Not saved", unsaved, errors),
  ];
}

function queryLine({ findings, folder }: Outcome, { written }: Tense, world: World): readonly string[] {
  const asks = findings.filter(isToAsk).length;
  if (asks === 0) return [];
  return [line("Queries", asks, written ? `in ${shown(join(folder, queriesFile), world)}` : "footprint check lists them")];
}

/** A heading with its number, and below it what it consists of; nothing when there is none. */
function countLines(name: string, all: readonly unknown[], details: readonly string[], most: number): readonly string[] {
  if (all.length === 0) return [];
  const rest = details.length - most;
  const shownDetails = rest > 0 ? [...details.slice(0, most), `and ${rest} more (footprint status lists all)`] : details;
  return [line(name, all.length, ""), ...shownDetails.map((detail) => `    ${detail}`)];
}

function line(name: string, n: number, rest: string): string {
  return `${name.padEnd(20)} ${String(n).padStart(4)}  ${rest}`.trimEnd();
}

/** Many that are alike need no list of names. */
function names(all: readonly Pick<Done, "report">[]): readonly string[] {
  return all.length > few ? [] : all.map(({ report }) => `${report.code} ${report.short}  ${report.file}`);
}

/** One line a report where the reasons differ; one line for all where there is a single plain one. */
function reasons(all: readonly Done[]): readonly string[] {
  const texts = all.map(({ because, moved }) => moved || inWords[because]);
  const [first = ""] = texts;
  if (all.length > 1 && texts.every((text) => text === first)) return [`all: ${first}`];
  return all.map(({ report }, i) => `${report.code} ${report.short}: ${texts[i]}`);
}

const inWords: Readonly<Record<Because, string>> = {
  new: "not made before",
  "file is gone": "its file is gone",
  "file was changed": "its file was changed by another program",
  "file is not in the list": "its file was there, but not in the list of reports made",
  "other figures": "its figures or charts changed",
  "other templates or program": "the templates, the theme or the program changed",
  "web page is not there": "its web page was not there",
  "web page was changed": "its web page was changed by another program",
  "other lock": "it is not locked with this password",
  "asked for": "asked for with --force",
  "nothing changed": "nothing changed",
};

/** Reports that failed for the same reason stand together. */
function failures(failed: readonly Failed[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { report, error } of failed) {
    const why = reason(error);
    byReason.set(why, [...(byReason.get(why) ?? []), `${report.code} ${report.short}`]);
  }
  return [...byReason].map(([why, who]) => `${who.join(", ")}: ${why}`);
}
