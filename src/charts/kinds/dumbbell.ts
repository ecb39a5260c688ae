import type { MeasureView, Pair } from "../../disclosure/view.ts";
import { printsSame, short } from "../../position/format.ts";
import { told } from "../../position/words/grammar.ts";
import { place } from "../../position/words/names.ts";
import { changeSentence } from "../../position/words.ts";
import { axisLines, centred, labelsBelow } from "../axes.ts";
import type { Chart, Subject } from "../chart.ts";
import { bands, dots, type Label, labels, layerOn, nowhere, rules, specification } from "../parts.ts";
import { around, atX, atY, type Plane } from "../plane.ts";
import { type Ruler, truncate } from "../text.ts";
import { ticks } from "../ticks.ts";
import { subtitleOf, titleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

const tint = specification(bands("row", "tint"));
/** The same for every reader of a group. */
const rows = specification(
  rules("rows", "grid"),
  rules("axis", "axis"),
  labels("ticks", "soft label"),
  rules("links", "link"),
  dots("before", "hole"),
  dots("before", "peer ring"),
  dots("after", "peer dot"),
  labels("names", "label"),
  labels("values", "label"),
);
const own = specification(rules("links", "own link"), dots("before", "hole"), dots("before", "own ring"), dots("after", "own dot"));

export const dumbbell: Kind = {
  name: "dumbbell",
  purpose: "The members of the reader’s group in the last round and in this one: open circles then, filled ones now.",
  suits: ({ pairs }) => pairs.length >= 2,
  draw,
};

/** A group of more members than this would not fit a page; the ones that moved most are drawn. */
const mostRows = 24;
const rowHeight = 16;
const sizes = { before: 40, after: 62, ownBefore: 70, ownAfter: 110 };

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const pairs = shown(view.pairs);
  const plane = planeOf(subject, ruler, pairs);
  const found = ticks(view.measure, plane.x.span, Math.max(2, Math.round((plane.right - plane.left) / 50)));
  const mine = pairs.findIndex((pair) => pair.own);
  const marks = (wanted: (i: number) => boolean, before: number, after: number) => ({
    links: pairs.flatMap((pair, i) => (wanted(i) ? [linkAt(plane, pair, i, Math.sqrt(before / Math.PI))] : [])),
    before: pairs.flatMap((pair, i) => (wanted(i) ? [{ x: pair.before, y: i + 0.5, size: before }] : [])),
    after: pairs.flatMap((pair, i) => (wanted(i) ? [{ x: pair.after, y: i + 0.5, size: after }] : [])),
  });
  return {
    kind: "dumbbell",
    width,
    height: plane.bottom + 18,
    layers: [
      { spec: tint, params: nowhere, data: { row: mine < 0 ? [] : [{ x: 0, x2: width, y: atY(plane, mine), y2: atY(plane, mine + 1) }] } },
      layerOn(plane, rows, {
        rows: pairs.map((_, i) => ({ x: plane.left, x2: plane.right, y: atY(plane, i + 0.5), y2: atY(plane, i + 0.5) })),
        axis: axisLines(plane, found),
        ticks: labelsBelow(ruler, plane, found, width),
        ...marks(() => true, sizes.before, sizes.after),
        ...textsOf(subject, ruler, plane, pairs),
      }),
      layerOn(
        plane,
        own,
        marks((i) => i === mine, sizes.ownBefore, sizes.ownAfter),
      ),
    ],
    title: titleFor(subject),
    subtitle: subtitleOf(subject, view.main),
    key: [
      { mark: "open circle", colour: "peer", label: before(view) },
      { mark: "circle", colour: "peer", label: view.measure.period },
    ],
    description: describe(subject),
    note: pairs.length < view.pairs.length ? `The ${pairs.length} that changed most are shown, of ${view.pairs.length}.` : undefined,
  };
}

/** Highest now first; of a large group the reader and those that changed most. */
function shown(pairs: readonly Pair[]): readonly Pair[] {
  const moved = ({ before: from, after }: Pair) => Math.abs(after - from);
  const first = [...pairs].sort((a, b) => Number(b.own) - Number(a.own) || moved(b) - moved(a)).slice(0, mostRows);
  return [...first].sort((a, b) => b.after - a.after);
}

function planeOf({ view, width }: Subject, ruler: Ruler, pairs: readonly Pair[]): Plane {
  const names = Math.max(...pairs.map(({ name }) => ruler.width(name, "chart")));
  const values = Math.max(...pairs.map(({ after }) => ruler.width(short(view.measure, after), "chart")));
  const span = around(
    pairs.flatMap((pair) => [pair.before, pair.after]),
    0.08,
  );
  const y = { span: [pairs.length, 0] as const };
  return {
    left: Math.min(names, width * 0.4) + 14,
    right: width - values - 14,
    top: 2,
    bottom: 2 + pairs.length * rowHeight,
    x: { span },
    y,
  };
}

/** From the edge of the open circle to the middle of the filled one. */
function linkAt(plane: Plane, { before: from, after }: Pair, i: number, radius: number) {
  const [x, x2] = [atX(plane, from), atX(plane, after)];
  const y = atY(plane, i + 0.5);
  return { x: Math.abs(x2 - x) < radius ? x2 : x + Math.sign(x2 - x) * radius, x2, y, y2: y };
}

function textsOf({ view, width }: Subject, ruler: Ruler, plane: Plane, pairs: readonly Pair[]) {
  const baseline = (i: number) => centred(atY(plane, i + 0.5), ruler.size("chart"));
  return {
    names: pairs.map(
      ({ name }, i): Label => ({
        x: plane.left - 10,
        y: baseline(i),
        text: truncate(ruler, name, "chart", plane.left - 13.9),
        align: "right",
      }),
    ),
    values: pairs.map(({ after }, i): Label => ({ x: width - 4, y: baseline(i), text: short(view.measure, after), align: "right" })),
  };
}

/** The period of the open circles. */
function before({ change, trend }: MeasureView): string {
  return change.kind === "change" ? change.since : (trend.at(-2)?.period ?? "the round before");
}

/** Counted as printed, so that a reader who compares the figures agrees. */
function moves({ measure, pairs }: MeasureView): { up: number; down: number } {
  const changed = pairs.filter((pair) => !printsSame(measure, pair.before, pair.after));
  const up = changed.filter((pair) => pair.after > pair.before).length;
  return { up, down: changed.length - up };
}

function titleFor({ view }: Subject): string {
  const { up, down } = moves(view);
  const of = view.pairs.length;
  const since = `since ${before(view)}`;
  if (up === 0 && down === 0) return `${of === 2 ? "Neither" : `None of the ${of}`} changed ${since}`;
  const everyOne = `${of === 2 ? "Both" : `All ${of}`} ${up === of ? "rose" : "fell"} ${since}`;
  if (up === of || down === of) return titleOf(`${everyOne} on ${view.measure.phrase}`, everyOne);
  return titleOf(
    `Of ${of}, ${up} rose and ${down} fell ${since} on ${view.measure.phrase}`,
    `Of ${of}, ${up} rose and ${down} fell ${since}`,
  );
}

function describe({ view, reader, words }: Subject): string {
  const { measure, pairs } = view;
  const each = pairs.map((pair) => `${pair.name} ${short(measure, pair.before)} then, ${short(measure, pair.after)} now`).join("; ");
  const what = `Dumbbell chart of ${measure.phrase} of ${pairs.length} ${words.participants}${place(view.main)}, ${before(view)} and ${measure.period}.`;
  return told(what, changeSentence(view, { reader, words }), `${each}.`);
}
