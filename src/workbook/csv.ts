import type { CellBook, CellRow } from "../dataset/cells.ts";
import { columnLetters } from "../dataset/column-letters.ts";

/**
 * A csv file as a workbook of one sheet, named like the file. Every cell stays the text it is: 01/02/2018 is no date yet
 * and the code 1E3 no number.
 */
export function csvBook(bytes: Uint8Array, file: string): CellBook {
  const text = decoded(bytes);
  const rows = recordsIn(text, separatorOf(text)).flatMap((record, index): CellRow[] => {
    const cells = new Map(
      record.flatMap((typed, column) => (typed === "" ? [] : [[columnLetters(column), { kind: "text", text: plain(typed) }] as const])),
    );
    return cells.size === 0 ? [] : [{ number: index + 1, hidden: false, cells }];
  });
  return { file, sheets: [{ name: file.replace(/\.[a-z]{2,4}$/i, ""), hidden: false, rows }] };
}

/** UTF-8, or what Excel writes on Windows when it is not; UTF-16 when the file begins by saying so. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r?\n/)[0] ?? "";
  const count = (separator: string): number => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** ="007" is how a number is kept as text in a csv file. */
function plain(typed: string): string {
  return /^="([^"]*)"$/.exec(typed)?.[1] ?? typed;
}

/** RFC 4180, read in one pass: quotes may hold separators and line breaks, and two of them stand for one. */
function recordsIn(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [value, end] = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    record.push(value);
    at = end + 1;
    if (text[end] === separator) {
      if (at >= text.length) record.push("");
      continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

/** The value that begins at `at`, and the place of the separator or line end behind it. */
function bare(text: string, at: number, separator: string): readonly [string, number] {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return [text.slice(at, end), end];
}

function quoted(text: string, at: number, separator: string): readonly [string, number] {
  let value = "";
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return [value + text.slice(from), text.length];
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const [rest, end] = bare(text, close + 1, separator);
      return [value + rest, end];
    }
    value += '"';
    from = close + 2;
  }
}
