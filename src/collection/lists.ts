import { columnLetters } from "../dataset/column-letters.ts";
import { type LaidSheet, rowOf, textCell } from "./laid-sheet.ts";
import type { Question } from "./question.ts";

export const listsSheet = "Lists";

/** The options of every list, a column a list. They stand in cells because a list written into the rule itself cannot hold commas. */
export interface Lists {
  readonly sheet: LaidSheet | undefined;
  /** "Lists!$A$1:$A$4"; undefined for a question that has no list. */
  readonly rangeOf: (question: Question) => string | undefined;
}

/** Lists that are the same share a column. */
export function listsOf(questions: readonly Question[]): Lists {
  const columns = new Map<string, readonly string[]>();
  for (const { answer } of questions) if (answer.kind === "list") columns.set(keyOf(answer.options), answer.options);
  const keys = [...columns.keys()];
  return {
    sheet: columns.size === 0 ? undefined : sheetOf([...columns.values()]),
    rangeOf: ({ answer }) => {
      if (answer.kind !== "list") return undefined;
      const letter = columnLetters(keys.indexOf(keyOf(answer.options)));
      return `${listsSheet}!$${letter}$1:$${letter}$${answer.options.length}`;
    },
  };
}

function keyOf(options: readonly string[]): string {
  return JSON.stringify(options);
}

function sheetOf(columns: readonly (readonly string[])[]): LaidSheet {
  const letters = columns.map((_, index) => columnLetters(index));
  const longest = Math.max(...columns.map((options) => options.length));
  const rows = Array.from({ length: longest }, (_, index) =>
    rowOf(
      index + 1,
      letters,
      columns.map((options) => (options[index] === undefined ? undefined : textCell("fixed", options[index]))),
    ),
  );
  return { name: listsSheet, hidden: true, widths: [], frozen: 0, locked: true, rows, rules: [] };
}
