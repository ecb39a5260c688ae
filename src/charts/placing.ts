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
type Scale = (value: number) => number;

/** The scales of one layer, by Vega's own hand, each made when it is first asked for. */
export class Scales {
  /** Width of upright bars. */
  readonly column: number;
  readonly #params: Layer["params"];
  readonly #x: Partial<Record<Across, Scale>> = {};
  #y: Scale | undefined;

  constructor(params: Layer["params"]) {
    this.#params = params;
    this.column = Number(params.column);
  }

  x(value: number, type: Across = "linear"): number {
    this.#x[type] ??= this.#scale(type, "xDomain", "left", "right");
    return this.#x[type](value);
  }

  y(value: number): number {
    this.#y ??= this.#scale("linear", "yDomain", "bottom", "top");
    return this.#y(value);
  }

  #scale(type: Across, domain: string, from: string, to: string): Scale {
    return scale(type)().domain(this.#params[domain]).range([this.#params[from], this.#params[to]]);
  }
}

export const box: Placing = {
  marktype: "rect",
  spot: ({ x, x2, y, y2 }, at) => between(at.x(x), at.x(x2), at.y(y), at.y(y2)),
};

export const column: Placing = {
  marktype: "rect",
  spot: ({ x, y }, at) => ({ x: at.x(x) - at.column / 2, width: at.column, ...upright(at.y(y), at.y(0)) }),
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
  const [left, right] = x > x2 ? [x2, x] : [x, x2];
  return { x: left, width: right - left, ...upright(y, y2) };
}

function upright(y: number, y2: number): Spot {
  return y > y2 ? { y: y2, height: y - y2 } : { y, height: y2 - y };
}

/** Whether all is there that was asked for: where a value is missing, Vega alone says what becomes of the mark. */
export function isPlaced(spot: Spot): boolean {
  for (const [name, value] of Object.entries(spot)) {
    const given = name === "text" || name === "align" ? typeof value === "string" : Number.isFinite(value);
    if (!given) return false;
  }
  return true;
}
