import type { TrendPoint } from "../../disclosure/view.ts";
import { short } from "../../position/format.ts";
import { agreement, capital, told } from "../../position/words/grammar.ts";
import { gapSize } from "../../position/words/values.ts";
import { changeSentence } from "../../position/words.ts";
import { gridlines, labelsLeft, upright } from "../axes.ts";
import type { Chart, Subject } from "../chart.ts";
import { footprintOf } from "../facts.ts";
import { dots, type Label, labels, layerOn, line, rules, specification } from "../parts.ts";
import { around, atX, atY, type Plane } from "../plane.ts";
import { type Ruler, type TextStyle, truncate } from "../text.ts";
import { ownMeasure, shortMedianName, subtitleOf, titleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** One layer: the scale follows the reader's own history. */
const spec = specification(
  rules("grid", "grid"),
  labels("y ticks", "soft label"),
  rules("axis", "axis"),
  labels("periods", "soft label"),
  line("all", "all line"),
  line("group", "peer line"),
  line("own", "own line"),
  dots("group dots", "peer dot"),
  dots("own dots", "own dot"),
  rules("leaders", "axis"),
  labels("own name", "own label"),
  labels("group name", "peer label"),
  labels("all name", "soft label"),
);

export const trend: Kind = {
  name: "trend",
  purpose: "The reader’s value over the rounds, beside the medians of its group and of everyone.",
  suits: ({ trend: points }) =>
    points.length >= 2 && series.some((name) => points.filter((point) => point[name] !== undefined).length >= 2),
  draw,
};

const series = ["own", "main", "all"] as const;
type Series = (typeof series)[number];

const dotSize = 40;
const inset = 12;
/** Labels at the line's ends stand at least this far apart, in points. */
const labelHeight = 11.5;

interface Ending {
  readonly name: Series;
  readonly style: TextStyle;
  readonly text: string;
  /** Index of the last point with a value, and the value. */
  readonly at: number;
  readonly value: number;
}

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const points = view.trend;
  const endings = series.flatMap((name) => endingOf(subject, ruler, name));
  const plane = planeOf(subject, ruler, endings);
  const { ticks } = upright(ruler, view.measure, plane.y.span, 3);
  const rows = (name: Series) => points.map((point, i) => ({ x: i, y: point[name] ?? null }));
  const held = (name: Series) =>
    rows(name)
      .filter(({ y }) => y !== null)
      .map((row) => ({ ...row, size: dotSize }));
  const placedEndings = spread(plane, endings);
  const label = (name: Series) =>
    placedEndings
      .filter(({ ending }) => ending.name === name)
      .map(({ y, ending }): Label => ({ x: plane.right + 10, y: y + 3, text: ending.text, align: "left" }));
  const data = {
    grid: gridlines(plane, ticks),
    "y ticks": labelsLeft(ruler, plane, ticks),
    axis: [{ x: plane.left, x2: plane.right, y: plane.bottom, y2: plane.bottom }],
    periods: periodsOf(ruler, plane, points),
    all: rows("all"),
    group: rows("main"),
    own: rows("own"),
    "group dots": held("main").slice(-1),
    "own dots": held("own"),
    leaders: leadersOf(plane, placedEndings),
    "own name": label("own"),
    "group name": label("main"),
    "all name": label("all"),
  };
  return {
    kind: "trend",
    width,
    height: plane.bottom + 18,
    layers: [layerOn(plane, spec, data)],
    title: titleFor(subject),
    subtitle: subtitleOf(subject, view.all).replace(/[^,]*$/, ` ${period(points[0])} to ${period(points.at(-1))}`),
    key: [],
    description: describe(subject, points),
    note: undefined,
  };
}

function period(point: TrendPoint | undefined): string {
  return point?.period ?? "";
}

function endingOf({ view, reader, words, width }: Subject, ruler: Ruler, name: Series): readonly Ending[] {
  if (name === "main" && footprintOf(view) === undefined) return [];
  const at = view.trend.findLastIndex((point) => point[name] !== undefined);
  const value = view.trend[at]?.[name];
  if (value === undefined) return [];
  const style = name === "own" ? "chartStrong" : "chart";
  const who = name === "own" ? reader.short : shortMedianName(name === "main" ? view.main : view.all, words);
  const figure = ` ${short(view.measure, value)}`;
  return [{ name, style, at, value, text: `${truncate(ruler, who, style, width * 0.4 - ruler.width(figure, style))}${figure}` }];
}

function planeOf({ view, width }: Subject, ruler: Ruler, endings: readonly Ending[]): Plane {
  const values = view.trend.flatMap((point) => series.map((name) => point[name])).filter((value) => value !== undefined);
  const span = around(values, 0.12);
  const room = Math.max(...endings.map(({ text, style }) => ruler.width(text, style))) + 12;
  const left = upright(ruler, view.measure, span, 3).room;
  const bottom = width >= 400 ? 150 : 122;
  const steps = Math.max(1, view.trend.length - 1);
  // The first round stands a little inside, so that its name has room.
  const first = (-inset * steps) / (width - room - left - inset);
  return { left, right: width - room, top: 8, bottom, x: { span: [first, steps] }, y: { span } };
}

/** Where the endings' labels stand: beside their ends, pushed apart where they would meet, and inside the plane. */
function spread(plane: Plane, endings: readonly Ending[]): readonly { ending: Ending; y: number }[] {
  const sorted = endings.map((ending) => ({ ending, y: atY(plane, ending.value) })).sort((a, b) => a.y - b.y);
  const down: { ending: Ending; y: number }[] = [];
  for (const each of sorted) down.push({ ...each, y: Math.max(each.y, (down.at(-1)?.y ?? Number.NEGATIVE_INFINITY) + labelHeight) });
  const over = Math.max(0, (down.at(-1)?.y ?? 0) - (plane.bottom - 4));
  return down.map(({ ending, y }) => ({ ending, y: y - over }));
}

/** Thin lines from an end to its label, where the label had to move or the line ends early. */
function leadersOf(plane: Plane, labelled: readonly { ending: Ending; y: number }[]) {
  return labelled
    .map(({ ending, y }) => ({ x: atX(plane, ending.at) + 4, x2: plane.right + 8, y: atY(plane, ending.value), y2: y }))
    .filter(({ x, y, x2, y2 }) => Math.abs(y - y2) > 2 || x2 - x > 10);
}

/** Names of the rounds below the plane; some are left out where they would meet, never the last. */
function periodsOf(ruler: Ruler, plane: Plane, points: readonly TrendPoint[]): readonly Label[] {
  const widest = Math.max(...points.map((point) => ruler.width(point.period, "chart")));
  const step = Math.ceil((widest + 8) / (atX(plane, 1) - atX(plane, 0)));
  const shown = (i: number) => (points.length - 1 - i) % step === 0;
  return points.flatMap((point, i) => {
    const x = Math.max(ruler.width(point.period, "chart") / 2, atX(plane, i));
    return shown(i) ? [{ x, y: plane.bottom + 14, text: point.period, align: "center" } as const] : [];
  });
}

function titleFor(subject: Subject): string {
  const { view, reader } = subject;
  const { measure, change } = view;
  const { is } = agreement(measure.phrase);
  if (change.kind === "none") return middleTitle(subject);
  const size = gapSize(measure, change.from, change.to);
  const moved =
    change.direction === "about the same" || size === undefined
      ? `about the same as in ${change.since}`
      : `${change.direction} ${size} since ${change.since}`;
  return titleOf(`${ownMeasure(subject)} ${is} ${moved}`, `${reader.short}: ${measure.phrase} ${moved}`, `${reader.short}: ${moved}`);
}

/** Without a change of the reader's own: how everyone's median moved. */
function middleTitle({ view, words }: Subject): string {
  const [first, last] = [view.trend.find(({ all }) => all !== undefined), view.trend.findLast(({ all }) => all !== undefined)];
  const rounds = `${period(view.trend[0])} to ${period(view.trend.at(-1))}`;
  if (first?.all === undefined || last?.all === undefined || first === last)
    return titleOf(`${capital(view.measure.phrase)}, ${rounds}`, rounds);
  const moved = `${short(view.measure, first.all)} in ${first.period}, ${short(view.measure, last.all)} in ${last.period}`;
  return titleOf(`Median of all ${words.participants}: ${moved}`, `Median: ${moved}`);
}

function describe(subject: Subject, points: readonly TrendPoint[]): string {
  const { view, reader, words } = subject;
  const valuesOf = (name: Series, who: string) => {
    const values = points.flatMap((point) => (point[name] === undefined ? [] : [`${point.period} ${short(view.measure, point[name])}`]));
    return values.length === 0 ? "" : `${who}: ${values.join(", ")}.`;
  };
  const group = footprintOf(view);
  return told(
    `Line chart of ${view.measure.phrase} over ${points.length} rounds.`,
    changeSentence(view, { reader, words }),
    valuesOf("own", reader.short),
    group === undefined ? "" : valuesOf("main", capital(shortMedianName(group, words))),
    valuesOf("all", `Median of all ${words.participants}`),
  );
}
