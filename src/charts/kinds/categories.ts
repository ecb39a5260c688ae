import type { Measure } from "../../dataset/measure.ts";
import type { MeasureView } from "../../disclosure/view.ts";
import type { OptionCount } from "../../position/comparison.ts";
import { number } from "../../position/format.ts";
import { told } from "../../position/words/grammar.ts";
import { answerWords } from "../../position/words/option-sentence.ts";
import { choicesSentence, optionSentence, ratingSentence } from "../../position/words.ts";
import { centred } from "../axes.ts";
import type { Chart, KeyItem, Subject } from "../chart.ts";
import { footprintOf, optionsOf } from "../facts.ts";
import { boxes, type Label, labels, layerOn, specification } from "../parts.ts";
import { atX, type Plane } from "../plane.ts";
import { type NamedRows, namedRows } from "../rows.ts";
import type { Ruler } from "../text.ts";
import { subtitleOf, titleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The same for every reader of a measure. */
const backdrop = specification(boxes("bars", "other"), labels("names", "label"), labels("values", "label"));
/** The same for every reader of a group. */
const group = specification(labels("counts", "peer label"));
const own = specification(boxes("bars", "own"), labels("marks", "own label"));

export const categories: Kind = {
  name: "categories",
  purpose: "How many gave each answer, as bars, with the reader’s own answer dark and marked.",
  suits: ({ all }) => (optionsOf(all)?.length ?? 0) > 0,
  draw,
};

/** Said beside the bars of the reader's own answers, so that they are not told by colour alone. */
const mark = "◄ you";

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const counts = ordered(view.measure, optionsOf(view.all) ?? []);
  const options = counts.map(({ option }) => option);
  const names = namedRows(ruler, options, "chart", width * 0.42);
  const column = columnOf(subject, options);
  const plane = planeOf(subject, ruler, counts, names, column);
  const baseline = (row: number) => centred(plane.top + (names.middles[row] ?? 0), ruler.size("chart"));
  const bars = counts.map(({ share }, i) => ({ x: 0, x2: share, ...sides(names.middles[i] ?? 0) }));
  const values = counts.map(
    (count, i): Label => ({ x: atX(plane, count.share) + 5, y: baseline(i), text: shareText(count), align: "left" }),
  );
  const marks = values.map(({ x, y, text }): Label => ({ x: x + ruler.width(text, "chart") + 6, y, text: mark, align: "left" }));
  const chosen = ownOptions(view);
  const mine = (_: object, i: number) => chosen.includes(options[i] ?? "");
  return {
    kind: "categories",
    width,
    height: plane.bottom,
    layers: [
      layerOn(plane, backdrop, { bars, names: options.flatMap((_, i) => names.labels(i, plane.left - 8, plane.top)), values }),
      layerOn(plane, group, {
        counts: (column ?? []).map((text, i): Label => ({ x: width, y: i === 0 ? 9 : baseline(i - 1), text, align: "right" })),
      }),
      layerOn(plane, own, { bars: bars.filter(mine), marks: marks.filter(mine) }),
    ],
    title: titleFor(subject, counts),
    subtitle: subtitleOf(subject, view.all, `${view.measure.title}, share of ${isAsked(view) ? "answers" : subject.words.participants}`),
    key: keyOf(subject, chosen.length),
    description: describe(subject, counts),
    note: undefined,
  };
}

/** Edges of a bar of 14 points. */
function sides(middle: number) {
  return { y: middle - 7, y2: middle + 7 };
}

/** Most frequent first; answers that have an order of their own keep it. */
function ordered({ kind }: Measure, counts: readonly OptionCount[]): readonly OptionCount[] {
  return kind === "choice" || kind === "choices" ? [...counts].sort((a, b) => b.count - a.count) : counts;
}

/** Upwards the plane is in points, as rows differ in height. */
function planeOf(
  { width }: Subject,
  ruler: Ruler,
  counts: readonly OptionCount[],
  names: NamedRows,
  column: readonly string[] | undefined,
): Plane {
  const values = Math.max(...counts.map((count) => ruler.width(shareText(count), "chart")));
  const beside = column === undefined ? 0 : Math.max(...column.map((text) => ruler.width(text, "chart"))) + 8;
  const right = width - beside - values - ruler.width(mark, "chartStrong") - 12;
  const top = column === undefined ? 0 : 14;
  const most = Math.max(1, ...counts.map(({ share }) => share));
  return { left: names.room + 8, right, top, bottom: top + names.height, x: { span: [0, most] }, y: { span: [names.height, 0] } };
}

/** "54% (50)"; a count never prints as 0% or 100% unless it is none or all. */
function shareText({ share, count }: OptionCount): string {
  const percent = count > 0 && share < 0.5 ? "<1%" : share >= 99.5 && share < 100 ? ">99%" : `${number(share, 0)}%`;
  return `${percent} (${number(count, 0)})`;
}

/** A column of how many of the reader's group gave each answer, under its head, where it may be shown and there is room. */
function columnOf({ view, width }: Subject, options: readonly string[]): readonly string[] | undefined {
  const footprint = footprintOf(view);
  const theirs = footprint && optionsOf(footprint);
  if (footprint?.group.kind !== "group" || theirs === undefined || width < 280) return undefined;
  const count = (option: string) => theirs.find((each) => each.option === option)?.count ?? 0;
  return [`${footprint.group.grouping.word} (of ${footprint.answered})`, ...options.map((option) => number(count(option), 0))];
}

function ownOptions({ own: answer }: MeasureView): readonly string[] {
  return answer.kind === "option" ? [answer.option] : answer.kind === "options" ? answer.options : [];
}

function titleFor({ view, reader }: Subject, counts: readonly OptionCount[]): string {
  const { measure, own: answer, all } = view;
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best), counts[0] ?? { option: "", count: 0, share: 0 });
  const same = answer.kind === "option" ? counts.find(({ option }) => option === answer.option) : undefined;
  if (same === undefined) return mostTitle(measure, counts, most);
  const [others, of] = [same.count - 1, all.answered - 1];
  const rated = measure.kind === "rating" && measure.origin === "public";
  const did = `${rated ? "is rated" : "answered"} ${answerWords(measure, same.option)}`;
  if (others === 0) return titleOf(`${reader.short} alone of ${all.answered} ${did}`, `No other gave the answer of ${reader.short}`);
  const so = rated ? (others === 1 ? "is" : "are") : "did";
  return titleOf(
    `${reader.short} ${did}, as ${so} ${others} of ${of} others`,
    `${others} of ${of} others gave the same answer as ${reader.short}`,
    `${others} of ${of} others gave the same answer`,
  );
}

function mostTitle(measure: Measure, counts: readonly OptionCount[], most: OptionCount): string {
  const share = `${number(most.share, 0)}%`;
  if (counts.filter(({ count }) => count === most.count).length > 1)
    return `No one answer is the most common; the highest share is ${share}`;
  const asked = measure.origin === "questionnaire";
  return titleOf(
    `The most common answer is ${answerWords(measure, most.option)}, ${asked ? "given by" : "for"} ${share}`,
    asked ? `The most common answer was given by ${share}` : `The most common answer holds for ${share}`,
  );
}

/** Answers were given; a public rating was not asked for. */
function isAsked({ measure }: MeasureView): boolean {
  return measure.origin === "questionnaire";
}

function keyOf({ view, reader, words }: Subject, chosen: number): readonly KeyItem[] {
  const answer = `${chosen > 1 ? "Answers" : "Answer"} of ${reader.name}`;
  const own: KeyItem = { mark: "square", colour: "own", label: isAsked(view) ? answer : reader.name };
  const share = `Share of all ${words.participants}${isAsked(view) ? " that answered" : ""}`;
  const other: KeyItem = { mark: "square", colour: "other", label: share };
  return chosen === 0 ? [other] : [own, other];
}

function describe({ view, reader, words }: Subject, counts: readonly OptionCount[]): string {
  const { kind } = view.measure;
  const voice = { reader, words };
  const sentence = kind === "rating" ? ratingSentence : kind === "choices" ? choicesSentence : optionSentence;
  const each = counts.map((count) => `${count.option} ${shareText(count)}`).join("; ");
  return told("Bar chart of the answers.", sentence(view, voice), `All answers: ${each}.`);
}
