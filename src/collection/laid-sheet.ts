import type { Cell } from "../dataset/cells.ts";

/** A sheet laid out to be filled in, or to be read: cells with a look, and what may be typed where. Only workbook/ can write one. */
export interface LaidSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly hidden: boolean;
  /** Widths of the columns from A on, in characters. */
  readonly widths: readonly number[];
  /** So many rows at the top stay in sight. */
  readonly frozen: number;
  /** Only cells whose look is one for answers can be changed. There is no password: it guards against slips alone. */
  readonly locked: boolean;
  readonly rows: readonly LaidRow[];
  readonly rules: readonly Rule[];
  /** How it is printed when it is more than a table; every sheet is printed across, as wide as the page. */
  readonly print?: Print;
}

export interface Print {
  /** The last column that is printed: "H". */
  readonly to: string;
  /** The row that stands at the top of every page. */
  readonly heading: number;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
}

export interface LaidRow {
  /** 1-based. */
  readonly number: number;
  /** Height in lines of text; undefined: one. */
  readonly lines?: number;
  /** Column letters → cell. */
  readonly cells: ReadonlyMap<string, LaidCell>;
}

export interface LaidCell {
  readonly look: Look;
  /** undefined: an empty cell that has a look. A formula without result is written as the text it is, never as a formula. */
  readonly value: Cell | undefined;
}

const looks = [
  "plain",
  "title",
  "label",
  "fixed",
  "header",
  "chapter",
  "question",
  "small",
  "reference",
  "number",
  "words",
  "day",
] as const;
/** number, words and day are for answers: number takes any number, words keeps text as text ("1/2" is no date), day a date. */
export type Look = (typeof looks)[number];

/** What a cell takes, and what is said to whoever types something else. */
export type Rule = RuleKind & {
  /** "C14" */
  readonly at: string;
  /** Shown beside the cell when it is chosen; at most 255 characters. */
  readonly prompt: string;
  /** Said when something else is typed; at most 225 characters. */
  readonly refusal: string;
};

type RuleKind =
  /** One of the cells of a range: "Lists!$A$1:$A$4". Nothing else is taken. */
  | { readonly kind: "list"; readonly from: string }
  /** A number; anything else is asked about and taken if it is meant. */
  | { readonly kind: "number"; readonly lowest: number | undefined; readonly highest: number | undefined }
  /** A date; anything else is asked about and taken if it is meant. */
  | { readonly kind: "day" };

export function textCell(look: Look, text: string): LaidCell {
  return { look, value: text === "" ? undefined : { kind: "text", text } };
}

/** The row, as high as its longest text needs in columns of these widths. */
export function asHighAsNeeded(row: LaidRow, letters: readonly string[], widths: readonly number[]): LaidRow {
  const needed = [...row.cells].map(([letter, { look, value }]) => {
    if (value?.kind !== "text" || (look !== "question" && look !== "small")) return 1;
    // Small letters are a sixth narrower than those that widths are counted in.
    const width = Math.max(1, (widths[letters.indexOf(letter)] ?? 9) - 1) * (look === "small" ? 1.15 : 1);
    return value.text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return { ...row, lines: Math.max(1, ...needed) };
}

/** A row from cells in the order of the columns; undefined leaves a column empty. */
export function rowOf(number: number, letters: readonly string[], cells: readonly (LaidCell | undefined)[]): LaidRow {
  const pairs = cells.flatMap((cell, index): [string, LaidCell][] => {
    const letter = letters[index];
    return cell === undefined || letter === undefined ? [] : [[letter, cell]];
  });
  return { number, cells: new Map(pairs) };
}
