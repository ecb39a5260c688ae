import { number } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { centred } from "../axes.ts";
import type { KeyItem } from "../chart.ts";
import { boxes, type Label, labels, layerOn, outlines, specification } from "../parts.ts";
import { atX } from "../plane.ts";
import { namedRows, planeBeside } from "../rows.ts";
import type { DrawPicture } from "./picture.ts";

/** Bars of the same length, each divided into the same parts. */
export interface Stacked {
  readonly kind: "stacked";
  /** At most four, for no more tones can be told apart. */
  readonly parts: readonly string[];
  readonly rows: readonly StackedRow[];
}

export interface StackedRow {
  readonly label: string;
  /** Percent, adding to 100. */
  readonly shares: readonly number[];
  /** What stands at the bar's right end: "n = 23". */
  readonly beside: string;
}

/** Tones in an order in which neighbours differ most. */
const tones = ["part1", "part2", "part4", "part3"] as const;
const inkOn = new Set<string>(["part2", "part3"]);

const spec = specification(
  boxes("part1", "part1"),
  boxes("part2", "part2"),
  boxes("part3", "part3"),
  boxes("part4", "part4"),
  outlines("edges", "part edge"),
  labels("dark", "label"),
  labels("white", "white label"),
  labels("names", "label"),
  labels("beside", "soft label"),
);

interface Box {
  readonly tone: string;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

export const drawStacked: DrawPicture<Stacked> = ({ parts, rows }, width, ruler) => {
  const names = namedRows(
    ruler,
    rows.map(({ label }) => label),
    "chart",
    width * 0.36,
  );
  const right = Math.max(0, ...rows.map(({ beside }) => ruler.width(beside, "chart")));
  const plane = planeBeside(names, width, right > 0 ? right + 8 : 0.5, [0, 100]);
  const middle = (i: number) => names.middles[i] ?? 0;
  const found = rows.flatMap(({ shares }, i) => boxesOf(shares, middle(i)));
  const figures = found.flatMap((box) => {
    const text = `${number(box.x2 - box.x, 0)}%`;
    const room = atX(plane, box.x2) - atX(plane, box.x);
    const label: Label = {
      x: (atX(plane, box.x) + atX(plane, box.x2)) / 2,
      y: centred((box.y + box.y2) / 2, ruler.size("chart")),
      text,
      align: "center",
    };
    return ruler.width(text, "chart") + 4 > room ? [] : [{ tone: box.tone, label }];
  });
  const text = (dark: boolean) => figures.filter(({ tone }) => inkOn.has(tone) === dark).map(({ label }) => label);
  const ofTone = (tone: string) => found.filter((box) => box.tone === tone).map(({ tone: _, ...box }) => box);
  const baseline = (i: number) => centred(middle(i), ruler.size("chart"));
  return {
    height: names.height,
    layers: [
      layerOn(plane, spec, {
        part1: ofTone("part1"),
        part2: ofTone("part2"),
        part3: ofTone("part3"),
        part4: ofTone("part4"),
        edges: rows.map((_, i) => ({ x: 0, x2: 100, y: middle(i) - 8, y2: middle(i) + 8 })),
        dark: text(true),
        white: text(false),
        names: rows.flatMap((_, i) => names.labels(i, plane.left - 8, 0)),
        beside: rows.map(({ beside }, i): Label => ({ x: width, y: baseline(i), text: beside, align: "right" })),
      }),
    ],
    key: parts.map((label, i): KeyItem => ({ mark: "square", colour: tones[i] ?? "part1", label: capital(label) })),
  };
};

function boxesOf(shares: readonly number[], middle: number): readonly Box[] {
  let start = 0;
  return shares.flatMap((share, i) => {
    const box = { tone: tones[i] ?? "part1", x: start, x2: start + share, y: middle - 8, y2: middle + 8 };
    start += share;
    return share > 0 ? [box] : [];
  });
}
