import { join } from "node:path";
import type { Done, Failed, Outcome } from "../batch/outcome.ts";
import { isToAsk } from "../batch/queries.ts";
import { queriesFile } from "../output/round-folder.ts";
import type { Because } from "../plan.ts";
import type { World } from "../world.ts";
import { explain, reason } from "./explain.ts";
import { shown } from "./shown.ts";
import { bold } from "./style.ts";

/** More reports than this are counted and not listed one by one. */
const listed = 12;

/** How the parts of an outcome are called: generate has done it, a dry run would do it, status finds it so. */
export interface Tense {
  readonly made: string;
  readonly replaced: string;
  readonly kept: string;
}

/** What was done, made, kept and failed, then where; lines of one report each where it matters which. */
export function summaryLines(outcome: Outcome, tense: Tense, world: World): readonly string[] {
  const { made, replaced, kept, failed, held, left, stale, missing, leftOver, foreign, unsaved, unprintable, findings, folder } = outcome;
  const asks = findings.filter(isToAsk).length;
  return [
    bold(outcome.round, world.terminal),
    "",
    ...counts(tense.made, made, names(made)),
    ...counts(tense.replaced, replaced, reasons(replaced)),
    ...counts(tense.kept, kept, []),
    ...counts("Failed", failed, failures(failed)),
    ...counts(
      "Held",
      held,
      held.map(({ participant, findings: [first] }) => `${participant.code} ${participant.short}: ${first?.where}: ${first?.problem}`),
    ),
    ...counts("Stopped before", left, names(left.map((report) => ({ report })))),
    ...counts("Out of date", stale, reasons(stale)),
    ...counts("Not made yet", missing, names(missing.map((report) => ({ report })))),
    ...counts("Nobody’s report now", leftOver, leftOver),
    ...counts("Other files there", foreign, foreign),
    ...counts(
      "Not in the fonts",
      unprintable,
      unprintable.map(({ code, name, missing: signs }) => `${code} ${name}: ${signs.join(" ")}`),
    ),
    ...counts(
      "Not saved",
      unsaved,
      unsaved.map((error) => explain(error, world)),
    ),
    ...(asks > 0 ? [line("Queries", asks, `in ${shown(join(folder, queriesFile), world)}`)] : []),
    "",
    `Folder: ${shown(folder, world)}`,
  ];
}

/** A heading with its number, and below it what it consists of; nothing when there is none. */
function counts(name: string, all: readonly unknown[], details: readonly string[]): readonly string[] {
  if (all.length === 0) return [];
  const shownDetails = details.length > listed ? [...details.slice(0, listed), `and ${details.length - listed} more`] : details;
  return [line(name, all.length, ""), ...shownDetails.map((detail) => `    ${detail}`)];
}

function line(name: string, n: number, rest: string): string {
  return `${name.padEnd(20)} ${String(n).padStart(4)}  ${rest}`.trimEnd();
}

/** Many that are alike need no list of names. */
function names(all: readonly Pick<Done, "report">[]): readonly string[] {
  return all.length > listed ? [] : all.map(({ report }) => `${report.code} ${report.short}  ${report.file}`);
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
