import type { Dataset, Organisation } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import { nearest } from "../dataset/nearest.ts";
import { Problem } from "../error.ts";

/** A participant whose report is not made, and the findings that hold it. */
export interface Held {
  readonly participant: Organisation;
  readonly findings: readonly Finding[];
}

/** Those that get a report, and those whose report is held, each in the order of the workbook. */
export function participantsOf(dataset: Dataset, findings: readonly Finding[]): { ready: readonly Organisation[]; held: readonly Held[] } {
  const participants = dataset.organisations.filter(({ participating }) => participating);
  const holds = (code: string) => findings.filter(({ severity, participant }) => severity === "hold" && participant === code);
  const sorted = participants.map((participant) => ({ participant, findings: holds(participant.code) }));
  return {
    ready: sorted.filter((each) => each.findings.length === 0).map(({ participant }) => participant),
    held: sorted.filter((each) => each.findings.length > 0),
  };
}

/**
 * The codes asked for with --only, as the workbook writes them; undefined when all are meant.
 * Throws a Problem for a code nobody has, with the nearest one, and for an organisation that does not take part.
 */
export function chosenCodes(dataset: Dataset, only: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return only && new Set(only.map((typed) => chosenCode(dataset, typed)));
}

function chosenCode(dataset: Dataset, typed: string): string {
  const { organisations, words } = dataset;
  const found =
    organisations.find(({ code }) => code === typed) ?? organisations.find(({ code }) => code.toLowerCase() === typed.toLowerCase());
  if (!found) throw unknown(dataset, typed);
  if (found.participating) return found.code;
  throw new Problem({
    where: "--only",
    what: `${found.name} (${found.code}) does not take part in this round, so it has no report.`,
    remedy: `If this ${words.participant} should take part, add its row to the Submissions sheet, or set Participating to yes.`,
  });
}

function unknown(dataset: Dataset, typed: string): Problem {
  const codes = dataset.organisations.map(({ code }) => code);
  const near = nearest(typed, codes);
  return new Problem({
    where: "--only",
    what: `No ${dataset.words.participant} has the code "${typed}".`,
    remedy: near ? `Did you mean ${near}?` : `The codes are in the Organisations sheet, the first is ${codes[0] ?? "missing"}.`,
  });
}
