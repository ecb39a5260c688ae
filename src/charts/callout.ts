import type { Label } from "./parts.ts";
import type { Ruler, TextStyle } from "./text.ts";

/** An area in points that a label must not cover. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Line {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** What a label above a bar is placed by. */
export interface Spot {
  /** The bar's edges, and the height above which nothing may stand between two places across. */
  readonly bar: Box;
  readonly clearAbove: (left: number, right: number) => number;
  /** Edges the label keeps within. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly obstacles: readonly Box[];
}

export interface Callout {
  readonly label: Label;
  /** From the label down to the bar, where they are apart. */
  readonly leader: readonly Line[];
}

/** From a text's baseline to its top and its bottom, as shares of its size. */
const ascent = 0.74;
const descent = 0.24;
const gap = 3;

/**
 * The label of a bar: above it, ending at its right edge, for in ascending bars the lower ones stand to the left; starting
 * at its left edge where there is no room. It is lifted clear of what stands in its way, and then a line leads to the bar.
 */
export function callout(ruler: Ruler, text: string, style: TextStyle, spot: Spot): Callout {
  const { bar, left, right } = spot;
  const width = ruler.width(text, style);
  const align = bar.right - width >= left || bar.left + width > right ? "right" : "left";
  const x = align === "right" ? Math.min(right, Math.max(bar.right, left + width)) : bar.left;
  const across = align === "right" ? [x - width, x] : [x, x + width];
  const [from = x, to = x] = across;
  const start = Math.min(bar.top, spot.clearAbove(from, to)) - gap - 1;
  const y = lifted(start, ruler.size(style), from, to, spot);
  const middle = (bar.left + bar.right) / 2;
  const leader = bar.top - y > 8 ? [{ x: middle, x2: middle, y: y + 2.5, y2: bar.top - 0.5 }] : [];
  return { label: { x, y, text, align }, leader };
}

/** The baseline nearest to `y`, at or above it, where the text meets no obstacle. */
function lifted(y: number, size: number, from: number, to: number, { obstacles, top }: Spot): number {
  let baseline = y;
  for (const box of [...obstacles].sort((a, b) => b.top - a.top)) {
    const meets = from < box.right && to > box.left && baseline + descent * size > box.top && baseline - ascent * size < box.bottom;
    if (meets) baseline = box.top - descent * size - 1;
  }
  return Math.max(top + ascent * size, baseline);
}

/** The area one line of text takes. */
export function boxOf(ruler: Ruler, { x, y, text, align }: Label, style: TextStyle): Box {
  const width = ruler.width(text, style);
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  const size = ruler.size(style);
  return { left, right: left + width, top: y - ascent * size, bottom: y + descent * size };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
