import type { Measure } from "../../dataset/measure.ts";
import { capital } from "../../position/words/grammar.ts";
import { type Funnel, funnelLimits } from "../../statistics/funnel.ts";
import { axisLines, gridlines, labelsBelow, labelsLeft, upright } from "../axes.ts";
import type { KeyItem } from "../chart.ts";
import { dots, type Label, labels, layerOn, line, rules, specification } from "../parts.ts";
import { around, atY, type Plane } from "../plane.ts";
import { ticks } from "../ticks.ts";
import type { DrawPicture } from "./picture.ts";

/** A share or rate against the number it is one of, with the limits that chance alone seldom crosses. */
export interface FunnelPicture {
  readonly kind: "funnel";
  readonly measure: Measure;
  /** What the horizontal axis counts. */
  readonly across: string;
  /** `value` in the measure's unit; `beyond` the wider limits or not. */
  readonly points: readonly { readonly n: number; readonly value: number; readonly beyond: boolean }[];
  /** Limits of chance alone. */
  readonly chance: Funnel;
  /** The same, allowing for what differs between units beyond chance. */
  readonly allowing: Funnel;
}

const spec = specification(
  rules("grid", "grid"),
  labels("y ticks", "soft label"),
  rules("axis", "axis"),
  labels("x ticks", "soft label"),
  rules("target", "target"),
  line("inner low", "inner limit"),
  line("inner high", "inner limit"),
  line("outer low", "outer limit"),
  line("outer high", "outer limit"),
  line("wide low", "threshold"),
  line("wide high", "threshold"),
  dots("points", "peer dot"),
  dots("beyond", "own dot", "diamond"),
  labels("axis names", "small label"),
);

const key: readonly KeyItem[] = [
  { mark: "dashed", colour: "soft", label: "95% by chance" },
  { mark: "line", colour: "soft", label: "99.8% by chance" },
  { mark: "line", colour: "accent", label: "99.8% allowing for over-dispersion" },
  { mark: "diamond", colour: "own", label: "Outside even that" },
];

export const drawFunnel: DrawPicture<FunnelPicture> = ({ measure, across, points, chance, allowing }, width, ruler) => {
  const most = Math.max(...points.map(({ n }) => n)) * 1.03;
  const values = points.map(({ value }) => value);
  const [low, high] = around(values, 0.06);
  const span = [Math.min(...values) >= 0 ? Math.max(0, low) : low, high] as const;
  const rows = upright(ruler, measure, span, 4);
  const plane: Plane = { left: rows.room + 2, right: width - 4, top: 16, bottom: 196, x: { span: [0, most] }, y: { span } };
  const found = ticks(undefined, plane.x.span, 6);
  const target = atY(plane, chance.target * measure.per);
  return {
    height: plane.bottom + 31,
    layers: [
      layerOn(plane, spec, {
        grid: gridlines(plane, rows.ticks),
        "y ticks": labelsLeft(ruler, plane, rows.ticks),
        axis: axisLines(plane, found),
        "x ticks": labelsBelow(ruler, plane, found, width),
        target: [{ x: plane.left, x2: plane.right, y: target, y2: target }],
        ...limitLines("inner", "inner", chance, measure, plane),
        ...limitLines("outer", "outer", chance, measure, plane),
        ...limitLines("wide", "outer", allowing, measure, plane),
        points: points.filter(({ beyond }) => !beyond).map(({ n, value }) => ({ x: n, y: value, size: 34 })),
        beyond: points.filter(({ beyond }) => beyond).map(({ n, value }) => ({ x: n, y: value, size: 60 })),
        "axis names": [
          { x: 0, y: 9, text: capital([measure.phrase, measure.unit.words].join(", ")), align: "left" } satisfies Label,
          { x: width, y: plane.bottom + 27, text: across, align: "right" } satisfies Label,
        ],
      }),
    ],
    key,
  };
};

/** Enough places along a limit for it to look round. */
const steps = 90;

/** Both lines of a limit; each breaks where it leaves the plane. */
function limitLines(name: string, which: "inner" | "outer", funnel: Funnel, { per }: Measure, { x, y }: Plane) {
  const [, most] = x.span;
  const [low, high] = y.span;
  const inside = (value: number) => (value < low || value > high ? null : value);
  const places = Array.from({ length: steps }, (_, i) => ((i + 1) / steps) ** 2 * most);
  const edge = (side: "low" | "high") => places.map((n) => ({ x: n, y: inside(funnelLimits(funnel, n)[which][side] * per) }));
  return { [`${name} low`]: edge("low"), [`${name} high`]: edge("high") };
}
