import type { Cell } from "../cells.ts";
import type { Unit } from "../measure.ts";
import { clean } from "../text.ts";
import { gapIn, quoted } from "./gaps.ts";
import { gap, note, query, type Reading, type Remark } from "./reading.ts";
import { type Written, writtenNumber } from "./written.ts";

/** A number as typed. `percent`: it was typed with a percent sign or is formatted so, and `value` is then in percent (45 for 45%). */
export interface Figure {
  readonly kind: "figure";
  readonly value: number;
  readonly percent: boolean;
  /** "nil" or "none" was typed. */
  readonly nil: boolean;
}

const leaveEmpty = "Type a figure, or leave the cell empty if it is not known.";

/** Reads a cell where one number is asked for. `unit` is the one it should be in; without words, any is taken that does not contradict its sign. Never invents a number. */
export function readFigure(cell: Cell, unit: Unit): Reading<Figure> {
  const missing = gapIn(cell);
  if (missing !== undefined) return missing;
  if (cell.kind === "number") return sized(figure(cell.percent ? cell.value * 100 : cell.value, cell.percent), unit, cell);
  if (cell.kind === "text") return readText(cell, unit);
  if (cell.kind === "date")
    return gap(
      "invalid",
      query(
        `The cell holds a date (${cell.iso}), not a number.`,
        "If Excel made the date of a figure, format the cell as Number and type it again.",
      ),
    );
  return gap("invalid", query(`${quoted(cell)} is not a number.`, leaveEmpty));
}

function figure(value: number, percent: boolean, nil = false): Figure {
  // Excel stores 45.1 % as 0.451, which times 100 is 45.1 and a little: twelve digits are what was typed.
  return { kind: "figure", value: percent ? Number(value.toPrecision(12)) : value, percent, nil };
}

const nils: ReadonlySet<string> = new Set(["nil", "none", "nil return", "nought", "zero", "no staff", "no spend"]);

function readText(cell: Cell & { kind: "text" }, unit: Unit): Reading<Figure> {
  const typed = clean(cell.text);

  if (nils.has(typed.toLowerCase().replace(/\.$/, ""))) return { said: figure(0, false, true) };
  const written = writtenNumber(typed);
  if (written.kind === "number") return readWritten(written, unit, cell);
  const shown = quoted(cell);
  switch (written.kind) {
    case "below":
      return readBelow(written.limit, shown);
    case "range":
      return gap("invalid", query(`${shown} is a range, not one figure.`, "Type the figure itself, or the best estimate."));
    case "above":
      return gap("invalid", query(`${shown} says only that the figure is large.`, "Type the figure itself."));
    case "none":
      return gap("invalid", query(`${shown} is not a number.`, leaveEmpty));
  }
}

/** "<5" in official statistics is a small number withheld; a larger limit says nothing. */
function readBelow(limit: number, shown: string): Reading<Figure> {
  if (limit <= 11)
    return gap("suppressed", note(`${shown} is read as a figure withheld because it is small.`, "Type the figure if you hold it."));
  return gap("invalid", query(`${shown} says only that the figure is small.`, "Type the figure itself."));
}

function readWritten(written: Extract<Written, { kind: "number" }>, unit: Unit, cell: Cell): Reading<Figure> {
  const strange = strangeWords(written, unit);
  if (strange !== undefined)
    return gap("invalid", query(`${quoted(cell)} has ${strange} beside the number.`, "Type the number by itself, in the measure's unit."));
  const value = inUnit(written, unit);
  const remark = remarkOn({ ...written, value }, cell);
  const read = sized(figure(value, written.percent), unit, cell);
  return read.said.kind === "missing" || remark === undefined ? read : { said: read.said, remark };
}

/** "£1.2m" in a measure counted in £m is 1.2. */
function inUnit(written: Extract<Written, { kind: "number" }>, unit: Unit): number {
  const scale = written.scaled ? { bn: 1e9, m: 1e6, k: 1e3 }[unit.suffix] : undefined;
  return scale === undefined ? written.value : Number((written.value / scale).toPrecision(15));
}

/** Words or a currency that the measure's unit does not have; undefined when all is well. */
function strangeWords(written: Extract<Written, { kind: "number" }>, unit: Unit): string | undefined {
  if (written.currency !== "" && written.currency !== (unit.prefix || (unit.words === "" ? "£" : ""))) {
    return `the sign ${written.currency}`;
  }
  const known = new Set([...wordsOf(unit.words), ...(unit.words === "" || headcount(unit.words) ? posts : [])]);
  const other = wordsOf(written.words).filter((word) => !known.has(word));
  return other.length === 0 ? undefined : `words (${other.slice(0, 4).join(" ")})`;
}

const posts: readonly string[] = [
  "wte",
  "wtes",
  "fte",
  "ftes",
  "people",
  "persons",
  "person",
  "staff",
  "posts",
  "post",
  "heads",
  "patients",
];

function headcount(unit: string): boolean {
  return wordsOf(unit).some((word) => posts.includes(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function remarkOn(written: Extract<Written, { kind: "number" }>, cell: Cell): Remark | undefined {
  if (written.plain && !written.approximate && !written.rounded) return undefined;
  const shown = quoted(cell);
  const as = written.value.toLocaleString("en-GB", { maximumFractionDigits: 10 });
  if (written.approximate) return query(`${shown} is approximate; it is read as ${as}.`, "Type the exact figure if there is one.");
  if (written.rounded)
    return query(`${shown} lost its last digits on the way; it is read as ${as}.`, "Format the cell as Number and type the figure again.");
  return note(`${shown} is read as ${as}.`, "Nothing, if that is right; otherwise type the number by itself.");
}

/** A percentage where the unit is none cannot be the figure meant. */
function sized(read: Figure, unit: Unit, cell: Cell): Reading<Figure> {
  if (!read.percent || unit.suffix === "%") return { said: read };
  const wanted = unit.words === "" ? "a number" : `a number in ${unit.words}`;
  return gap(
    "invalid",
    query(`${quoted(cell)} is a percentage where ${wanted} is asked for.`, "Type the number itself, and format the cell as Number."),
  );
}
