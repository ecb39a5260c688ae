import type { Measure } from "../../dataset/measure.ts";
import { short } from "../../position/format.ts";
import { axisLines, centred, labelsBelow } from "../axes.ts";
import { dots, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { around, atX } from "../plane.ts";
import { namedRows, planeBeside } from "../rows.ts";
import { ticks } from "../ticks.ts";
import type { DrawPicture } from "./picture.ts";

/** Two figures a row, before and after: an open circle then, a filled one now. */
export interface Pairs {
  readonly kind: "pairs";
  readonly measure: Measure;
  readonly rows: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  /** Names of the two times. */
  readonly times: readonly [before: string, after: string];
}

const spec = specification(
  rules("rows", "grid"),
  rules("axis", "axis"),
  labels("ticks", "soft label"),
  rules("links", "own link"),
  dots("before", "hole"),
  dots("before", "own ring"),
  dots("after", "own dot"),
  labels("names", "label"),
  labels("values", "label"),
);

export const drawPairs: DrawPicture<Pairs> = ({ measure, rows, times }, width, ruler) => {
  const names = namedRows(
    ruler,
    rows.map(({ label }) => label),
    "chart",
    width * 0.36,
  );
  const printed = rows.map(({ before, after }) => `${short(measure, before)} → ${short(measure, after)}`);
  const beside = Math.max(...printed.map((text) => ruler.width(text, "chart"))) + 12;
  const span = around(
    rows.flatMap(({ before, after }) => [before, after]),
    0.08,
  );
  const plane = { ...planeBeside(names, width, beside, span), left: names.room + 12 };
  const middle = (i: number) => names.middles[i] ?? 0;
  const found = ticks(measure, span, Math.max(2, Math.round((plane.right - plane.left) / 60)));
  const level = (i: number, from: number, to: number) => ({ x: from, x2: to, y: middle(i), y2: middle(i) });
  return {
    height: names.height + 18,
    layers: [
      layerOn(plane, spec, {
        rows: rows.map((_, i) => level(i, plane.left, plane.right)),
        axis: axisLines(plane, found),
        ticks: labelsBelow(ruler, plane, found, width),
        links: rows.map(({ before, after }, i) => level(i, atX(plane, before), atX(plane, after))),
        before: rows.map(({ before }, i) => ({ x: before, y: middle(i), size: 40 })),
        after: rows.map(({ after }, i) => ({ x: after, y: middle(i), size: 62 })),
        names: rows.flatMap((_, i) => names.labels(i, plane.left - 10, 0)),
        values: printed.map((text, i): Label => ({ x: width, y: centred(middle(i), ruler.size("chart")), text, align: "right" })),
      }),
    ],
    key: [
      { mark: "open circle", colour: "own", label: times[0] },
      { mark: "circle", colour: "own", label: times[1] },
    ],
  };
};
