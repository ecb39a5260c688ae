import { boxOf, overlaps } from "./callout.ts";
import type { Label } from "./parts.ts";
import type { Ruler, TextStyle } from "./text.ts";

/** A word above an upright line: where the line stands, and what it is called, fullest first. */
export interface Head {
  /** Points from the left edge of the chart. */
  readonly x: number;
  readonly texts: readonly [string, ...string[]];
}

export interface Heads {
  /** One a head, in the order given. */
  readonly labels: readonly Label[];
  /** How many rows they take: 0, 1 or 2. */
  readonly rows: number;
}

export const headRow = 11;

/**
 * Puts a word above each of one or two upright lines, the left one ending at its line and the right one starting there,
 * so that they part. Where they would meet or leave the chart they are shortened, and then stand in two rows.
 */
export function headsOf(ruler: Ruler, heads: readonly Head[], style: TextStyle, width: number): Heads {
  if (heads.length === 0) return { labels: [], rows: 0 };
  const most = Math.max(...heads.map(({ texts }) => texts.length));
  for (let i = 0; i < most; i++) {
    const labels = heads.map((head) => headAt(ruler, head, i, style, width, leansLeft(head, heads)));
    if (!meet(ruler, labels, style)) return { labels, rows: 1 };
  }
  const labels = heads.map((head, row) => headAt(ruler, head, 0, style, width, leansLeft(head, heads), row));
  return { labels, rows: heads.length };
}

function leansLeft(head: Head, heads: readonly Head[]): boolean {
  const other = heads.find((each) => each !== head);
  return other !== undefined && (head.x < other.x || (head.x === other.x && head === heads[0]));
}

function headAt(ruler: Ruler, { x, texts }: Head, i: number, style: TextStyle, width: number, left: boolean, row = 0): Label {
  const text = texts[Math.min(i, texts.length - 1)] ?? texts[0];
  const long = ruler.width(text, style);
  const start = Math.max(0, Math.min(width - long, left ? x + 1 - long : x - 1));
  return { x: start, y: 9 + row * headRow, text, align: "left" };
}

function meet(ruler: Ruler, [first, second]: readonly Label[], style: TextStyle): boolean {
  if (first === undefined || second === undefined) return false;
  const box = boxOf(ruler, first, style);
  return overlaps({ ...box, left: box.left - 3, right: box.right + 3 }, boxOf(ruler, second, style));
}
