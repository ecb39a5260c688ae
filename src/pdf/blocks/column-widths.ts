import type { Column, Table } from "../../report/blocks.ts";
import { wordsOf } from "../fonts/words.ts";
import { type Setting, widths } from "./setting.ts";
import { words } from "./text.ts";

/** Points, so that no rounding breaks a word that just fits. */
const SPARE = 0.1;

/** Points at the sides of a cell, and at the outer edges of the table. */
interface Padding {
  readonly side: number;
  readonly edge: number;
}

/**
 * The widths of a table's cells without their padding, as pdfmake wants them. Columns that share what is left share it alike,
 * unless the longest word of a title needs more: a word broken in two is read as two.
 */
export function columnWidths(setting: Setting, { columns }: Table, width: number, { side, edge }: Padding): number[] {
  const padding = (i: number) => (i === 0 ? edge : side) + (i === columns.length - 1 ? edge : side);
  const needed = columns.map((column, i) => longestWord(setting, column) + padding(i));
  return shared(columns, needed, width).map((one, i) => one - padding(i));
}

/** Columns that need more than their share are given it, and the others share the rest; when none can, all share alike. */
function shared(columns: readonly Column[], needed: readonly number[], width: number): number[] {
  const asked = columns.map((column) => column.width);
  for (;;) {
    const shares = widths(asked, 0, width);
    const short = asked.findIndex((one, i) => one === "fill" && (shares[i] ?? 0) < (needed[i] ?? 0));
    if (short < 0) return shares;
    asked[short] = needed[short] ?? 0;
    if (!fits(asked, needed, width))
      return widths(
        columns.map((column) => column.width),
        0,
        width,
      );
  }
}

/** Whether the columns that still share can have what they need. */
function fits(asked: readonly (number | "fill")[], needed: readonly number[], width: number): boolean {
  return asked.reduce<number>((sum, one, i) => sum + (one === "fill" ? (needed[i] ?? 0) : one), 0) <= width;
}

function longestWord({ faces, theme }: Setting, { title }: Column): number {
  const { font, bold, size } = theme.type.tableHeader;
  const face = faces.face(font, bold ? "bold" : "normal");
  return SPARE + Math.max(...wordsOf(words(title)).map(({ text }) => face.widthOfString(text.trimEnd(), size)));
}
