import type { Measure } from "../dataset/measure.ts";
import type { Mark } from "../disclosure/view.ts";
import { short } from "../position/format.ts";
import { shared } from "../position/shared.ts";
import { axisLines, labelsBelow } from "./axes.ts";
import { boxOf, type Line, overlaps } from "./callout.ts";
import type { Chart, Subject } from "./chart.ts";
import { ownValue } from "./facts.ts";
import { headRow } from "./heads.ts";
import { type Medians, medianHeads, medianRows, mediansOf, mostGroups, valuesOf } from "./medians.ts";
import { bands, dots, type Label, labels, layerOn, rules, specification } from "./parts.ts";
import { around, atX, atY, type Plane } from "./plane.ts";
import { type Ruler, truncate } from "./text.ts";
import { ticks } from "./ticks.ts";

/** The same for every reader of a group. */
const strip = specification(
  rules("axis", "axis"),
  labels("ticks", "soft label"),
  rules("group median", "group median"),
  rules("median", "median"),
  labels("heads", "small label"),
  dots("members", "peer dot"),
);
const own = specification(bands("backing", "white"), rules("leader", "leader"), dots("own", "own dot"), labels("label", "own label"));

/** Dots may be this far apart, in points; the largest is taken with which no stack is higher than `highest`. */
const distances = [9.5, 7.5, 6, 4.5, 3.5, 2.6];
/** Points. */
const highest = 95;
/** Square points; a dot fills most of its distance. */
const ownSize = 125;
const dotSize = (apart: number) => 0.69 * apart ** 2;

/** The members of a group as unnamed dots on one scale, stacked where they would overlap; the reader's own is named. */
export function memberStrip(subject: Subject, ruler: Ruler, members: readonly Mark[]): Pick<Chart, "height" | "layers"> {
  const { view, width } = subject;
  const { group, all } = mediansOf(subject);
  const values = members.map(({ value }) => value);
  const { plane, points, lines, layer } = baseOf(view.measure, ruler, width, values, group, all);
  const mine = points[members.findIndex(({ role }) => role === "own")];
  const rows = mine === undefined ? { backing: [], leader: [], own: [], label: [] } : ownRows(subject, ruler, plane, mine, lines);
  return { height: plane.bottom + 18, layers: [layer, layerOn(plane, own, rows)] };
}

/** What the readers of a group share. */
const baseOf = shared(
  (measure: Measure, ruler: Ruler, width: number, values: readonly number[], group: Medians["group"], all: Medians["all"]) => {
    const medians = { group, all };
    const { plane, heads, levels, apart } = planeOf(measure, ruler, width, values, medians);
    const found = ticks(measure, plane.x.span, 5);
    const points = values.map((value, i) => ({ x: value, y: (levels[i] ?? 0) + 0.5, size: dotSize(apart) }));
    const rows = medianRows(medians, heads, (value) => atX(plane, value), heads.rows * headRow + 2, plane.bottom);
    const layer = layerOn(plane, strip, {
      axis: axisLines(plane, found),
      ticks: labelsBelow(ruler, plane, found, width),
      ...rows,
      members: points,
    });
    return { plane, points, lines: [...rows["group median"], ...rows.median], layer };
  },
  mostGroups,
);

function planeOf(measure: Measure, ruler: Ruler, width: number, values: readonly number[], medians: Medians) {
  const span = around([...values, ...valuesOf(medians)], 0.04);
  const flat: Plane = { left: 8, right: width - 8, top: 0, bottom: 1, x: { span }, y: { span: [0, 1] } };
  const heads = medianHeads(measure, ruler, width, medians, (value) => atX(flat, value));
  const { levels, apart } = stacks(values.map((value) => atX(flat, value)));
  const high = Math.max(1, ...levels) + 1;
  const top = heads.rows * headRow + 20;
  return { plane: { ...flat, top, bottom: top + high * apart + 4, y: { span: [-0.2, high] as const } }, heads, levels, apart };
}

/** The dots of a large group shrink so that it needs no more room than a small one; the densest stacks overlap at the top. */
function stacks(places: readonly number[]): { levels: readonly number[]; apart: number } {
  const tried = distances.map((apart) => ({ levels: stacked(places, apart), apart }));
  const fits = tried.find(({ levels, apart }) => (Math.max(0, ...levels) + 1) * apart <= highest);
  if (fits !== undefined) return fits;
  const apart = distances.at(-1) ?? 1;
  const most = Math.floor(highest / apart) - 1;
  return { levels: stacked(places, apart).map((level) => Math.min(level, most)), apart };
}

/** For places in ascending order, the lowest level at which each clears the one before it on that level. */
function stacked(places: readonly number[], apart: number): readonly number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = last.findIndex((before) => place - before >= apart);
    const level = free < 0 ? last.length : free;
    last[level] = place;
    return level;
  });
}

/** The own dot, and its label above the dots, on whichever side crosses no median. */
function ownRows(
  { view, reader, width }: Subject,
  ruler: Ruler,
  plane: Plane,
  { x, y }: { x: number; y: number },
  medians: readonly Line[],
) {
  const figure = ` ${short(view.measure, ownValue(view) ?? x)}`;
  const text = `${truncate(ruler, reader.short, "chartStrong", width * 0.7 - ruler.width(figure, "chartStrong"))}${figure}`;
  const long = ruler.width(text, "chartStrong");
  const at = atX(plane, x);
  const starts = [at - long / 2, at - 5, at + 5 - long, at + 5, at - 5 - long].map((start) => Math.max(0, Math.min(width - long, start)));
  const candidates = starts.map((start): Label => ({ x: start, y: plane.top - 6, text, align: "left" }));
  const crosses = (label: Label) =>
    medians.some((line) =>
      overlaps(boxOf(ruler, label, "chartStrong"), { left: line.x - 2, right: line.x + 2, top: line.y, bottom: line.y2 }),
    );
  const label = candidates.find((candidate) => !crosses(candidate)) ?? { x: starts[0] ?? 0, y: plane.top - 6, text, align: "left" };
  const { left, right, top, bottom } = boxOf(ruler, label, "chartStrong");
  return {
    // Where every place crosses a median, the line is broken behind the words.
    backing: crosses(label) ? [{ x: Math.max(0, left - 2), x2: Math.min(width, right + 2), y: top, y2: bottom }] : [],
    leader: [{ x: at, x2: at, y: plane.top - 3, y2: atY(plane, y) }],
    own: [{ x, y, size: ownSize }],
    label: [label],
  };
}
