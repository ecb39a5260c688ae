import type { Cell } from "../dataset/cells.ts";
import { columnLetters } from "../dataset/column-letters.ts";
import { typedIn } from "../dataset/text.ts";
import { type LaidCell, type LaidRow, type LaidSheet, rowOf, textCell } from "./laid-sheet.ts";

/** A sheet to be read: a row of headers that stays in sight, and rows of cells below. */
export function listOf(name: string, headers: readonly string[], rows: readonly (readonly LaidCell[])[]): LaidSheet {
  const letters = Array.from({ length: Math.max(headers.length, ...rows.map((row) => row.length)) }, (_, index) => columnLetters(index));
  const head = rowOf(
    1,
    letters,
    headers.map((header) => textCell("header", header)),
  );
  const laid = [head, ...rows.map((cells, index) => rowOf(index + 2, letters, cells))];
  return { name, hidden: false, widths: widthsFor(laid, letters), frozen: 1, locked: false, rows: laid, rules: [] };
}

/** Characters: wide enough for the longest value, within reason. */
export function widthsFor(rows: readonly LaidRow[], letters: readonly string[]): readonly number[] {
  const longest = new Map<string, number>();
  for (const { cells } of rows) {
    for (const [letter, { value }] of cells) {
      const length = value === undefined ? 0 : typedIn(value).length;
      longest.set(letter, Math.max(longest.get(letter) ?? 0, length));
    }
  }
  return letters.map((letter) => Math.min(48, Math.max(9, (longest.get(letter) ?? 0) + 2)));
}

export function valueCell(value: Cell | undefined): LaidCell {
  return { look: "plain", value };
}

export function numberCell(value: number): LaidCell {
  return valueCell({ kind: "number", value, shown: String(value), percent: false });
}
