import type { Measure } from "../../dataset/measure.ts";
import { short } from "../../position/format.ts";
import { gridlines, labelsLeft, levelLine, upright } from "../axes.ts";
import { columns, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { atY, fromZero, hundredth, type Plane } from "../plane.ts";
import type { DrawPicture } from "./picture.ts";

/** Every value as a thin bar, in ascending order. */
export interface Spread {
  readonly kind: "spread";
  readonly measure: Measure;
  /** Ascending, in the measure's unit. */
  readonly values: readonly number[];
  /** Levels drawn across, named at their right end: a median, a threshold. */
  readonly lines: readonly { readonly value: number; readonly label: string }[];
  /** How many of the lowest the finding is about; the rest are paler. */
  readonly strong?: number;
  /** Names of the two ends, where they may be named. */
  readonly ends?: readonly [lowest: string, highest: string];
}

const spec = specification(
  rules("grid", "grid"),
  labels("ticks", "soft label"),
  columns("bars", "peer"),
  columns("strong", "own"),
  rules("lines", "median"),
  labels("names", "label"),
  labels("ends", "soft label"),
);

export const drawSpread: DrawPicture<Spread> = ({ measure, values, lines, strong = 0, ends = ["Lowest", "Highest"] }, width, ruler) => {
  const span = fromZero([...values, ...lines.map(({ value }) => value)], 0.04);
  const { ticks, room } = upright(ruler, measure, span, 4);
  const [top, bottom] = [12, 132];
  const slot = (width - room) / values.length;
  const plane: Plane = {
    left: room,
    right: width,
    top,
    bottom,
    x: { span: [0, values.length] },
    y: { span },
    column: hundredth(slot * (slot >= 3 ? 0.78 : 0.9)),
  };
  const bars = values.map((value, i) => ({ x: i + 0.5, y: value }));
  const end = (text: string, align: "left" | "right"): Label => ({ x: align === "left" ? room : width, y: bottom + 13, text, align });
  return {
    height: bottom + 17,
    layers: [
      layerOn(plane, spec, {
        grid: gridlines(plane, ticks),
        ticks: labelsLeft(ruler, plane, ticks),
        bars: bars.slice(strong),
        strong: bars.slice(0, strong),
        lines: lines.map(({ value }) => levelLine(plane, value)),
        names: lines.map(({ value, label }): Label => {
          // Bars that reach above the line would run through its name.
          const under = values[Math.min(values.length - 1, Math.ceil((4 + ruler.width(label, "chart")) / slot))] ?? value;
          return { x: room + 4, y: atY(plane, Math.max(value, under)) - 4, text: label, align: "left" };
        }),
        ends: [
          end(`${ends[0]} ${short(measure, values[0] ?? 0)}`, "left"),
          end(`${ends[1]} ${short(measure, values.at(-1) ?? 0)}`, "right"),
        ],
      }),
    ],
    key: [],
  };
};
