import { columns, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { atX, atY, fromZero, type Plane } from "../plane.ts";
import type { DrawPicture } from "./picture.ts";

/** A figure a year as columns from nought, the years from left to right. */
export interface Years {
  readonly kind: "years";
  readonly years: readonly {
    readonly label: string;
    readonly value: number;
    /** Above the column: "36%". */
    readonly printed: string;
    /** Below the year: "75 of 207". */
    readonly below: string;
  }[];
}

const spec = specification(
  columns("bars", "peer"),
  columns("last", "own"),
  rules("base", "axis"),
  labels("values", "strong label"),
  labels("names", "label"),
  labels("below", "soft label"),
);

/** Columns further apart than this are no series. */
const widest = 96;

export const drawYears: DrawPicture<Years> = ({ years }, width, ruler) => {
  const right = Math.min(width, widest * years.length);
  const span = fromZero(
    years.map(({ value }) => value),
    0,
  );
  const plane: Plane = {
    left: 0,
    right,
    top: 18,
    bottom: 118,
    x: { span: [0, years.length] },
    y: { span },
    column: Math.min(44, (right / years.length) * 0.55),
  };
  const text = (i: number, y: number, words: string): Label => ({ x: atX(plane, i + 0.5), y, text: words, align: "center" });
  const base = atY(plane, 0);
  const bars = years.map(({ value }, i) => ({ x: i + 0.5, y: value }));
  return {
    height: plane.bottom + 32,
    layers: [
      layerOn(plane, spec, {
        bars: bars.slice(0, -1),
        last: bars.slice(-1),
        base: [{ x: 0, x2: right, y: base, y2: base }],
        values: years.map(({ value, printed }, i) =>
          text(i, value < 0 ? atY(plane, value) + ruler.size("chartStrong") + 3 : atY(plane, value) - 5, printed),
        ),
        names: years.map(({ label }, i) => text(i, plane.bottom + 14, label)),
        below: years.map(({ below }, i) => text(i, plane.bottom + 27, below)),
      }),
    ],
    key: [],
  };
};
