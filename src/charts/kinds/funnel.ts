import type { Point, Points } from "../../disclosure/view.ts";
import { number, short } from "../../position/format.ts";
import { told } from "../../position/words/grammar.ts";
import { type Funnel, funnelLimits, funnelOf } from "../../statistics/funnel.ts";
import type { Chart, KeyItem, Subject } from "../chart.ts";
import { bothWays, cloudNotes, cloudOf, dotsOf, drawnOf, frameOf, frameParts, highlights, roles } from "../cloud.ts";
import { fewestMarks, numbersOf, ownValue } from "../facts.ts";
import { dots, type Label, labels, layerOn, line, rules, specification } from "../parts.ts";
import { around, atY, type Plane, type Span } from "../plane.ts";
import type { Ruler } from "../text.ts";
import { gridNote, ownSentence, roleKey, subtitleOf, titleAndUnit, titleOf, uncapped } from "../words.ts";
import type { Kind } from "./kind.ts";

const backdrops = bothWays((type) =>
  specification(
    ...frameParts,
    line("inner low", "inner limit", type),
    line("inner high", "inner limit", type),
    line("outer low", "outer limit", type),
    line("outer high", "outer limit", type),
    rules("target", "target"),
    labels("target name", "label"),
    dots("points", "other dot", "circle", type),
  ),
);

export const funnel: Kind = {
  name: "funnel",
  purpose: "A share against the number it is a share of, with the limits that chance alone seldom crosses.",
  suits: ({ measure, points }) =>
    measure.kind === "share" && points !== undefined && points.axis.measure === undefined && points.points.length >= fewestMarks,
  draw,
};

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width, words } = subject;
  const points = view.points ?? { axis: { title: "", measure: undefined }, banded: false, points: [], relation: undefined };
  const found = funnelFor(subject, points);
  const name = `All ${words.participants}`;
  const figure = short(view.measure, found.target * 100);
  const right = Math.max(ruler.width(name, "chart"), ruler.width(figure, "chart")) + 8;
  const cloud = cloudOf(subject, ruler, points, spanOf(points.points, found), 8, right);
  const { plane } = cloud;
  const level = atY(plane, found.target * 100);
  const data = {
    ...frameOf(subject, ruler, points, cloud),
    ...curves(plane, found),
    target: [{ x: plane.left, x2: plane.right, y: level, y2: level }],
    "target name": [name, figure].map((text, i): Label => ({ x: plane.right + 5, y: level + (i === 0 ? -1 : 9), text, align: "left" })),
    points: dotsOf(roles(subject, points).others, "other"),
  };
  const backdrop = layerOn(plane, backdrops[cloud.across], data);
  return {
    kind: "funnel",
    width,
    height: cloud.height,
    layers: [
      backdrop,
      ...highlights(subject, ruler, points, cloud, [{ left: plane.left, right: plane.right, top: level - 1, bottom: level + 1 }]),
    ],
    title: titleFor(subject, points, found),
    subtitle: subtitleOf(subject, drawnOf(view.all, points), `${titleAndUnit(view)}, by ${uncapped(points.axis.title)}`),
    key: [...roleKey(subject, ["circle", "diamond", "circle"]), ...limitKey],
    description: describe(subject, points, found),
    note: noteFor(subject, points),
  };
}

const limitKey: readonly KeyItem[] = [
  { mark: "dashed", colour: "soft", label: "95% limits" },
  { mark: "line", colour: "soft", label: "99.8% limits" },
];

/** Everyone's rate as permitted, or from the points when the measure's average is another. */
function funnelFor({ view }: Subject, { points }: Points): Funnel {
  const average = numbersOf(view.all)?.average;
  if (view.measure.average === "ratio" && average !== undefined) return { target: average / 100, tau2: 0 };
  const units = points.map(({ x, y }) => ({ numerator: (x * y) / 100, denominator: x }));
  return funnelOf(units, false) ?? { target: 0, tau2: 0 };
}

/** High enough for every point and for the limits of all but the smallest. */
function spanOf(points: readonly Point[], found: Funnel): Span {
  const sizes = points.map(({ x }) => x).sort((a, b) => a - b);
  const typical = sizes[Math.floor(sizes.length / 10)] ?? 1;
  const { outer } = funnelLimits(found, typical);
  const [low, high] = around([...points.map(({ y }) => y), outer.low * 100, outer.high * 100], 0.05);
  return [Math.max(0, low), Math.min(100, high)];
}

/** Enough straight pieces to look round. */
const pieces = 60;

/** The limits from the left edge to the right, in percent; a stretch beyond the plane is left out. */
function curves(plane: Plane, found: Funnel) {
  const [low, high] = plane.y.span;
  const limits = sizesAcross(plane).map((n) => ({ n, ...funnelLimits(found, n) }));
  const curve = (of: (each: (typeof limits)[number]) => number) =>
    limits.map((each) => ({ x: each.n, y: of(each) * 100 })).filter(({ y }) => y >= low && y <= high);
  return {
    "inner low": curve(({ inner }) => inner.low),
    "inner high": curve(({ inner }) => inner.high),
    "outer low": curve(({ outer }) => outer.low),
    "outer high": curve(({ outer }) => outer.high),
  };
}

/** Sizes evenly along the scale, from 1 up. */
function sizesAcross({ x: { span, log } }: Plane): readonly number[] {
  const [low, high] = [Math.max(1, span[0]), span[1]];
  const at = (share: number) => (log ? low * (high / low) ** share : low + share * (high - low));
  return Array.from({ length: pieces + 1 }, (_, i) => Math.round(at(i / pieces) * 1000) / 1000);
}

/** Where the reader's own share lies: its exact value against the limits at its exact size. */
function sideOf({ view }: Subject, { points }: Points, found: Funnel): string | undefined {
  const value = ownValue(view);
  const own = points.find(({ role }) => role === "own");
  if (value === undefined || own === undefined) return undefined;
  const { inner, outer } = funnelLimits(found, own.x);
  const [share, above] = [value / 100, value / 100 > found.target];
  if (share < outer.low || share > outer.high) return `${above ? "above" : "below"} the 99.8% limit`;
  if (share < inner.low || share > inner.high) return `${above ? "above" : "below"} the 95% limit`;
  return "within the limits";
}

function titleFor(subject: Subject, points: Points, found: Funnel): string {
  const { view, reader, words } = subject;
  const side = sideOf(subject, points, found);
  const figure = short(view.measure, found.target * 100);
  if (side === undefined)
    return titleOf(
      `${reader.short} has no figure; all ${words.participants} together have ${figure}`,
      `All ${words.participants} together have ${figure}`,
    );
  return titleOf(`${reader.short} is ${side} for its size`, `Your ${words.participant} is ${side} for its size`);
}

function noteFor(subject: Subject, points: Points): string {
  return told(
    "The limits show how far chance alone would take a share from everyone’s: 1 in 20 beyond 95%, 1 in 500 beyond 99.8%.",
    gridNote(subject),
    ...cloudNotes(points),
  );
}

function describe(subject: Subject, points: Points, found: Funnel): string {
  const { view, reader } = subject;
  const side = sideOf(subject, points, found);
  const own = points.points.find(({ role }) => role === "own");
  const what = `Funnel of ${points.points.length} points: ${view.measure.phrase} upwards, ${uncapped(points.axis.title)} across.`;
  const where =
    side === undefined || own === undefined
      ? undefined
      : `With ${number(own.x, 0)} ${uncapped(points.axis.title)}, ${reader.short} is ${side} around ${short(view.measure, found.target * 100)}.`;
  return told(what, ownSentence(subject), where);
}
