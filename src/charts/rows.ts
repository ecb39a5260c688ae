import { centred } from "./axes.ts";
import type { Label } from "./parts.ts";
import type { Plane, Span } from "./plane.ts";
import { type Ruler, type TextStyle, wrap } from "./text.ts";

/** Named rows, one under the other, with room for their bars on the right. */
export interface NamedRows {
  /** Width of the widest line of a name in points. */
  readonly room: number;
  /** Height of all rows in points. */
  readonly height: number;
  /** Middle of each row, in points from the top of the first. */
  readonly middles: readonly number[];
  /** A row's name ending at `x`, when the first row begins at `top`. */
  readonly labels: (row: number, x: number, top: number) => readonly Label[];
}

const lineHeight = 10.5;
const rowHeight = 20;
const mostLines = 3;

/** Names in up to three lines of at most `most` points. */
export function namedRows(ruler: Ruler, names: readonly string[], style: TextStyle, most: number): NamedRows {
  const wrapped = names.map((name) => wrap(ruler, name, style, most, mostLines));
  const heights = wrapped.map((lines) => Math.max(rowHeight, lines.length * lineHeight + 5));
  const starts = heights.map((_, i) => sum(heights.slice(0, i)));
  const middles = starts.map((start, i) => start + (heights[i] ?? 0) / 2);
  const labels = (row: number, x: number, top: number) =>
    (wrapped[row] ?? []).map((text, i, lines): Label => {
      const middle = top + (middles[row] ?? 0) + (i - (lines.length - 1) / 2) * lineHeight;
      return { x, y: centred(middle, ruler.size(style)), text, align: "right" };
    });
  return { room: Math.max(0, ...wrapped.flat().map((line) => ruler.width(line, style))), height: sum(heights), middles, labels };
}

/** Where the bars of named rows stand: right of the names, `beside` points short of the edge; upwards in points, as rows differ in height. */
export function planeBeside(names: NamedRows, width: number, beside: number, span: Span): Plane {
  return {
    left: names.room + 8,
    right: width - beside,
    top: 0,
    bottom: names.height,
    x: { span },
    y: { span: [names.height, 0] },
  };
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
