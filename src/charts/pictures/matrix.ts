import { number } from "../../position/format.ts";
import { centred } from "../axes.ts";
import { columns, dots, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { atX, atY, type Plane } from "../plane.ts";
import { truncate } from "../text.ts";
import type { DrawPicture } from "./picture.ts";

/** How often several things are true together: a column a combination, its dots telling which, its bar how often. */
export interface Matrix {
  readonly kind: "matrix";
  /** What may be true, a row each, with how often it is in all. */
  readonly sets: readonly { readonly label: string; readonly count: number }[];
  /** In the order in which they stand; `holds` in the order of the sets. */
  readonly patterns: readonly { readonly holds: readonly boolean[]; readonly count: number }[];
}

const spec = specification(
  rules("rows", "grid"),
  columns("bars", "own"),
  labels("counts", "label"),
  rules("links", "target"),
  dots("empty", "other dot"),
  dots("filled", "own dot"),
  labels("names", "label"),
);

const barsHeight = 74;
const rowHeight = 19;
/** Columns wider apart than this fall to pieces. */
const widest = 52;

export const drawMatrix: DrawPicture<Matrix> = ({ sets, patterns }, width, ruler) => {
  const texts = sets.map(({ label, count }) => truncate(ruler, `${label} (${number(count, 0)})`, "chart", width * 0.5));
  const left = Math.max(...texts.map((text) => ruler.width(text, "chart"))) + 12;
  const right = Math.min(width, left + widest * patterns.length);
  const bottom = 14 + barsHeight;
  const most = Math.max(1, ...patterns.map(({ count }) => count));
  const bars: Plane = {
    left,
    right,
    top: 14,
    bottom,
    x: { span: [0, patterns.length] },
    y: { span: [0, most] },
    column: Math.min(26, ((right - left) / patterns.length) * 0.6),
  };
  // The matrix stands below the bars on the same plane: a row is so many counts below nought.
  const rowAt = (i: number) => bottom + 8 + (i + 0.5) * rowHeight;
  const level = (points: number) => ((bottom - points) / barsHeight) * most;
  const cells = patterns.flatMap(({ holds }, x) => holds.map((held, set) => ({ x: x + 0.5, y: level(rowAt(set)), held })));
  return {
    height: rowAt(sets.length - 1) + rowHeight / 2 + 2,
    layers: [
      layerOn(bars, spec, {
        rows: sets.map((_, i) => ({ x: left, x2: right, y: rowAt(i), y2: rowAt(i) })),
        bars: patterns.map(({ count }, x) => ({ x: x + 0.5, y: count })),
        counts: patterns.map(
          ({ count }, x): Label => ({ x: atX(bars, x + 0.5), y: atY(bars, count) - 4, text: number(count, 0), align: "center" }),
        ),
        links: patterns.flatMap(({ holds }, x) => {
          const held = holds.flatMap((held, set) => (held ? [rowAt(set)] : []));
          const [from, to] = [held[0], held.at(-1)];
          return from === undefined || to === undefined || from === to
            ? []
            : [{ x: atX(bars, x + 0.5), x2: atX(bars, x + 0.5), y: from, y2: to }];
        }),
        empty: cells.filter(({ held }) => !held).map(({ x, y }) => ({ x, y, size: 16 })),
        filled: cells.filter(({ held }) => held).map(({ x, y }) => ({ x, y, size: 74 })),
        names: texts.map((text, i): Label => ({ x: left - 10, y: centred(rowAt(i), ruler.size("chart")), text, align: "right" })),
      }),
    ],
    key: [],
  };
};
