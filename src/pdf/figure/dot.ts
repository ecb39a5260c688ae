import { isUpright, type Matrix } from "./matrix.ts";
import type { Attributes, ElementName } from "./tags.ts";

/** What Vega writes for a round mark: two half circles about the origin, its radius rounded one way or the other. */
const SYMBOL = /^M([\d.]+),0A([\d.]+),\2,0,1,1,-([\d.]+),0A\2,\2,0,1,1,\1,0Z?$/;

/** The radius of a round mark that stands upright and unscaled; undefined for every other mark. */
export function dotRadius(name: ElementName, attributes: Attributes, matrix: Matrix): number | undefined {
  if (name !== "path" || !isUpright(matrix) || matrix[0] !== 1 || matrix[3] !== 1) return undefined;
  const symbol = SYMBOL.exec(attributes.d ?? "");
  return symbol ? (Number(symbol[1]) + Number(symbol[3])) / 2 : undefined;
}
