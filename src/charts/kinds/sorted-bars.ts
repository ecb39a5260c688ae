import { short } from "../../position/format.ts";
import { told } from "../../position/words/grammar.ts";
import { gridlines, labelsLeft, levelLine, upright } from "../axes.ts";
import { type Bar, type BarSheet, barLabels, ownWidth } from "../bar-labels.ts";
import type { Chart, Subject } from "../chart.ts";
import { fewestMarks, footprintOf, numbersOf, ownValue } from "../facts.ts";
import { columns, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { fromZero, hundredth, type Plane } from "../plane.ts";
import { type Ruler, wrap } from "../text.ts";
import { gridNote, medianSentence, ownSentence, rangeSentence, roleKey, standingTitle, subtitleOf } from "../words.ts";
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

/** The sheet, and what stands above the bars: what the threshold means, in lines. */
interface Sheet extends BarSheet {
  readonly height: number;
  readonly words: readonly string[];
}

function draw(subject: Subject, ruler: Ruler): Chart {
  const sheet = sheetOf(subject, ruler);
  const { plane, bars, bar } = sheet;
  const { marks } = subject.view;
  const grouped = footprintOf(subject.view) !== undefined;
  return {
    kind: "sorted-bars",
    width: subject.width,
    height: sheet.height,
    layers: [
      layerOn(plane, backdrop, { bars, ...frame(sheet) }),
      layerOn(plane, members, { bars: grouped ? bars.filter((_, i) => marks[i]?.role !== "other") : [] }),
      layerOn(plane, lines, linesOf(sheet)),
      layerOn({ ...plane, column: ownWidth(plane) }, own, { bar: bar === undefined ? [] : [bar], ...barLabels(sheet) }),
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
  const left = upright(ruler, measure, span, someTicks).room;
  const text = threshold ? `Line at ${short(measure, threshold.value)}: ${threshold.words}` : "";
  const words = wrap(ruler, text, "chart", width - left, 2);
  const top = 17 + words.length * lineHeight;
  const bottom = top + (width >= 400 ? 120 : width >= 280 ? 110 : 92);
  const column = columnWidth((width - left) / marks.length);
  const plane: Plane = { left, right: width, top, bottom, x: { span: [0, marks.length] }, y: { span }, column };
  const bars = marks.map(({ value }, i) => ({ x: i + 0.5, y: value }));
  const mine = ownValue(view) === undefined ? undefined : bars[marks.findIndex(({ role }) => role === "own")];
  const height = bottom + (numbersOf(view.all)?.range === undefined ? 6 : 17);
  return { subject, ruler, height, plane, bars, bar: mine && visible(plane, mine), words, clear: words.length * lineHeight };
}

const lineHeight = 11;
/** About so many gridlines: enough to read a bar by, and few enough to see the bars. */
const someTicks = 3.5;

/** A bar leaves a fifth of its slot free, unless the slots are so narrow that the gaps would flicker. */
function columnWidth(slot: number): number {
  return hundredth(slot * (slot >= 3 ? 0.78 : slot >= 1.5 ? 0.86 : 1));
}

/** A bar lower than this, in points, would not be found. */
const lowest = 1.2;

/** The own bar, raised to a hairline where its value is nothing. */
function visible(plane: Plane, { x, y }: Bar): Bar {
  const least = (lowest / (plane.bottom - plane.top)) * (plane.y.span[1] - plane.y.span[0]);
  return { x, y: Math.abs(y) >= least ? y : y < 0 ? -least : least };
}

function frame({ subject, ruler, plane }: Sheet) {
  const { view, width } = subject;
  const { ticks } = upright(ruler, view.measure, plane.y.span, someTicks);
  const range = numbersOf(view.all)?.range;
  const y = plane.bottom + 13;
  const end = (text: string, align: "left" | "right"): Label => ({ x: align === "left" ? plane.left : width, y, text, align });
  const ends = range && [end(`Lowest ${short(view.measure, range[0])}`, "left"), end(`Highest ${short(view.measure, range[1])}`, "right")];
  return { grid: gridlines(plane, ticks), ticks: labelsLeft(ruler, plane, ticks), ends: ends ?? [] };
}

function linesOf({ subject, plane, words }: Sheet) {
  const { measure, all } = subject.view;
  const level = (value: number | undefined) => (value === undefined ? [] : [levelLine(plane, value)]);
  return {
    median: level(numbersOf(all)?.median),
    threshold: level(measure.threshold?.value),
    words: words.map((text, i): Label => ({ x: plane.left, y: 9 + i * lineHeight, text, align: "left" })),
  };
}

function describe(subject: Subject): string {
  const { view, words } = subject;
  const what = `Bar chart of ${view.marks.length} values in ascending order, one bar a ${words.participant}.`;
  return told(what, ownSentence(subject), rangeSentence(view, view.all), medianSentence(subject));
}
