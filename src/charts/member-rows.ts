import type { Mark } from "../disclosure/view.ts";
import { short } from "../position/format.ts";
import { axisLines, centred, labelsBelow } from "./axes.ts";
import type { Chart, Subject } from "./chart.ts";
import { headRow } from "./heads.ts";
import { medianHeads, medianRows, mediansOf } from "./medians.ts";
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
  const sorted = members
    .map((mark, i) => ({ mark, i }))
    .sort((a, b) => b.mark.value - a.mark.value || a.i - b.i)
    .map(({ mark }) => mark);
  const medians = mediansOf(subject);
  const { plane, heads } = planeOf(subject, ruler, sorted);
  const across = (value: number) => atX(plane, value);
  const found = ticks(subject.view.measure, plane.x.span, 4);
  const mine = sorted.findIndex(({ role }) => role === "own");
  return {
    height: plane.bottom + 18,
    layers: [
      {
        spec: tint,
        params: nowhere,
        data: { row: mine < 0 ? [] : [{ x: 0, x2: subject.width, y: atY(plane, mine), y2: atY(plane, mine + 1) }] },
      },
      layerOn(plane, rows, {
        rows: sorted.map((_, i) => ({ x: plane.left, x2: plane.right, y: atY(plane, i + 0.5), y2: atY(plane, i + 0.5) })),
        axis: axisLines(plane, found),
        ticks: labelsBelow(ruler, plane, found, subject.width),
        ...medianRows(medians, heads, across, plane.top - 4, plane.bottom),
        members: sorted.map(({ value }, i) => ({ x: value, y: i + 0.5, size: dotSize })),
        ...textsOf(subject, ruler, plane, sorted),
      }),
      layerOn(plane, own, { own: sorted.flatMap(({ value }, i) => (i === mine ? [{ x: value, y: i + 0.5, size: ownSize }] : [])) }),
    ],
  };
}

function planeOf(subject: Subject, ruler: Ruler, sorted: readonly Mark[]) {
  const { view, width } = subject;
  const medians = mediansOf(subject);
  const names = Math.max(...sorted.map(({ name = "" }) => ruler.width(name, "chart")));
  const values = Math.max(...sorted.map(({ value }) => ruler.width(short(view.measure, value), "chart")));
  const span = around([...sorted.map(({ value }) => value), ...Object.values(medians).filter((value) => value !== undefined)], 0.08);
  const sides = { left: Math.min(names, width * 0.4) + 14, right: width - values - 14, x: { span } };
  const flat: Plane = { ...sides, top: 0, bottom: 1, y: { span: [sorted.length, 0] } };
  const heads = medianHeads(subject, ruler, medians, (value) => atX(flat, value));
  const top = heads.rows * headRow + 6;
  return { plane: { ...flat, top, bottom: top + sorted.length * rowHeight }, heads };
}

function textsOf({ view, width }: Subject, ruler: Ruler, plane: Plane, sorted: readonly Mark[]) {
  const baseline = (i: number) => centred(atY(plane, i + 0.5), ruler.size("chart"));
  const names = sorted.map(
    ({ name = "" }, i): Label => ({
      x: plane.left - 10,
      y: baseline(i),
      text: truncate(ruler, name, "chart", plane.left - 13.9),
      align: "right",
    }),
  );
  const values = sorted.map(({ value }, i): Label => ({ x: width - 4, y: baseline(i), text: short(view.measure, value), align: "right" }));
  return { names, values };
}
