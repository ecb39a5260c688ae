import { short } from "../position/format.ts";
import { levelLine } from "./axes.ts";
import { type Box, boxOf, type Callout, callout, overlaps } from "./callout.ts";
import type { Subject } from "./chart.ts";
import { numbersOf, ownValue } from "./facts.ts";
import type { Label } from "./parts.ts";
import { atX, atY, type Plane, slot } from "./plane.ts";
import { type Ruler, truncate } from "./text.ts";

/** In units of the scales: slots of one unit across, values upwards from zero. */
export interface Bar {
  readonly x: number;
  readonly y: number;
}

/** Bars in ascending order, and what their labels are placed by. */
export interface BarSheet {
  readonly subject: Subject;
  readonly ruler: Ruler;
  readonly plane: Plane;
  readonly bars: readonly Bar[];
  /** The reader's own bar. */
  readonly bar: Bar | undefined;
  /** Points from the top edge that labels keep clear. */
  readonly clear: number;
}

/** The reader's bar is at least this wide, in points: among six hundred a hair would not be found. */
const narrowest = 2;

/** Width of the reader's bar in points. */
export function ownWidth({ column = 1 }: Plane): number {
  return Math.max(narrowest, column);
}

/** The own label stays by its bar; the median's label keeps out of its way, along its line or by being shorter. */
export function barLabels(sheet: BarSheet) {
  const lines = linesOf(sheet);
  const beside = ownLabel(sheet, lines);
  const medians = medianLabels(sheet, beside);
  const free = medians.find((label) => isFree(sheet, label, beside));
  if (free !== undefined || beside === undefined) return rows(beside, free ?? medians.at(-1));
  const fallback =
    [...medians].sort((a, b) => a.text.length - b.text.length).find((label) => !isAcross(sheet, label) && !isOverBars(sheet, label)) ??
    medians.at(-1);
  return rows(fallback === undefined ? beside : ownLabel(sheet, [...lines, boxOf(sheet.ruler, fallback, "chart")]), fallback);
}

/** Whether the reader's bar, or a leader to it, would run through a label. */
function isAcross({ ruler, plane, bar }: BarSheet, label: Label): boolean {
  const { left, right } = boxOf(ruler, label, "chart");
  return bar !== undefined && atX(plane, bar.x) > left - 2 && atX(plane, bar.x) < right + 2;
}

function rows(own: Callout | undefined, median: Label | undefined) {
  return { leader: own?.leader ?? [], own: own === undefined ? [] : [own.label], median: median === undefined ? [] : [median] };
}

/** The median and the threshold, as thin areas that the own label must not cross. */
function linesOf({ subject, plane }: BarSheet): readonly Box[] {
  const { measure, all } = subject.view;
  const values = [numbersOf(all)?.median, measure.threshold?.value].filter((value) => value !== undefined);
  return values.map((value) => levelLine(plane, value)).map(({ x, x2, y }) => ({ left: x, right: x2, top: y - 1, bottom: y + 1 }));
}

function ownLabel({ subject, ruler, plane, bars, bar, clear }: BarSheet, obstacles: readonly Box[]): Callout | undefined {
  const { view, reader, width } = subject;
  const value = ownValue(view);
  if (value === undefined || bar === undefined) return undefined;
  const figure = ` ${short(view.measure, value)}`;
  const name = truncate(ruler, reader.short, "chartStrong", (width - plane.left) * 0.7 - ruler.width(figure, "chartStrong"));
  const [middle, half] = [atX(plane, bar.x), ownWidth(plane) / 2];
  return callout(ruler, `${name}${figure}`, "chartStrong", {
    bar: { left: middle - half, right: middle + half, top: atY(plane, Math.max(0, bar.y)), bottom: plane.bottom },
    clearAbove: (_from, to) => tallest(plane, bars, to),
    left: plane.left,
    right: plane.right,
    top: clear,
    obstacles,
  });
}

/** Top of the tallest bar up to a place across, in points. Bars ascend: it is the last one. */
function tallest(plane: Plane, bars: readonly Bar[], to: number): number {
  const bar = bars[Math.min(bars.length - 1, Math.ceil((to - plane.left) / slot(plane)) - 1)];
  return bar === undefined ? plane.bottom : atY(plane, Math.max(0, bar.y));
}

/** Bottom of the deepest bar from a place across on: the first one. */
function deepest(plane: Plane, bars: readonly Bar[], from: number): number {
  const bar = bars[Math.max(0, Math.floor((from - plane.left) / slot(plane)))];
  return bar === undefined ? plane.top : atY(plane, Math.min(0, bar.y));
}

/** Where and how the median's label may stand, best first: above its line on the left, or below it on the right where bars hang down. */
function medianLabels({ subject, plane, ruler, bar }: BarSheet, beside: Callout | undefined): readonly Label[] {
  const median = numbersOf(subject.view.all)?.median;
  if (median === undefined) return [];
  const figure = short(subject.view.measure, median);
  const texts = [`Median of all ${subject.words.participants} ${figure}`, `Median ${figure}`];
  const line = atY(plane, median);
  if (median < 0) return texts.map((text) => ({ x: plane.right - 2, y: line + 11, text, align: "right" }));
  const afterLabel = beside === undefined ? [] : [boxOf(ruler, beside.label, "chartStrong").right + 8];
  const afterBar = bar === undefined ? [] : [atX(plane, bar.x) + ownWidth(plane) / 2 + 5];
  const label = (text: string, x: number): Label => ({ x, y: line - 4, text, align: "left" });
  return texts
    .flatMap((text) => [plane.left + 2, ...afterLabel, ...afterBar].map((x) => label(text, x)))
    .filter(({ x, text }) => x + ruler.width(text, "chart") <= plane.right);
}

function isOverBars({ ruler, plane, bars }: BarSheet, label: Label): boolean {
  const box = boxOf(ruler, label, "chart");
  const hanging = label.align === "right";
  return hanging ? deepest(plane, bars, box.left) > box.top + 2 : tallest(plane, bars, box.right) < box.bottom - 0.5;
}

/** Whether a label meets neither a bar, nor the own label, nor its leader. */
function isFree(sheet: BarSheet, label: Label, beside: Callout | undefined): boolean {
  if (isOverBars(sheet, label)) return false;
  if (beside === undefined) return true;
  const box = boxOf(sheet.ruler, label, "chart");
  const own = boxOf(sheet.ruler, beside.label, "chartStrong");
  const leaders = beside.leader.map(({ x, y, y2 }) => ({ left: x - 2, right: x + 2, top: y, bottom: y2 }));
  return ![{ ...own, left: own.left - 5 }, ...leaders].some((other) => overlaps(box, other));
}
