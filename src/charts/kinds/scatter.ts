import type { Points } from "../../disclosure/view.ts";
import { short } from "../../position/format.ts";
import { capital, told } from "../../position/words/grammar.ts";
import { relationSentence } from "../../position/words.ts";
import type { Line } from "../callout.ts";
import type { Chart, Subject } from "../chart.ts";
import { bothWays, type Cloud, cloudNotes, cloudOf, dotsOf, drawnOf, frameOf, frameParts, highlights, roles } from "../cloud.ts";
import { fewestMarks } from "../facts.ts";
import { bands, dots, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { around, atX, atY } from "../plane.ts";
import { type Ruler, wrap } from "../text.ts";
import { gridNote, ownSentence, roleKey, standingTitle, subtitleOf, titleAndUnit, titleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

const backdrops = bothWays((type) =>
  specification(
    bands("below", "pale"),
    ...frameParts,
    rules("thresholds", "threshold"),
    labels("words", "accent label"),
    dots("points", "other dot", "circle", type),
  ),
);

export const scatter: Kind = {
  name: "scatter",
  purpose: "The measure against another one, a point each, with the reader’s own named and its group as diamonds.",
  suits: ({ points }) => points?.axis.measure !== undefined && points.points.length >= fewestMarks,
  draw,
};

const lineHeight = 11;

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const points = view.points ?? { axis: { title: "", measure: undefined }, banded: false, points: [], relation: undefined };
  const words = thresholdWords(subject, ruler, points);
  const { threshold } = view.measure;
  const values = [...points.points.map(({ y }) => y), ...(threshold ? [threshold.value] : [])];
  const cloud = cloudOf(subject, ruler, points, around(values, 0.06), words.length * lineHeight + 8, 4);
  const found = thresholds(subject, points, cloud);
  const lines = found.thresholds.map(({ x, x2, y, y2 }) => ({ left: x - 1, right: x2 + 1, top: y - 1, bottom: y2 + 1 }));
  const data = {
    ...frameOf(subject, ruler, points, cloud),
    ...found,
    words: words.map((text, i): Label => ({ x: cloud.plane.left, y: 9 + i * lineHeight, text, align: "left" })),
    points: dotsOf(roles(subject, points).others, "other"),
  };
  const backdrop = layerOn(cloud.plane, backdrops[cloud.across], data);
  return {
    kind: "scatter",
    width,
    height: cloud.height,
    layers: [backdrop, ...highlights(subject, ruler, points, cloud, lines)],
    title: titleFor(subject, points),
    subtitle: subtitleOf(
      subject,
      drawnOf(view.all, points),
      `${titleAndUnit(view)}, by ${points.axis.measure?.phrase ?? points.axis.title}`,
    ),
    key: roleKey(subject, ["circle", "diamond", "circle"]),
    description: describe(subject, points),
    note: noteFor(subject, points),
  };
}

/** The thresholds of both measures in words above the plane; the lines themselves are in the accent colour. */
function thresholdWords({ view, width }: Subject, ruler: Ruler, { axis }: Points): readonly string[] {
  return [axis.measure, view.measure].flatMap((measure) => {
    const threshold = measure?.threshold;
    if (measure === undefined || threshold === undefined) return [];
    return wrap(ruler, `Line at ${short(measure, threshold.value)}: ${threshold.words}`, "chart", width - 30, 2);
  });
}

/** An upright line at the threshold of the axis measure, with what lies below it shaded, and a level one at the measure's own. */
function thresholds({ view }: Subject, { axis }: Points, { plane }: Cloud): { thresholds: readonly Line[]; below: readonly Line[] } {
  const x = axis.measure?.threshold?.value;
  const y = view.measure.threshold?.value;
  const [low, high] = plane.x.span;
  const at = x === undefined || x <= low || x >= high ? undefined : atX(plane, x);
  const level = y === undefined ? [] : [{ x: plane.left, x2: plane.right, y: atY(plane, y), y2: atY(plane, y) }];
  if (at === undefined) return { thresholds: level, below: [] };
  return {
    thresholds: [...level, { x: at, x2: at, y: plane.top, y2: plane.bottom }],
    below: [{ x: plane.left, x2: at, y: plane.top, y2: plane.bottom }],
  };
}

/** Half an interval wider than this leaves room for any relation that would matter (statistics.md S10). */
const tooWide = 0.2;

/** What the correlation allows to be said, in the same cases as `relationSentence`. */
function titleFor(subject: Subject, { axis, relation }: Points): string {
  const across = axis.measure;
  if (relation === undefined || across === undefined) return standingTitle(subject, subject.view.all);
  const said = (sentence: (a: string, b: string) => string, without: string): string => {
    const [one, other] = [subject.view.measure, across];
    return titleOf(sentence(one.phrase, other.phrase), sentence(one.short, other.short), without);
  };
  const { low, high } = relation;
  if (low > 0) return said((a, b) => `${capital(a)} and ${b} tend to be high together`, "The two measures tend to be high together");
  if (high < 0)
    return said((a, b) => `${capital(a)} and ${b} tend to lie at opposite ends`, "The two measures tend to lie at opposite ends");
  if ((high - low) / 2 > tooWide)
    return said((a, b) => `Too few to tell whether ${a} and ${b} go together`, "Too few to tell whether the two measures go together");
  return said((a, b) => `No relation was found between ${a} and ${b}`, "No relation was found between the two measures");
}

function noteFor(subject: Subject, points: Points): string | undefined {
  return told(gridNote(subject), ...cloudNotes(points)) || undefined;
}

function describe(subject: Subject, { axis, points, relation }: Points): string {
  const { measure } = subject.view;
  const what = `Scatter of ${points.length} points: ${measure.phrase} upwards, ${axis.measure?.phrase ?? axis.title} across.`;
  const found = relation === undefined || axis.measure === undefined ? undefined : relationSentence(relation, axis.measure, measure);
  return told(what, found, ownSentence(subject));
}
