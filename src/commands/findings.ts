import type { Finding, Severity } from "../dataset/finding.ts";
import type { Words } from "../dataset/round.ts";
import type { Terminal } from "../world.ts";
import { bold, counted } from "./style.ts";

export const severities = ["stop", "hold", "query", "note"] as const satisfies readonly Severity[];

/** More places than this are counted; queries.xlsx has them all. */
const listedPlaces = 8;

/** The findings as lines: gravest first, each with its place, what was typed, what is wrong, and what to do. */
export function findingLines(
  findings: readonly Finding[],
  words: Pick<Words, "participant"> | undefined,
  terminal: Terminal,
): readonly string[] {
  return severities.flatMap((severity) => {
    const those = findings.filter((finding) => finding.severity === severity);
    if (those.length === 0) return [];
    return ["", bold(`${heading(severity, words?.participant ?? "participant")}: ${those.length}`, terminal), ...groupedLines(those)];
  });
}

/** Findings as lines under a heading of the caller's; those that say the same of several cells stand together. */
export function groupedLines(findings: readonly Finding[]): readonly string[] {
  return alike(findings).flatMap(lines);
}

/** "2 stop everything, 1 holds a report, 4 queries, 3 notes"; "nothing to report" without any. */
export function findingCounts(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    part(count("stop"), (n) => `${n} ${n === 1 ? "stops" : "stop"} everything`),
    part(count("hold"), (n) => `${n} ${n === 1 ? "holds" : "hold"} a report`),
    part(count("query"), (n) => counted(n, "query", "queries")),
    part(count("note"), (n) => counted(n, "note")),
  ];
  return parts.filter((text) => text !== "").join(", ") || "nothing to report";
}

function part(n: number, words: (n: number) => string): string {
  return n === 0 ? "" : words(n);
}

function heading(severity: Severity, participant: string): string {
  switch (severity) {
    case "stop":
      return "To mend before anything can be made";
    case "hold":
      return `To mend before this ${participant}’s report is made`;
    case "query":
      return `To ask the ${participant} about; its report is made`;
    case "note":
      return "For you to know";
  }
}

/** Findings that say the same of several cells stand together. */
function alike(findings: readonly Finding[]): readonly Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.typed, finding.problem, finding.remedy]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function lines(group: readonly Finding[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { typed, problem, remedy } = first;
  return [`  ${places(group)}${typed === undefined ? "" : `, typed: ${quoted(typed)}`}`, `      ${problem}`, `      ${remedy}`];
}

/** "Submissions!F3 (02S), F4 (02U) and 12 more": the sheet is named where it changes. */
function places(group: readonly Finding[]): string {
  let sheet = "";
  const named = group.slice(0, listedPlaces).map(({ where, participant }) => {
    const [before, cell] = where.split("!");
    const place = cell !== undefined && before === sheet ? cell : where;
    sheet = before ?? "";
    return participant === undefined ? place : `${place} (${participant})`;
  });
  const more = group.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A long answer is cut: the place is named, so it can be found. */
function quoted(typed: string): string {
  const line = typed.replace(/\s+/g, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
