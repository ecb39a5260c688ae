import type { Cell } from "../dataset/cells.ts";
import type { Finding } from "../dataset/finding.ts";
import { keyOf, typedIn } from "../dataset/text.ts";
import type { Given } from "./given.ts";

/** An answer for Submissions, and where it was typed. */
export interface Taken extends Given {
  readonly participant: string;
}

export interface Merged {
  readonly taken: readonly Taken[];
  /** Answers that differ from one another, or from what stands in the workbook. */
  readonly findings: readonly Finding[];
}

/** What a participant's returns say, and what stands in the workbook already. */
export interface ToMerge {
  readonly participant: string;
  readonly given: readonly Given[];
  readonly standing: (column: string) => { readonly cell: Cell; readonly at: string } | undefined;
  /** Whether what came back may replace what stands there. */
  readonly replace: boolean;
}

/**
 * The answers of one participant. Where two returns differ, neither is taken: nobody but the participant knows which is right. What
 * stands in the workbook stays, unless it may be replaced; both are told.
 */
export function merged({ participant, given, standing, replace }: ToMerge): Merged {
  const columns = [...new Set(given.map(({ column }) => column))];
  const each = columns.map((column): Merged => {
    const answers = given.filter((one) => one.column === column);
    const [first] = answers;
    const other = answers.find((one) => first !== undefined && !sameAnswer(one.cell, first.cell));
    if (first === undefined) return { taken: [], findings: [] };
    if (other !== undefined) return { taken: [], findings: [twoReturns(participant, first, other)] };
    const found = standing(column);
    const taken = [{ ...first, participant }];
    if (found === undefined || sameAnswer(found.cell, first.cell)) return { taken, findings: [] };
    return { taken: replace ? taken : [], findings: [differs(participant, first, found, replace)] };
  });
  return { taken: each.flatMap(({ taken }) => taken), findings: each.flatMap(({ findings }) => findings) };
}

/** 45, "45" and " 45 " say the same, as do "Yes" and "yes". */
function sameAnswer(a: Cell, b: Cell): boolean {
  const [one, other] = [typedIn(a), typedIn(b)];
  return one === other || (keyOf(one) === keyOf(other) && keyOf(one) !== "" && !/\d/.test(one));
}

function twoReturns(participant: string, first: Given, other: Given): Finding {
  return {
    severity: "query",
    where: `${other.file}, ${other.at}`,
    participant,
    typed: typedIn(other.cell),
    problem: `${first.column}: another answer is "${shown(first.cell)}" (${first.file}, ${first.at}); neither is taken.`,
    remedy: "Take the one that is out of date out of the folder, and collate again.",
  };
}

function differs(participant: string, given: Given, standing: { readonly cell: Cell; readonly at: string }, replace: boolean): Finding {
  return {
    severity: replace ? "note" : "query",
    where: `${given.file}, ${given.at}`,
    participant,
    typed: typedIn(given.cell),
    problem: replace
      ? `${given.column}: it replaces "${shown(standing.cell)}" (${standing.at}).`
      : `${given.column}: the workbook has "${shown(standing.cell)}" (${standing.at}), which stays.`,
    remedy: replace ? "Nothing: it was asked for." : `Type the right one into the copy, or collate again with --replace ${participant}.`,
  };
}

function shown(cell: Cell): string {
  const typed = typedIn(cell).replace(/\s+/g, " ");
  return typed.length > 60 ? `${typed.slice(0, 59)}…` : typed;
}
