/** Where the marks of a chart stand: the edges of its drawing area, and the spans of its two scales. */
export interface Plane {
  /** Points from the left and top edges of the chart. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  /** Width of upright bars in points; 1 when there are none. */
  readonly column?: number;
}

export interface Scale {
  /** Values at its two ends; a logarithmic scale has both above 0. */
  readonly span: Span;
  readonly log?: boolean;
}

export type Span = readonly [number, number];

/** Points from the chart's left edge. Vega places the marks by the same rule; labels are placed by this one. */
export function atX({ left, right, x }: Plane, value: number): number {
  return left + share(x, value) * (right - left);
}

/** Points from the chart's top edge. */
export function atY({ top, bottom, y }: Plane, value: number): number {
  return bottom - share(y, value) * (bottom - top);
}

/** Points from one slot of a unit across to the next. */
export function slot(plane: Plane): number {
  return atX(plane, 1) - atX(plane, 0);
}

/** How far along its scale a value stands: 0 at the first end, 1 at the other. */
function share({ span: [low, high], log }: Scale, value: number): number {
  return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/** A span that holds the values with a margin of `room` (a share of their spread) at both ends; never empty. */
export function around(values: readonly number[], room: number): Span {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low || Math.abs(high) || 1;
  return [low - spread * room, high + spread * room];
}

/** A span from zero for bars, with `room` beyond the furthest value. */
export function fromZero(values: readonly number[], room: number): Span {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [0, 1];
  const margin = (high - low) * room;
  return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0];
}

/** Rounded to a hundredth of a point: finer than any printer, and short to write. */
export function hundredth(points: number): number {
  return Math.round(points * 100) / 100;
}
