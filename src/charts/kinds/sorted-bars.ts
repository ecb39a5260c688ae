import type { Measure } from "../../dataset/measure.ts";
import { short } from "../../position/format.ts";
import { shared } from "../../position/shared.ts";
import { told } from "../../position/words/grammar.ts";
import { gridlines, labelsLeft, levelLine, upright } from "../axes.ts";
import { type Bar, type BarSheet, barLabels, ownWidth } from "../bar-labels.ts";
import type { Chart, Layer, Subject } from "../chart.ts";
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

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const { measure, marks, all } = view;
  const values = marks.map(({ value }) => value);
  const base = baseOf(measure, ruler, width, values, numbersOf(all)?.range);
  const sheet = sheetOf(subject, ruler, base);
  const { plane, bars, bar } = sheet;
  const grouped = footprintOf(view) !== undefined;
  return {
    kind: "sorted-bars",
    width,
    height: base.height,
    layers: [
      base.backdrop,
      layerOn(plane, members, { bars: grouped ? bars.filter((_, i) => marks[i]?.role !== "other") : [] }),
      linesOver(measure, base, numbersOf(all)?.median),
      layerOn({ ...plane, column: ownWidth(plane) }, own, { bar: bar === undefined ? [] : [bar], ...barLabels(sheet) }),
    ],
    title: standingTitle(subject, all),
    subtitle: subtitleOf(subject, all),
    key: roleKey(subject, ["square", "square", "square"]),
    description: describe(subject),
    note: gridNote(subject),
  };
}

/** What the readers of a measure share. */
interface Base {
  readonly plane: Plane;
  readonly bars: readonly Bar[];
  readonly height: number;
  /** What the threshold means, in lines above the bars. */
  readonly words: readonly string[];
  readonly backdrop: Layer;
}

type Range = readonly [number, number];

const baseOf = shared((measure: Measure, ruler: Ruler, width: number, values: readonly number[], range: Range | undefined): Base => {
  const { threshold } = measure;
  const span = fromZero([...values, ...(threshold ? [threshold.value] : [])], 0.04);
  const left = upright(ruler, measure, span, someTicks).room;
  const text = threshold ? `Line at ${short(measure, threshold.value)}: ${threshold.words}` : "";
  const words = wrap(ruler, text, "chart", width - left, 2);
  const top = 17 + words.length * lineHeight;
  const bottom = top + (width >= 400 ? 120 : width >= 280 ? 110 : 92);
  const column = columnWidth((width - left) / values.length);
  const plane: Plane = { left, right: width, top, bottom, x: { span: [0, values.length] }, y: { span }, column };
  const bars = values.map((value, i) => ({ x: i + 0.5, y: value }));
  const layer = layerOn(plane, backdrop, { bars, ...frame(measure, ruler, plane, range) });
  return { plane, bars, height: bottom + (range === undefined ? 6 : 17), words, backdrop: layer };
});

function sheetOf(subject: Subject, ruler: Ruler, { plane, bars, words }: Base): BarSheet {
  const { view } = subject;
  const mine = ownValue(view) === undefined ? undefined : bars[view.marks.findIndex(({ role }) => role === "own")];
  return { subject, ruler, plane, bars, bar: mine && visible(plane, mine), clear: words.length * lineHeight };
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

function frame(measure: Measure, ruler: Ruler, plane: Plane, range: Range | undefined): Layer["data"] {
  const { ticks } = upright(ruler, measure, plane.y.span, someTicks);
  const { left, right } = plane;
  const y = plane.bottom + 13;
  const end = (text: string, align: "left" | "right"): Label => ({ x: align === "left" ? left : right, y, text, align });
  const ends = range && [end(`Lowest ${short(measure, range[0])}`, "left"), end(`Highest ${short(measure, range[1])}`, "right")];
  return { grid: gridlines(plane, ticks), ticks: labelsLeft(ruler, plane, ticks), ends: ends ?? [] };
}

const linesOver = shared((measure: Measure, { plane, words }: Base, median: number | undefined): Layer => {
  const level = (value: number | undefined) => (value === undefined ? [] : [levelLine(plane, value)]);
  return layerOn(plane, lines, {
    median: level(median),
    threshold: level(measure.threshold?.value),
    words: words.map((text, i): Label => ({ x: plane.left, y: 9 + i * lineHeight, text, align: "left" })),
  });
});

function describe(subject: Subject): string {
  const { view, words } = subject;
  const what = `Bar chart of ${view.marks.length} values in ascending order, one bar a ${words.participant}.`;
  return told(what, ownSentence(subject), rangeSentence(view, view.all), medianSentence(subject));
}
