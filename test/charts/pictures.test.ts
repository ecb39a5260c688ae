import { describe, expect, test } from "@jest/globals";
import { chartsOf } from "../../src/charts/charts.ts";
import type { Picture } from "../../src/charts/pictures/index.ts";
import { rulerOf } from "../../src/charts/text.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { funnelOf } from "../../src/statistics/funnel.ts";
import { cost, size } from "../disclosure/small-round.ts";
import { type Marks, marksOf } from "./svg-marks.ts";
import { theme } from "./theme.ts";

/** Charts of plain figures: marks where the numbers say, words inside the picture, at every width a page has. */

const charts = chartsOf(theme);
const ruler = rulerOf(theme);
const widths = [487.28, 304, 231.64] as const;
const { own, peer, accent, part1, part2 } = theme.colours;

const rate: Measure = { ...size, kind: "share", per: 100, unit: { words: "%", prefix: "", suffix: "%", rest: "" } };
const units = Array.from({ length: 60 }, (_, i) => ({ numerator: 10 + i + (i % 7) * 3, denominator: 60 + 9 * i }));
const chance = funnelOf(units, false);
const allowing = funnelOf(units, true);
if (chance === undefined || allowing === undefined) throw new Error("there is no funnel");

const longest = "Midlands and the East of the country, with a name that is longer than most";
const pictures: readonly Picture[] = [
  {
    kind: "stacked",
    parts: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
    rows: [
      { label: "North", shares: [10, 50, 30, 10], beside: "n = 62" },
      { label: longest, shares: [1, 0, 0, 99], beside: "n = 7" },
    ],
  },
  {
    kind: "matrix",
    sets: [
      { label: "Shares management", count: 20 },
      { label: longest, count: 12 },
      { label: "Shares offices", count: 3 },
    ],
    patterns: [
      { holds: [true, true, false], count: 12 },
      { holds: [false, false, false], count: 9 },
      { holds: [true, false, true], count: 3 },
      { holds: [true, false, false], count: 5 },
    ],
  },
  {
    kind: "points",
    across: { ...size, threshold: { value: 100, words: "", date: undefined } },
    up: cost,
    points: units.map((u) => ({ x: u.denominator, y: u.numerator })),
  },
  {
    kind: "points",
    across: size,
    up: cost,
    points: [
      { x: 1, y: 1 },
      { x: 50, y: 3 },
      { x: 9000, y: 2 },
    ],
  },
  {
    kind: "years",
    years: [
      { label: "2015/16", value: 26.8, printed: "27%", below: "56 of 209" },
      { label: "2016/17", value: 27.3, printed: "27%", below: "57 of 209" },
      { label: "2017/18", value: 36.2, printed: "36%", below: "75 of 207" },
    ],
  },
  {
    kind: "bullets",
    names: ["Spent", "Allowed"],
    rows: [
      { label: "2013/14", used: 1.13, limit: 1.35, printed: "£1.13bn of £1.35bn" },
      { label: "2017/18", used: 1.3, limit: 1.21, printed: "£1.30bn of £1.21bn" },
    ],
  },
  {
    kind: "funnel",
    measure: rate,
    across: "People assessed",
    points: units.map((u, i) => ({ n: u.denominator, value: (100 * u.numerator) / u.denominator, beyond: i < 2 })),
    chance,
    allowing,
  },
  {
    kind: "pairs",
    measure: cost,
    times: ["2016/17", "2017/18"],
    rows: [
      { label: "North", before: 20.5, after: 19.8 },
      { label: longest, before: 19, after: 21 },
    ],
  },
  {
    kind: "ranked-bars",
    rows: [
      { label: "Another CCG", value: 83, printed: "83% (25)", strong: true },
      { label: longest, value: 0, printed: "none", strong: false },
    ],
  },
  {
    kind: "spread",
    measure: cost,
    values: [-5, -1, 2, 3, 8, 9],
    lines: [{ value: 2.5, label: "Median £2.50" }],
    strong: 2,
    ends: ["Lowest", "Highest"],
  },
];

async function draw(picture: Picture, width: number): Promise<Marks & { readonly svg: string }> {
  const chart = charts.picture(picture, width, { title: "Title", subtitle: "", description: "Description", note: undefined });
  const [svg = ""] = await charts.draw(chart);
  return { ...marksOf(svg), svg };
}

const cases = pictures.flatMap((picture, i) => widths.map((width) => [`${picture.kind} ${i}`, width, picture] as const));

describe.each(cases)("%s at %d points", (_, width, picture) => {
  test("keeps its words inside and every number a number", async () => {
    const { texts, svg, height } = await draw(picture, width);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(height).toBeGreaterThan(20);
    for (const { x, y, anchor, size: points, bold, text } of texts) {
      const long = ruler.width(text, bold ? "chartStrong" : points === ruler.size("chartSmallest") ? "chartSmallest" : "chart");
      const left = anchor === "end" ? x - long : anchor === "middle" ? x - long / 2 : x;
      expect([text, left >= -0.6, left + long <= width + 0.6, y > 0, y <= height + 0.5]).toEqual([text, true, true, true, true]);
      expect(points).toBeGreaterThanOrEqual(8.5);
    }
  });

  test("uses colours of the theme alone", async () => {
    const { svg } = await draw(picture, width);
    const known = new Set([...Object.values(theme.colours), "none", "transparent"].map((colour) => colour.toLowerCase()));
    for (const [, colour = ""] of svg.matchAll(/(?:fill|stroke)="(#[0-9A-Fa-f]{6}|none|transparent)"/g))
      expect(known.has(colour.toLowerCase()) || colour.toLowerCase() === "#e7ebed").toBe(true);
  });
});

describe("marks stand where the numbers say", () => {
  const wide = ({ left, right }: { left: number; right: number }) => right - left;
  const tall = ({ top, bottom }: { top: number; bottom: number }) => bottom - top;
  const at = (i: number) => pictures[i] as Picture;

  test("parts of a bar are as long as their shares and fill it", async () => {
    const { boxes } = await draw(at(0), 487.28);
    const lengths = (colour: string) => boxes.filter(({ fill }) => fill === colour).map(wide);
    const [ten = 0, one = 0] = lengths(part1);
    expect(ten / one).toBeCloseTo(10, 1);
    expect((lengths(part2)[0] ?? 0) / ten).toBeCloseTo(5, 1);
  });

  test("a combination's bar is as tall as its count, and it has a dot for each thing that is true", async () => {
    const { boxes, dots } = await draw(at(1), 487.28);
    const heights = boxes.filter(({ fill }) => fill === own).map(tall);
    expect(heights.map((height) => Math.round((height / (heights[0] ?? 1)) * 12))).toEqual([12, 9, 3, 5]);
    expect(dots.filter(({ fill }) => fill === own)).toHaveLength(2 + 0 + 2 + 1);
  });

  test("a dark bar is as long as what was used, and the line stands at the limit", async () => {
    const { boxes, lines } = await draw(at(5), 487.28);
    const used = boxes.filter(({ fill }) => fill === own);
    expect(wide(used[0] ?? { left: 0, right: 0 }) / wide(used[1] ?? { left: 0, right: 1 })).toBeCloseTo(1.13 / 1.3, 2);
    const marks = lines.filter(({ stroke }) => stroke.toLowerCase() === accent.toLowerCase());
    expect((marks[0]?.x ?? 0) > (used[0]?.right ?? 0)).toBe(true);
    expect((marks[1]?.x ?? 0) < (used[1]?.right ?? 0)).toBe(true);
  });

  test("the last year is the dark one, and columns are as tall as their shares", async () => {
    const { boxes } = await draw(at(4), 304);
    const [first, second, last] = [...boxes.filter(({ fill }) => fill === peer), ...boxes.filter(({ fill }) => fill === own)].map(tall);
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(36.2 / 26.8, 1);
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(27.3 / 26.8, 1);
  });

  test("those outside a funnel are diamonds or darker, and nobody is lost", async () => {
    const { dots, paths } = await draw(at(6), 487.28);
    const circles = dots.filter(({ fill }) => fill === peer).length;
    expect(circles).toBe(58);
    expect(paths.length).toBeGreaterThan(5);
  });
});
