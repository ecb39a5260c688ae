import type { Cell } from "../cells.ts";
import type { Say } from "../finding.ts";
import { gapIn } from "../reading/gaps.ts";
import { clean, keyOf, typedIn } from "../text.ts";
import type { ReadMeasure } from "./measure.ts";

/** More different answers than this are no options. */
const mostOptions = 12;

/** A choice without options takes the answers found, the commonest first; `cells` gives everybody's. */
export function withFoundOptions(read: ReadMeasure, cells: () => readonly Cell[], say: Say): ReadMeasure {
  const { kind, code, options } = read.measure;
  if ((kind !== "choice" && kind !== "choices") || options.length > 0) return read;
  const found = commonest(cells().flatMap((cell) => answersIn(cell, kind)));
  const where = read.row.at("options");
  const remedy = "List the options under Options, separated by semicolons.";
  if (found.length > mostOptions) {
    say({ severity: "stop", where, problem: `${code} has no options, and there are ${found.length} different answers.`, remedy });
    return read;
  }
  say({
    severity: "note",
    where,
    problem: `${code} has no options; the answers found are used: ${found.join("; ") || "there are none"}.`,
    remedy,
  });
  return { ...read, measure: { ...read.measure, options: found } };
}

function answersIn(cell: Cell, kind: "choice" | "choices"): string[] {
  if (gapIn(cell) !== undefined) return [];
  return kind === "choice"
    ? [typedIn(cell)]
    : typedIn(cell)
        .split(/[;\n]/)
        .map(clean)
        .filter((part) => part !== "");
}

function commonest(answers: readonly string[]): string[] {
  const counts = new Map<string, { readonly answer: string; count: number }>();
  for (const answer of answers) {
    const entry = counts.get(keyOf(answer)) ?? { answer: answer.slice(0, 80), count: 0 };
    entry.count += 1;
    counts.set(keyOf(answer), entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.answer < b.answer ? -1 : 1)).map(({ answer }) => answer);
}
