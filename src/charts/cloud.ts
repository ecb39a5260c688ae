import type { Point, Points } from "../disclosure/view.ts";
import type { Comparison } from "../position/comparison.ts";
import { short } from "../position/format.ts";
import { axisLines, gridlines, labelsBelow, labelsLeft, upright } from "./axes.ts";
import { type Box, boxOf, overlaps } from "./callout.ts";
import type { Layer, Subject } from "./chart.ts";
import { footprintOf } from "./facts.ts";
import { type Across, dots, type Label, labels, layerOn, rules, specification } from "./parts.ts";
import { around, atX, atY, type Plane, type Scale, type Span } from "./plane.ts";
import { type Ruler, truncate } from "./text.ts";
import { logTicks, type Tick, ticks } from "./ticks.ts";

/** What scatter and funnel share: a cloud of points, one a participant, over a frame of ticks. */
export interface Cloud {
  readonly plane: Plane;
  readonly across: Across;
  readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
  readonly height: number;
}

/** Beyond this fold from lowest to highest a linear scale would squeeze most points into a corner. */
const mostLinear = 20;

/** The plane of a cloud whose upright scale is given; `top` and `right` are margins in points. */
export function cloudOf({ view, width }: Subject, ruler: Ruler, { axis, points }: Points, y: Span, top: number, right: number): Cloud {
  const rows = upright(ruler, view.measure, y, 4);
  const x = scaleOf(points.map((point) => point.x));
  const bottom = top + (width >= 400 ? 165 : width >= 280 ? 140 : 115);
  const plane: Plane = { left: rows.room + 2, right: width - right, top, bottom, x, y: { span: y } };
  const count = Math.max(3, Math.round((plane.right - plane.left) / 80));
  const columns = x.log ? logTicks(axis.measure, x.span) : ticks(axis.measure, x.span, count);
  return { plane, across: x.log ? "log" : "linear", ticks: { x: columns, y: rows.ticks }, height: bottom + 31 };
}

function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low > mostLinear) return { span: [low / 1.15, high * 1.15], log: true };
  const [from, to] = around(values, 0.04);
  return { span: [low >= 0 ? Math.max(0, from) : from, to] };
}

/** Gridlines, ticks and the name of the axis across: rows for the parts of `frameParts`. */
export function frameOf({ width }: Subject, ruler: Ruler, { axis }: Points, { plane, ticks: found, across }: Cloud): Layer["data"] {
  const unit = axis.measure === undefined || axis.measure.unit.words === "" ? "" : `, ${axis.measure.unit.words}`;
  const name = `${axis.title}${unit}${across === "log" ? " (logarithmic scale)" : ""}`;
  const title: Label = {
    x: plane.left,
    y: plane.bottom + 27,
    text: truncate(ruler, name, "chartSmallest", width - plane.left),
    align: "left",
  };
  return {
    grid: gridlines(plane, found.y),
    "y ticks": labelsLeft(ruler, plane, found.y),
    axis: axisLines(plane, found.x),
    "x ticks": labelsBelow(ruler, plane, found.x, width),
    "axis name": [title],
  };
}

export const frameParts = [
  rules("grid", "grid"),
  labels("y ticks", "soft label"),
  rules("axis", "axis"),
  labels("x ticks", "soft label"),
  labels("axis name", "small label"),
];

/** Square points: diamonds large enough to cover a circle below them. */
const sizes = { own: 120, peer: 96, other: 34 };
/** A dot for several grows with their number, up to this many. */
const mostGrown = 8;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One dot a place: its area tells how many stand there. */
export function dotsOf(points: readonly Point[], role: "peer" | "other"): readonly Dot[] {
  const places = new Map<string, { x: number; y: number; count: number }>();
  for (const { x, y } of points) {
    const place = places.get(`${x} ${y}`);
    places.set(`${x} ${y}`, { x, y, count: 1 + (place?.count ?? 0) });
  }
  return [...places.values()].map(({ x, y, count }) => ({ x, y, size: sizes[role] * Math.min(count, mostGrown) }));
}

/** What a reader has to know of the points: bands, and dots that stand for several. */
export function cloudNotes({ banded, points }: Points): readonly string[] {
  const together = new Set(points.map(({ x, y }) => `${x} ${y}`)).size < points.length;
  return [
    ...(banded ? ["Others stand at the middle of their size band, so that a known size does not name them."] : []),
    ...(together ? ["A larger dot stands for several at the same place."] : []),
  ];
}

/** The comparison, counting only those that have a point: one figure may be there without the other. */
export function drawnOf(comparison: Comparison, { points }: Points): Comparison {
  return { ...comparison, answered: points.length };
}

/**
 * The points by role. Where nothing is put into bands the backdrop holds everyone, so that it is the same for all
 * readers; the marks that stand out cover their grey ones.
 */
export function roles({ view }: Subject, { points, banded }: Points) {
  const own = points.find(({ role }) => role === "own");
  const members = footprintOf(view) === undefined ? [] : points.filter(({ role }) => role !== "other" && !(banded && role === "own"));
  return { own, members, others: banded ? points.filter((point) => point !== own && !members.includes(point)) : points };
}

/** The layers of group and reader, for both kinds of scale. */
const memberSpecs = bothWays((type) => specification(dots("points", "peer dot", "diamond", type)));
const ownSpecs = bothWays((type) => specification(dots("points", "own dot", "circle", type), labels("name", "own label")));

export function bothWays<T>(make: (type: Across) => T): Readonly<Record<Across, T>> {
  return { linear: make("linear"), log: make("log") };
}

/** Group and reader over the backdrop; `lines` are what the reader's label should not cross. */
export function highlights(subject: Subject, ruler: Ruler, points: Points, cloud: Cloud, lines: readonly Box[]): readonly Layer[] {
  const { own, members } = roles(subject, points);
  const { plane, across } = cloud;
  const dot = own === undefined ? [] : [{ x: own.x, y: own.y, size: sizes.own }];
  const others = points.points.filter((point) => point !== own).map((point) => areaOf(plane, point));
  const name = own === undefined ? [] : [nameAt(subject, ruler, plane, own, others, lines)];
  return [
    layerOn(plane, memberSpecs[across], { points: dotsOf(members, "peer") }),
    layerOn(plane, ownSpecs[across], { points: dot, name }),
  ];
}

/** The area of a dot, about 4 points around its middle. */
function areaOf(plane: Plane, { x, y }: Point): Box {
  const [middle, level] = [atX(plane, x), atY(plane, y)];
  return { left: middle - 4, right: middle + 4, top: level - 4, bottom: level + 4 };
}

/** A line through a word spoils it more than a dot does. */
const worseThanDot = 6;

/** The reader's name and value beside its dot, or above or below it: where it covers least, and inside the chart. */
function nameAt(
  { view, reader, width }: Subject,
  ruler: Ruler,
  plane: Plane,
  { x, y }: Point,
  others: readonly Box[],
  lines: readonly Box[],
): Label {
  const figure = view.own.kind === "number" ? ` ${short(view.measure, view.own.value)}` : "";
  const text = `${truncate(ruler, reader.short, "chartStrong", width * 0.4)}${figure}`;
  const long = ruler.width(text, "chartStrong");
  const [at, level] = [atX(plane, x), atY(plane, y)];
  const inside = (start: number) => Math.max(plane.left, Math.min(width - long, start));
  const label = (start: number, baseline: number): Label => ({ x: start, y: baseline, text, align: "left" });
  const beside = [at + 10, at - 10 - long].filter((start) => start === inside(start)).map((start) => label(start, level + 3.3));
  const stacked = [level - 9, level + 16]
    .filter((baseline) => baseline > 8 && baseline < plane.bottom - 1)
    .map((baseline) => label(inside(at - long / 2), baseline));
  const covered = (candidate: Label) => {
    const box = boxOf(ruler, candidate, "chartStrong");
    const met = (all: readonly Box[]) => all.filter((other) => overlaps(box, other)).length;
    return met(others) + worseThanDot * met(lines);
  };
  const candidates = [...beside, ...stacked];
  const least = Math.min(...candidates.map(covered));
  return candidates.find((candidate) => covered(candidate) === least) ?? label(inside(at), level - 9);
}
