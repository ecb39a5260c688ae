import type { Measure } from "../dataset/measure.ts";
import type { Mark } from "../disclosure/view.ts";
import { short } from "../position/format.ts";
import { shared } from "../position/shared.ts";
import { axisLines, centred, labelsBelow } from "./axes.ts";
import type { Chart, Subject } from "./chart.ts";
import { headRow } from "./heads.ts";
import { type Medians, medianHeads, medianRows, mediansOf, mostGroups, valuesOf } from "./medians.ts";
import { bands, dots, type Label, labels, layerOn, nowhere, rules, specification } from "./parts.ts";
import { around, atX, atY, type Plane } from "./plane.ts";
import { type Ruler, truncate } from "./text.ts";
import { ticks } from "./ticks.ts";

/** Under the rows, so that the own row can be tinted without another drawing of the names. */
const tint = specification(bands("row", "tint"));
/** The same for every reader of a group. */
const rows = specification(
  rules("rows", "grid"),
  rules("axis", "axis"),
  labels("ticks", "soft label"),
  rules("group median", "group median"),
  rules("median", "median"),
  labels("heads", "small label"),
  dots("members", "peer dot"),
  labels("names", "label"),
  labels("values", "label"),
);
const own = specification(dots("own", "own dot"));

const rowHeight = 18.5;
/** Square points. */
const dotSize = 62;
const ownSize = 125;

/** The members of a group, a row each, highest first: name, dot and value. */
export function memberRows(subject: Subject, ruler: Ruler, members: readonly Mark[]): Pick<Chart, "height" | "layers"> {
  const { view, width } = subject;
  const sorted = members
    .map((mark, i) => ({ mark, i }))
    .sort((a, b) => b.mark.value - a.mark.value || a.i - b.i)
    .map(({ mark }) => mark);
  const { group, all } = mediansOf(subject);
  const [names, values] = [sorted.map(({ name = "" }) => name), sorted.map(({ value }) => value)];
  const { plane, layer } = baseOf(view.measure, ruler, width, names, values, group, all);
  const mine = sorted.findIndex(({ role }) => role === "own");
  const row = mine < 0 ? [] : [{ x: 0, x2: width, y: atY(plane, mine), y2: atY(plane, mine + 1) }];
  const dot = values.flatMap((value, i) => (i === mine ? [{ x: value, y: i + 0.5, size: ownSize }] : []));
  return {
    height: plane.bottom + 18,
    layers: [{ spec: tint, params: nowhere, data: { row } }, layer, layerOn(plane, own, { own: dot })],
  };
}

/** What the readers of a group share. */
const baseOf = shared(
  (
    measure: Measure,
    ruler: Ruler,
    width: number,
    names: readonly string[],
    values: readonly number[],
    group: Medians["group"],
    all: Medians["all"],
  ) => {
    const medians = { group, all };
    const figures = values.map((value) => short(measure, value));
    const { plane, heads } = planeOf(measure, ruler, width, names, figures, values, medians);
    const found = ticks(measure, plane.x.span, 4);
    const layer = layerOn(plane, rows, {
      rows: values.map((_, i) => ({ x: plane.left, x2: plane.right, y: atY(plane, i + 0.5), y2: atY(plane, i + 0.5) })),
      axis: axisLines(plane, found),
      ticks: labelsBelow(ruler, plane, found, width),
      ...medianRows(medians, heads, (value) => atX(plane, value), plane.top - 4, plane.bottom),
      members: values.map((value, i) => ({ x: value, y: i + 0.5, size: dotSize })),
      ...textsOf(ruler, plane, width, names, figures),
    });
    return { plane, layer };
  },
  mostGroups,
);

function planeOf(
  measure: Measure,
  ruler: Ruler,
  width: number,
  names: readonly string[],
  figures: readonly string[],
  values: readonly number[],
  medians: Medians,
) {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => ruler.width(text, "chart")));
  const span = around([...values, ...valuesOf(medians)], 0.08);
  const sides = { left: Math.min(widest(names), width * 0.4) + 14, right: width - widest(figures) - 14, x: { span } };
  const flat: Plane = { ...sides, top: 0, bottom: 1, y: { span: [values.length, 0] } };
  const heads = medianHeads(measure, ruler, width, medians, (value) => atX(flat, value));
  const top = heads.rows * headRow + 6;
  return { plane: { ...flat, top, bottom: top + values.length * rowHeight }, heads };
}

function textsOf(ruler: Ruler, plane: Plane, width: number, names: readonly string[], figures: readonly string[]) {
  const label = (i: number, x: number, text: string): Label => ({
    x,
    y: centred(atY(plane, i + 0.5), ruler.size("chart")),
    text,
    align: "right",
  });
  return {
    names: names.map((name, i) => label(i, plane.left - 10, truncate(ruler, name, "chart", plane.left - 13.9))),
    values: figures.map((figure, i) => label(i, width - 4, figure)),
  };
}
