import { scale } from "vega";
import type { Layer } from "./chart.ts";
import type { Spot } from "./marks.ts";

/** Where the marks of a part stand: what its encoding says to Vega, said once more. */
export interface Placing {
  readonly marktype: "rect" | "rule" | "symbol" | "text" | "line";
  /** The place of a row's mark, on the scales of its layer; without a y where a line has a gap. */
  readonly spot: (row: Row, at: Scales) => Spot;
}

/** A row of any part: each reads its own of these. */
type Row = Required<Omit<Spot, "width" | "height">>;

export type Across = "linear" | "log";

/** The scales of one layer. */
export class Scales {
  /** Width of upright bars. */
  readonly column: number;
  readonly #params: Layer["params"];
  readonly #x: Span;
  readonly #y: Span;
  #log: ((value: number) => number) | undefined;

  constructor(params: Layer["params"]) {
    this.#params = params;
    this.column = Number(params.column);
    this.#x = spanOf(params, "xDomain", "left", "right");
    this.#y = spanOf(params, "yDomain", "bottom", "top");
  }

  x(value: number, type: Across = "linear"): number {
    return type === "linear" ? along(this.#x, value) : this.#logarithmic(value);
  }

  y(value: number): number {
    return along(this.#y, value);
  }

  #logarithmic(value: number): number {
    const { xDomain, left, right } = this.#params;
    this.#log ??= scale("log")().domain(xDomain).range([left, right]) as (value: number) => number;
    return this.#log(value);
  }
}

/** Two values, the lower one first, and the points where they stand. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

function spanOf(params: Layer["params"], domain: string, start: string, end: string): Span {
  const values = params[domain] as readonly number[];
  const [first, last] = [values[0] ?? Number.NaN, values[1] ?? Number.NaN];
  const [from, to] = [Number(params[start]), Number(params[end])];
  return last < first ? { low: last, high: first, from: to, to: from } : { low: first, high: last, from, to };
}

/** Vega's linear scale, to the last bit; a scale of its own making is a dozen functions for each layer. Not a number where it has none. */
function along({ low, high, from, to }: Span, value: number): number {
  if (typeof value !== "number") return Number.NaN;
  const share = (value - low) / (high - low);
  return from * (1 - share) + to * share;
}

export const box: Placing = {
  marktype: "rect",
  spot: ({ x, x2, y, y2 }, at) => between(at.x(x), at.x(x2), at.y(y), at.y(y2)),
};

export const column: Placing = {
  marktype: "rect",
  spot: ({ x, y }, at) => {
    const { y: top, height } = upright(at.y(y), at.y(0));
    return { x: at.x(x) - at.column / 2, width: at.column, y: top, height };
  },
};

export const band: Placing = { marktype: "rect", spot: ({ x, x2, y, y2 }) => between(x, x2, y, y2) };

export const rule: Placing = { marktype: "rule", spot: ({ x, x2, y, y2 }) => ({ x, x2, y, y2 }) };

export function dot(type: Across): Placing {
  return { marktype: "symbol", spot: ({ x, y, size }, at) => ({ x: at.x(x, type), y: at.y(y), size }) };
}

export const label: Placing = { marktype: "text", spot: ({ x, y, text, align }) => ({ x, y, text, align }) };

/** Rows in order along x; a gap where y is null. */
export function line(type: Across): Placing {
  return { marktype: "line", spot: ({ x, y }, at) => ({ x: at.x(x, type), ...(y === null ? {} : { y: at.y(y) }) }) };
}

/** A rectangle between two corners, whichever way round they are given. */
function between(x: number, x2: number, y: number, y2: number): Spot {
  const { y: top, height } = upright(y, y2);
  return x > x2 ? { x: x2, width: x - x2, y: top, height } : { x, width: x2 - x, y: top, height };
}

function upright(y: number, y2: number): { readonly y: number; readonly height: number } {
  return y > y2 ? { y: y2, height: y - y2 } : { y, height: y2 - y };
}

/** Whether all is there that was asked for: where a value is missing, Vega alone says what becomes of the mark. */
export function isPlaced(spot: Spot): boolean {
  for (const name in spot) {
    const value = spot[name as keyof Spot];
    if (name === "text" || name === "align" ? typeof value !== "string" : !Number.isFinite(value)) return false;
  }
  return true;
}
