import type { Cell } from "./cells.ts";
import { clean, keyOf, typedIn } from "./text.ts";

/** How the cells of one column of the co-ordinator's own sheets are read. */
export interface Field<T> {
  /** What to type, for docs/workbook.md and for remedies: "yes or no". */
  readonly words: string;
  /** undefined: the cell cannot be read so. Never called with a blank cell. */
  readonly read: (cell: Cell) => T | undefined;
  /** What was probably meant by something that cannot be read, in a form that can. */
  readonly meant?: (typed: string) => string | undefined;
}

/** What to do about a cell that cannot be read: `Type a language tag, such as en-GB or cy. Did you mean "cy"?` */
export function remedyFor({ words, meant }: Pick<Field<unknown>, "words" | "meant">, typed: string): string {
  const other = meant?.(typed);
  return `Type ${words}.${other === undefined ? "" : ` Did you mean "${other}"?`}`;
}

/** One paragraph: line breaks are spaces. */
export const text: Field<string> = { words: "text", read: (cell) => readText(cell)?.replace(/\s+/g, " ") };

/** Several values in one cell, separated by semicolons or line breaks. */
export const list: Field<readonly string[]> = {
  words: "values separated by semicolons",
  read: (cell) =>
    readText(cell)
      ?.split(/[;\n]/)
      .map(clean)
      .filter((part) => part !== ""),
};

export const yesNo: Field<boolean> = { words: "yes or no", read: readYesNo };

/** A date as ISO "2018-06-01". Text is read only where day and month cannot be confused. */
export const date: Field<string> = { words: "a date", read: readDate };

export const number: Field<number> = { words: "a number", read: readNumber };

export const whole: Field<number> = {
  words: "a whole number, 0 or more",
  read: (cell) => {
    const value = readNumber(cell);
    return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
  },
};

/** One of a few words; `also` gives other spellings of some of them. */
export function oneOf<const T extends string>(values: readonly T[], also: ReadonlyMap<string, T> = new Map()): Field<T> {
  const spellings = new Map<string, T>([...values.map((value) => [keyOf(value), value] as const), ...also]);
  return { words: values.join(", "), read: (cell) => spellings.get(keyOf(typedIn(cell))) };
}

/** Errors and formulas without a result are no text, whatever they look like. */
function readText(cell: Cell): string | undefined {
  return cell.kind === "error" || cell.kind === "uncomputed" ? undefined : typedIn(cell);
}

const yeses: ReadonlySet<string> = new Set(["y", "yes", "true", "t", "1", "x", "✓", "✔"]);
const noes: ReadonlySet<string> = new Set(["n", "no", "false", "f", "0"]);

function readYesNo(cell: Cell): boolean | undefined {
  const key = keyOf(typedIn(cell)) || typedIn(cell);
  return yeses.has(key) ? true : noes.has(key) ? false : undefined;
}

function readNumber(cell: Cell): number | undefined {
  if (cell.kind === "number") return cell.value;
  if (cell.kind !== "text") return undefined;
  const typed = clean(cell.text).replace(/^£/, "").replace("−", "-");
  return /^-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,15})?$/.test(typed) ? Number(typed.replaceAll(",", "")) : undefined;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDate(cell: Cell): string | undefined {
  if (cell.kind === "date") return cell.iso.slice(0, 10);
  if (cell.kind !== "text") return undefined;
  const typed = clean(cell.text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3})[a-z]{0,6},? (\d{4})$/.exec(typed);
  if (words) return isoDate(Number(words[3]), months.indexOf((words[2] ?? "").toLowerCase()) + 1, Number(words[1]));
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  return british && Number(british[1]) > 12 ? isoDate(Number(british[3]), Number(british[2]), Number(british[1])) : undefined;
}

/** undefined when the calendar has no such day. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const real = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return real ? moment.toISOString().slice(0, 10) : undefined;
}
