import type { Average } from "../../dataset/measure.ts";
import type { Comparison } from "../../position/comparison.ts";
import { number } from "../../position/format.ts";
import { capital, told } from "../../position/words/grammar.ts";
import { splitSentence } from "../../position/words.ts";
import { centred } from "../axes.ts";
import type { Chart, KeyItem, Layer, Subject } from "../chart.ts";
import { footprintOf, partsOf } from "../facts.ts";
import { boxes, type Label, labels, layerOn, outlines, specification } from "../parts.ts";
import { atX, atY, type Plane } from "../plane.ts";
import { type Ruler, truncate } from "../text.ts";
import { subtitleOf, titleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** One row; the rows of everyone and of the group are the same for their readers. */
const row = specification(
  boxes("part1", "part1"),
  boxes("part2", "part2"),
  boxes("part3", "part3"),
  boxes("part4", "part4"),
  outlines("edge", "part edge"),
  labels("dark", "label"),
  labels("white", "white label"),
  labels("name", "label"),
  labels("own name", "own label"),
);

export const shares: Kind = {
  name: "shares",
  purpose: "The parts of a whole in percent: the reader’s own, its group’s and everyone’s, one bar each.",
  suits: ({ measure, all, ownShares }) => measure.kind === "split" && (partsOf(all) !== undefined || ownShares !== undefined),
  draw,
};

/** Tones in an order in which neighbours differ most. */
const tones = ["part1", "part2", "part4", "part3"] as const;
const inkOn = new Set<string>(["part2", "part3"]);
const rowHeight = 22;

interface Bar {
  readonly name: string;
  readonly own: boolean;
  readonly shares: readonly number[];
}

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const parts = partNames(subject);
  const bars = barsOf(subject).map((bar) => ({ ...bar, shares: folded(bar.shares) }));
  const names = bars.map(({ name, own }) => truncate(ruler, name, own ? "chartStrong" : "chart", width * 0.3));
  const left = Math.max(...bars.map(({ own }, i) => ruler.width(names[i] ?? "", own ? "chartStrong" : "chart"))) + 8;
  const plane: Plane = {
    left,
    right: width - 0.5,
    top: 0,
    bottom: bars.length * rowHeight,
    x: { span: [0, 100] },
    y: { span: [bars.length, 0] },
  };
  const unlabelled = bars.some((bar) => bar.shares.some((share) => !fits(plane, ruler, subject, share)));
  return {
    kind: "shares",
    width,
    height: plane.bottom,
    layers: bars.map((bar, i) => layerOn(plane, row, rowData(subject, ruler, plane, bar, names[i] ?? "", i))).reverse(),
    title: titleFor(subject, parts),
    subtitle: subtitleOf(subject, view.all, `${view.measure.title}, %`),
    key: parts.map((label, i): KeyItem => ({ mark: "square", colour: tones[i] ?? "part1", label: capital(label) })),
    description: told("Stacked bars of parts adding to 100%.", splitSentence(view, { reader: subject.reader, words: subject.words })),
    note: unlabelled ? "Parts too small for their figure are drawn without it." : undefined,
  };
}

/** Own, group, everyone; those there are. */
function barsOf({ view, reader, words }: Subject): readonly Bar[] {
  const own = view.ownShares === undefined ? [] : [{ name: reader.short, own: true, shares: view.ownShares }];
  const group = (comparison: Comparison | undefined) => {
    const found = comparison && partsOf(comparison);
    if (comparison === undefined || found === undefined) return [];
    const name = comparison.group.kind === "group" ? comparison.group.grouping.word : `All ${words.participants}`;
    return [{ name: `${capital(name)}, ${averages[view.measure.average]}`, own: false, shares: found }];
  };
  return [...own, ...group(footprintOf(view)), ...group(view.all)];
}

const averages: Readonly<Record<Average, string>> = { ratio: "together", mean: "mean", median: "median" };

/** More than four parts: the first three, and the rest as one. */
function folded(all: readonly number[]): readonly number[] {
  return all.length <= tones.length ? all : [...all.slice(0, 3), all.slice(3).reduce((sum, share) => sum + share, 0)];
}

function partNames({ view }: Subject): readonly string[] {
  const { options } = view.measure;
  return options.length <= tones.length ? options : [...options.slice(0, 3), "all other parts"];
}

function rowData(subject: Subject, ruler: Ruler, plane: Plane, { shares: all, own }: Bar, name: string, i: number): Layer["data"] {
  const places = all.map((share, part) => ({
    share,
    start: all.slice(0, part).reduce((sum, each) => sum + each, 0),
    tone: tones[part] ?? "part1",
  }));
  const sides = { y: i + 0.1, y2: i + 0.9 };
  const boxesOf = (tone: string) =>
    places.filter((place) => place.tone === tone && place.share > 0).map(({ start, share }) => ({ x: start, x2: start + share, ...sides }));
  const baseline = centred(atY(plane, i + 0.5), ruler.size("chart"));
  const figures = places
    .filter(({ share }) => fits(plane, ruler, subject, share))
    .map(({ start, share, tone }) => ({
      tone,
      label: {
        x: atX(plane, start) + inset(plane, ruler, subject, share),
        y: baseline,
        text: figure(subject, share),
        align: "left",
      } satisfies Label,
    }));
  const text = (wanted: boolean) => figures.filter(({ tone }) => inkOn.has(tone) === wanted).map(({ label }) => label);
  const heading: Label = { x: plane.left - 8, y: baseline, text: name, align: "right" };
  return {
    part1: boxesOf("part1"),
    part2: boxesOf("part2"),
    part3: boxesOf("part3"),
    part4: boxesOf("part4"),
    edge: [{ x: 0, x2: 100, ...sides }],
    dark: text(true),
    white: text(false),
    name: own ? [] : [heading],
    "own name": own ? [heading] : [],
  };
}

function figure({ view }: Subject, share: number): string {
  return `${number(share, view.measure.decimals)}%`;
}

/** Points from a part's left edge to its figure: a little, or half of what is free when that is less; negative when there is no room. */
function inset(plane: Plane, ruler: Ruler, subject: Subject, share: number): number {
  return Math.min(6, (atX(plane, share) - plane.left - ruler.width(figure(subject, share), "chart")) / 2);
}

function fits(plane: Plane, ruler: Ruler, subject: Subject, share: number): boolean {
  return inset(plane, ruler, subject, share) >= 2;
}

/** The reader's largest part, beside everyone's share of the same. */
function titleFor(subject: Subject, parts: readonly string[]): string {
  const { view, reader, words } = subject;
  const all = partsOf(view.all);
  const mine = view.ownShares ?? all ?? [];
  const largest = folded(mine).reduce((best, share, i, every) => (share > (every[best] ?? 0) ? i : best), 0);
  const [own, everyone] = [mine, all].map((found) => found && figure(subject, folded(found)[largest] ?? 0));
  const part = capital(parts[largest] ?? "");
  if (view.ownShares === undefined)
    return titleOf(
      `${part} is ${everyone} for all ${words.participants}; ${reader.short} has no figure`,
      `${part} is ${everyone} for all ${words.participants}`,
    );
  if (everyone === undefined) return `${part} is ${own} for ${reader.short}`;
  return titleOf(
    `${part} is ${own} for ${reader.short}, ${everyone} for all ${words.participants}`,
    `${part} is ${own} for ${reader.short}`,
    `${part}: ${own}`,
  );
}
