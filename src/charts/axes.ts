import type { Measure } from "../dataset/measure.ts";
import type { Line } from "./callout.ts";
import type { Label } from "./parts.ts";
import { atX, atY, type Plane, type Span } from "./plane.ts";
import type { Ruler } from "./text.ts";
import { type Tick, ticks } from "./ticks.ts";

/** From the middle of a line of text to its baseline, as a share of its size: half the height of a capital. */
const toBaseline = 0.33;

/** The baseline that centres a text of `size` points on `y`. */
export function centred(y: number, size: number): number {
  return y + toBaseline * size;
}

/** Ticks of an upright scale, and the room their labels need on the left. */
export function upright(ruler: Ruler, measure: Measure | undefined, span: Span, count: number): { ticks: readonly Tick[]; room: number } {
  const found = ticks(measure, span, count);
  return { ticks: found, room: widest(ruler, found) + 5 };
}

/** Width of the widest label in points. */
function widest(ruler: Ruler, found: readonly Tick[]): number {
  return Math.max(0, ...found.map(({ text }) => ruler.width(text, "chart")));
}

/** Horizontal gridlines across the plane. */
export function gridlines(plane: Plane, found: readonly Tick[]): readonly Line[] {
  return found.map(({ value }) => levelLine(plane, value));
}

/** A line across the plane at a value of its upright scale. */
export function levelLine(plane: Plane, value: number): Line {
  return { x: plane.left, x2: plane.right, y: atY(plane, value), y2: atY(plane, value) };
}

/** Tick labels left of the plane. */
export function labelsLeft(ruler: Ruler, plane: Plane, found: readonly Tick[]): readonly Label[] {
  const size = ruler.size("chart");
  return found.map(({ value, text }) => ({ x: plane.left - 5, y: centred(atY(plane, value), size), text, align: "right" }));
}

/** Tick labels below the plane, each inside the chart's edges; those that would run into the one before are left out. */
export function labelsBelow(ruler: Ruler, plane: Plane, found: readonly Tick[], width: number): readonly Label[] {
  let end = Number.NEGATIVE_INFINITY;
  return found.flatMap(({ value, text }): readonly Label[] => {
    const half = ruler.width(text, "chart") / 2;
    const x = Math.min(width - half, Math.max(half, atX(plane, value)));
    if (x - half < end + 6) return [];
    end = x + half;
    return [{ x, y: plane.bottom + 14, text, align: "center" }];
  });
}

/** The line along the bottom of the plane with a short stroke at each tick. */
export function axisLines(plane: Plane, found: readonly Tick[]): readonly Line[] {
  const base = { x: plane.left, x2: plane.right, y: plane.bottom, y2: plane.bottom };
  const strokes = found.map(({ value }) => ({ x: atX(plane, value), x2: atX(plane, value), y: plane.bottom, y2: plane.bottom + 4 }));
  return [base, ...strokes];
}
