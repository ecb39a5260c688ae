import type { Measure } from "../../dataset/measure.ts";
import { short } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { axisLines, gridlines, labelsBelow, labelsLeft, upright } from "../axes.ts";
import { type Across, bands, dots, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { around, atX, type Plane, type Scale } from "../plane.ts";
import { truncate } from "../text.ts";
import { logTicks, ticks } from "../ticks.ts";
import type { DrawPicture } from "./picture.ts";

/** One measure against another, a point each. */
export interface PointCloud {
  readonly kind: "points";
  readonly across: Measure;
  readonly up: Measure;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const specs: Readonly<Record<Across, ReturnType<typeof specification>>> = { linear: specOf("linear"), log: specOf("log") };

function specOf(type: Across) {
  return specification(
    bands("below", "pale"),
    rules("grid", "grid"),
    labels("y ticks", "soft label"),
    rules("axis", "axis"),
    labels("x ticks", "soft label"),
    rules("threshold", "threshold"),
    dots("points", "peer dot", "circle", type),
    labels("cut", "accent label"),
    labels("axis names", "small label"),
  );
}

/** Beyond this fold a linear scale would squeeze most points into a corner. */
const mostLinear = 20;

export const drawPoints: DrawPicture<PointCloud> = ({ across, up, points }, width, ruler) => {
  const x = scaleOf(points.map((point) => point.x));
  const y = around(
    points.map((point) => point.y),
    0.06,
  );
  const rows = upright(ruler, up, y, 4);
  const bottom = 16 + Math.min(170, width * 0.4);
  const plane: Plane = { left: rows.room + 2, right: width - 6, top: 16, bottom, x, y: { span: y } };
  const found = x.log ? logTicks(across, x.span) : ticks(across, x.span, Math.max(3, Math.round((plane.right - plane.left) / 80)));
  const cut = across.threshold?.value;
  const at = cut === undefined || cut <= x.span[0] || cut >= x.span[1] ? undefined : atX(plane, cut);
  const name = (measure: Measure, room: number) =>
    truncate(ruler, [capital(measure.phrase), measure.unit.words].filter((part) => part !== "").join(", "), "chartSmallest", room);
  const names: Label[] = [
    { x: 0, y: 9, text: name(up, width), align: "left" },
    { x: width, y: bottom + 27, text: `${name(across, width * 0.7)}${x.log ? " (logarithmic scale)" : ""}`, align: "right" },
  ];
  return {
    height: bottom + 31,
    layers: [
      layerOn(plane, specs[x.log ? "log" : "linear"], {
        below: at === undefined ? [] : [{ x: plane.left, x2: at, y: plane.top, y2: bottom }],
        grid: gridlines(plane, rows.ticks),
        "y ticks": labelsLeft(ruler, plane, rows.ticks),
        axis: axisLines(plane, found),
        "x ticks": labelsBelow(ruler, plane, found, width),
        threshold: at === undefined ? [] : [{ x: at, x2: at, y: plane.top, y2: bottom }],
        points: points.map((point) => ({ ...point, size: 34 })),
        cut:
          at === undefined || cut === undefined
            ? []
            : [{ x: at + 4, y: plane.top + 9, text: short(across, cut), align: "left" } satisfies Label],
        "axis names": names,
      }),
    ],
    key: [],
  };
};

function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low > mostLinear) return { span: [low / 1.15, high * 1.15], log: true };
  const [from, to] = around(values, 0.04);
  return { span: [low >= 0 ? Math.max(0, from) : from, to] };
}
