import { short } from "../../position/format.ts";
import { told } from "../../position/words/grammar.ts";
import { gridlines, labelsLeft, upright } from "../axes.ts";
import { type Box, boxOf, type Callout, callout, type Line, overlaps } from "../callout.ts";
import type { Chart, Layer, Subject } from "../chart.ts";
import { fewestMarks, footprintOf, numbersOf, ownValue } from "../facts.ts";
import { columns, type Label, labels, placed, rules, specification } from "../parts.ts";
import { atX, atY, fromZero, hundredth, type Plane, slot } from "../plane.ts";
import { type Ruler, truncate, wrap } from "../text.ts";
import { gridNote, medianSentence, ownSentence, rangeSentence, roleKey, standingTitle, subtitleOf, whereTheDataAre } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The same for every reader of a measure. */
const backdrop = specification(
  rules("grid", "grid"),
  labels("ticks", "soft label"),
  columns("bars", "other"),
  labels("ends", "soft label"),
);
/** The same for every reader of a group: its members, the reader's own bar among them, to be covered. */
const members = specification(columns("bars", "peer"));
/** Above the bars, which would hide them; again the same for every reader of a measure. */
const lines = specification(rules("median", "median"), rules("threshold", "threshold"), labels("words", "accent label"));
const own = specification(columns("bar", "own"), rules("leader", "leader"), labels("own", "own label"), labels("median", "label"));

export const sortedBars: Kind = {
  name: "sorted-bars",
  purpose: "Every value as a bar, lowest to highest, with the reader’s own and those of its group standing out.",
  suits: (view) => view.marks.length >= fewestMarks,
  draw,
};

/** In units of the scales: slots of one unit across, values upwards from zero. */
interface Bar {
  readonly x: number;
  readonly y: number;
}

/** What every step of the drawing needs. */
interface Sheet {
  readonly subject: Subject;
  readonly ruler: Ruler;
  readonly height: number;
  readonly plane: Plane;
  readonly bars: readonly Bar[];
  /** The reader's own bar. */
  readonly bar: Bar | undefined;
  /** What the threshold means, in lines above the bars. */
  readonly words: readonly string[];
}

function draw(subject: Subject, ruler: Ruler): Chart {
  const sheet = sheetOf(subject, ruler);
  const { plane, bars, bar } = sheet;
  const { marks } = subject.view;
  const grouped = footprintOf(subject.view) !== undefined;
  const layer = (spec: Layer["spec"], data: Layer["data"], on = plane): Layer => ({ spec, params: placed(on), data });
  return {
    kind: "sorted-bars",
    width: subject.width,
    height: sheet.height,
    layers: [
      layer(backdrop, { bars, ...frame(sheet) }),
      layer(members, { bars: grouped ? bars.filter((_, i) => marks[i]?.role !== "other") : [] }),
      layer(lines, linesOf(sheet)),
      layer(own, { bar: bar === undefined ? [] : [bar], ...calloutsOf(sheet) }, { ...plane, column: ownWidth(plane) }),
    ],
    title: standingTitle(subject, subject.view.all),
    subtitle: subtitleOf(subject, subject.view.all),
    key: roleKey(subject, ["square", "square", "square"]),
    description: describe(subject),
    note: gridNote(subject),
  };
}

function sheetOf(subject: Subject, ruler: Ruler): Sheet {
  const { view, width } = subject;
  const { measure, marks } = view;
  const { threshold } = measure;
  const span = fromZero([...marks.map(({ value }) => value), ...(threshold ? [threshold.value] : [])], 0.04);
  const left = upright(ruler, measure, span, 3).room;
  const text = threshold ? `Line at ${short(measure, threshold.value)}: ${threshold.words}` : "";
  const words = wrap(ruler, text, "chart", width - left, 2);
  const top = 17 + words.length * lineHeight;
  const bottom = top + (width >= 400 ? 134 : width >= 280 ? 116 : 94);
  const column = columnWidth((width - left) / marks.length);
  const plane: Plane = { left, right: width, top, bottom, x: { span: [0, marks.length] }, y: { span }, column };
  const bars = marks.map(({ value }, i) => ({ x: i + 0.5, y: value }));
  const mine = ownValue(view) === undefined ? undefined : bars[marks.findIndex(({ role }) => role === "own")];
  const height = bottom + (numbersOf(view.all)?.range === undefined ? 6 : 17);
  return { subject, ruler, height, plane, bars, bar: mine && visible(plane, mine), words };
}

const lineHeight = 11;

/** A bar leaves a fifth of its slot free, unless the slots are so narrow that the gaps would flicker. */
function columnWidth(slot: number): number {
  return hundredth(slot * (slot >= 3 ? 0.78 : slot >= 1.5 ? 0.86 : 1));
}

/** A bar narrower or lower than this, in points, would not be found. */
const narrowest = 2;
const lowest = 1.2;

/** The own bar is widened where bars are hairs. */
function ownWidth({ column = 1 }: Plane): number {
  return Math.max(narrowest, column);
}

/** The own bar, raised to a hairline where its value is nothing. */
function visible(plane: Plane, { x, y }: Bar): Bar {
  const least = (lowest / (plane.bottom - plane.top)) * (plane.y.span[1] - plane.y.span[0]);
  return { x, y: Math.abs(y) >= least ? y : y < 0 ? -least : least };
}

function frame({ subject, ruler, plane }: Sheet) {
  const { view, width } = subject;
  const { ticks } = upright(ruler, view.measure, plane.y.span, 3);
  const range = numbersOf(view.all)?.range;
  const y = plane.bottom + 13;
  const end = (text: string, align: "left" | "right"): Label => ({ x: align === "left" ? plane.left : width, y, text, align });
  const ends = range && [end(`Lowest ${short(view.measure, range[0])}`, "left"), end(`Highest ${short(view.measure, range[1])}`, "right")];
  return { grid: gridlines(plane, ticks), ticks: labelsLeft(ruler, plane, ticks), ends: ends ?? [] };
}

function linesOf({ subject, plane, words }: Sheet) {
  const { measure, all } = subject.view;
  const level = (value: number | undefined): readonly Line[] =>
    value === undefined ? [] : [{ x: plane.left, x2: plane.right, y: atY(plane, value), y2: atY(plane, value) }];
  return {
    median: level(numbersOf(all)?.median),
    threshold: level(measure.threshold?.value),
    words: words.map((text, i): Label => ({ x: plane.left, y: 9 + i * lineHeight, text, align: "left" })),
  };
}

/** The own label stays by its bar; the median's label keeps out of its way, along its line or by being shorter. */
function calloutsOf(sheet: Sheet) {
  const { median, threshold } = linesOf(sheet);
  const strips = [...median, ...threshold].map(({ x, x2, y }) => ({ left: x, right: x2, top: y - 1, bottom: y + 1 }));
  const beside = ownCallout(sheet, strips);
  const free = medianLabels(sheet, beside).find((label) => isFree(sheet, label, beside));
  if (free !== undefined || beside === undefined)
    return { leader: beside?.leader ?? [], own: beside ? [beside.label] : [], median: free ? [free] : [] };
  const shortest = medianLabels(sheet, beside).at(-1);
  const above = ownCallout(sheet, shortest ? [...strips, boxOf(sheet.ruler, shortest, "chart")] : strips) ?? beside;
  return { leader: above.leader, own: [above.label], median: shortest ? [shortest] : [] };
}

function ownCallout({ subject, ruler, plane, bars, bar, words }: Sheet, obstacles: readonly Box[]): Callout | undefined {
  const { view, reader, width } = subject;
  const value = ownValue(view);
  if (value === undefined || bar === undefined) return undefined;
  const figure = ` ${short(view.measure, value)}`;
  const name = truncate(ruler, reader.short, "chartStrong", (width - plane.left) * 0.7 - ruler.width(figure, "chartStrong"));
  const [middle, half] = [atX(plane, bar.x), ownWidth(plane) / 2];
  return callout(ruler, `${name}${figure}`, "chartStrong", {
    bar: { left: middle - half, right: middle + half, top: atY(plane, Math.max(0, bar.y)), bottom: plane.bottom },
    clearAbove: (from, to) => tallest(plane, bars, from, to),
    left: plane.left,
    right: plane.right,
    top: words.length * lineHeight,
    obstacles,
  });
}

/** Top of the tallest bar between two places across, in points. Bars ascend: it is the last one. */
function tallest(plane: Plane, bars: readonly Bar[], from: number, to: number): number {
  const last = Math.ceil((to - plane.left) / slot(plane)) - 1;
  const bar = bars[Math.min(bars.length - 1, last)];
  return bar === undefined || to <= from ? plane.bottom : atY(plane, Math.max(0, bar.y));
}

/** Where and how the median's label may stand, best first. */
function medianLabels({ subject, plane, ruler, bar }: Sheet, beside: Callout | undefined): readonly Label[] {
  const { view, words } = subject;
  const median = numbersOf(view.all)?.median;
  if (median === undefined) return [];
  const figure = short(view.measure, median);
  const afterLabel = beside === undefined ? [] : [boxOf(ruler, beside.label, "chartStrong").right + 8];
  const starts = [plane.left + 2, ...afterLabel, ...(bar === undefined ? [] : [atX(plane, bar.x) + ownWidth(plane) / 2 + 5])];
  const label = (text: string, x: number): Label => ({ x, y: atY(plane, median) - 4, text, align: "left" });
  const fits = ({ x, text }: Label) => x + ruler.width(text, "chart") <= plane.right;
  return [`Median of all ${words.participants} ${figure}`, `Median ${figure}`]
    .flatMap((text) => starts.map((x) => label(text, x)))
    .filter(fits);
}

/** Whether a label meets neither the own label, nor its leader, nor a bar. */
function isFree({ ruler, plane, bars }: Sheet, label: Label, beside: Callout | undefined): boolean {
  const box = boxOf(ruler, label, "chart");
  if (tallest(plane, bars, box.left, box.right) < box.bottom - 0.5) return false;
  if (beside === undefined) return true;
  const leaders = beside.leader.map(({ x, y, y2 }) => ({ left: x - 2, right: x + 2, top: y, bottom: y2 }));
  const own = boxOf(ruler, beside.label, "chartStrong");
  return ![{ ...own, left: own.left - 5 }, ...leaders].some((other) => overlaps(box, other));
}

function describe(subject: Subject): string {
  const { view, words } = subject;
  const what = `Bar chart of ${view.marks.length} values in ascending order, one bar a ${words.participant}.`;
  return told(what, ownSentence(subject), rangeSentence(view, view.all), medianSentence(subject), whereTheDataAre);
}
