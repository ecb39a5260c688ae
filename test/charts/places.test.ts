import { describe, expect, test } from "@jest/globals";
import type { Chart } from "../../src/charts/chart.ts";
import { chartsOf } from "../../src/charts/charts.ts";
import type { MeasureView } from "../../src/disclosure/view.ts";
import { funnelLimits } from "../../src/statistics/funnel.ts";
import { choice, choices, population, share, split } from "./samples.ts";
import { type Box, type Dot, type Marks, marksOf } from "./svg-marks.ts";
import { theme } from "./theme.ts";
import {
  measureOf,
  numericView,
  optionsView,
  splitView,
  spread,
  subjectOf,
  withGroupMedians,
  withPairs,
  withPoints,
  withTrend,
} from "./views.ts";

/** Marks stand where the numbers say: read out of the SVG, and held against the view. */

const charts = chartsOf(theme);
const { own, peer, other, tint, soft } = theme.colours;

async function draw(kind: string, view: MeasureView, width = 487.28): Promise<{ chart: Chart; layers: readonly Marks[]; all: Marks }> {
  const chart = charts.kinds.get(kind)?.draw(subjectOf(view, width));
  if (chart === undefined) throw new Error(`no kind ${kind}`);
  const layers = (await charts.draw(chart)).map(marksOf);
  const gathered = <K extends "boxes" | "dots" | "lines" | "paths" | "texts">(key: K) =>
    layers.flatMap((layer) => layer[key] as Marks[K][number][]);
  const all = {
    width: chart.width,
    height: chart.height,
    boxes: gathered("boxes"),
    dots: gathered("dots"),
    lines: gathered("lines"),
    paths: gathered("paths"),
    texts: gathered("texts"),
  };
  return { chart, layers, all };
}

const filled = <T extends { fill: string | undefined }>(marks: readonly T[], fill: string) => marks.filter((mark) => mark.fill === fill);
const height = ({ top, bottom }: Box) => bottom - top;
const width = ({ left, right }: Box) => right - left;
const middle = ({ left, right }: Box) => (left + right) / 2;

/** Whether places and values lie on one straight line, within a tenth of a point. */
function expectLinear(places: readonly number[], values: readonly number[]): void {
  expect(places.length).toBe(values.length);
  const low = values.indexOf(Math.min(...values));
  const high = values.indexOf(Math.max(...values));
  const [p0 = 0, p1 = 0, v0 = 0, v1 = 0] = [places[low], places[high], values[low], values[high]];
  for (const [i, value] of values.entries())
    expect(Math.abs((places[i] ?? Number.NaN) - (p0 + ((value - v0) / (v1 - v0)) * (p1 - p0)))).toBeLessThan(0.1);
}

describe("sorted bars", () => {
  const cases: readonly (readonly [string, readonly number[], number])[] = [
    ["93 values", spread(93, 17, 26), 80],
    ["values on both sides of zero", spread(60, -8, 12), 5],
    ["207 values", spread(207, 72_000, 893_000), 6],
    ["600 values", spread(600, 1, 9), 300],
    ["with ties", [1, 2, 2, 2, 3, 3, 4, 5, 5, 6], 2],
  ];

  test.each(cases)("stand in ascending order and are as tall as their values: %s", async (_name, values, mine) => {
    const { layers } = await draw("sorted-bars", numericView({ values, own: mine }));
    const bars = filled(layers[0]?.boxes ?? [], other);
    expect(bars.length).toBe(values.length);
    expect(bars.map(middle)).toEqual([...bars.map(middle)].sort((a, b) => a - b));
    expectLinear(
      bars.map((bar, i) => ((values[i] ?? 0) < 0 ? -1 : 1) * height(bar)),
      values,
    );
  });

  test.each(cases)("coincide with the backdrop's where they stand out: %s", async (_name, values, mine) => {
    const view = numericView({ values, own: mine });
    const { all, layers } = await draw("sorted-bars", view);
    const bars = filled(layers[0]?.boxes ?? [], other);
    const members = filled(all.boxes, peer);
    const expected = bars.filter((_, i) => view.marks[i]?.role !== "other");
    expect(members.map(({ left, right, top, bottom }) => [left, right, top, bottom])).toEqual(
      expected.map(({ left, right, top, bottom }) => [left, right, top, bottom]),
    );
    const [self] = filled(all.boxes, own);
    expect(self && middle(self)).toBeCloseTo(middle(bars[mine] as Box), 1);
    expect(self && height(self)).toBeCloseTo(height(bars[mine] as Box), 1);
  });

  test("begin at zero", async () => {
    const { layers } = await draw("sorted-bars", numericView({ values: spread(20, 80, 90), own: 3 }));
    const bars = layers[0]?.boxes ?? [];
    const zero = layers[0]?.texts.find(({ text }) => text === "£0");
    expect(new Set(bars.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
    expect(Math.abs((zero?.y ?? 0) - (bars[0]?.bottom ?? 0))).toBeLessThan(4);
    expect(Math.min(...bars.map(height))).toBeGreaterThan(0.8 * Math.max(...bars.map(height)));
  });

  test("never hide the reader: a bar of nothing is a hairline, one of six hundred two points wide", async () => {
    const nothing = await draw("sorted-bars", numericView({ values: [0, 0, 3, 8, 20], own: 0, peers: [1, 2, 3] }));
    expect(height(filled(nothing.all.boxes, own)[0] as Box)).toBeGreaterThan(1);
    const hair = await draw("sorted-bars", numericView({ values: spread(600, 1, 9), own: 300 }), 231.64);
    expect(width(filled(hair.all.boxes, own)[0] as Box)).toBeGreaterThanOrEqual(1.99);
  });

  test("print the lowest and highest only where the range may be shown", async () => {
    const ends = async (range: boolean) =>
      (await draw("sorted-bars", numericView({ values: spread(30, 1, 9), own: 3, range }))).all.texts.filter(({ text }) =>
        /^(Lowest|Highest)/.test(text),
      );
    expect(await ends(true)).toHaveLength(2);
    expect(await ends(false)).toHaveLength(0);
  });

  test("show the median where it lies among them", async () => {
    const values = spread(93, 17, 26);
    const { layers } = await draw("sorted-bars", numericView({ values, own: 3 }));
    const line = layers[2]?.lines[0];
    const median = (layers[0]?.boxes ?? [])[46];
    expect(line?.y).toBeCloseTo(median?.top ?? 0, 1);
  });
});

describe("peer dots", () => {
  const view = numericView({ values: spread(93, 17, 26), own: 40 });
  const members = view.marks.filter(({ role }) => role !== "other").sort((a, b) => b.value - a.value);

  test("stand in rows, highest first, each at its value, beside its name", async () => {
    const { all } = await draw("peer-dots", view, 304);
    const dots = filled(all.dots, peer);
    expectLinear(
      dots.map(({ x }) => x),
      members.map(({ value }) => value),
    );
    for (const [i, { y }] of dots.entries()) {
      const row = all.texts.filter((text) => Math.abs(text.y - y) < 5).map(({ text }) => text);
      expect(row).toEqual([members[i]?.name, `£${members[i]?.value.toFixed(2)}`]);
    }
  });

  test("cover the reader's dot with a larger dark one, in a tinted row", async () => {
    const { all } = await draw("peer-dots", view, 304);
    const [self] = filled(all.dots, own);
    const under = filled(all.dots, peer).find(({ x, y }) => x === self?.x && y === self?.y);
    const [row] = filled(all.boxes, tint);
    expect(under && self && self.radius > under.radius).toBe(true);
    expect(row && self && row.top < self.y && row.bottom > self.y).toBe(true);
  });

  test("carry no name but the reader's on an anonymous measure", async () => {
    const hidden = numericView({ values: spread(93, 17, 26), own: 40, measure: measureOf({ policy: "anonymous" }) });
    const { all } = await draw("peer-dots", hidden, 304);
    const words = all.texts.map(({ text }) => text).filter((text) => !/^£|median|All CCGs/.test(text));
    expect(words).toEqual([`Ashdale £${hidden.marks[40]?.value.toFixed(2)}`]);
    expectLinear(
      filled(all.dots, peer).map(({ x }) => x),
      hidden.marks.filter(({ role }) => role !== "other").map(({ value }) => value),
    );
  });

  test("do not overlap on one scale: equal values are stacked", async () => {
    const equal = numericView({ values: Array<number>(20).fill(5), own: 3, measure: measureOf({ policy: "anonymous" }) });
    const dots = filled((await draw("peer-dots", equal, 304)).all.dots, peer);
    const distances = dots.flatMap((a, i) => dots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).toBeGreaterThan(8.5);
  });
});

test("a spine strip places the reader by rank, whatever the values", async () => {
  const places = await Promise.all(
    [0, 46, 92].map(
      async (mine) =>
        filled((await draw("spine-strip", numericView({ values: spread(93, 1, 900), own: mine }), 150)).all.dots, own)[0]?.x ?? 0,
    ),
  );
  expectLinear(places, [0.5, 46.5, 92.5]);
  expect(places[1]).toBeCloseTo(75, 1);
});

describe("categories", () => {
  test("are as long as the shares of answers, most frequent first, own dark and marked", async () => {
    const { all } = await draw("categories", optionsView(choice, { kind: "option", option: "Already integrated" }, [55, 30, 8, 0]), 487.28);
    const bars = filled(all.boxes, other);
    expectLinear(bars.map(width), [55, 30, 8, 0]);
    const marked = all.texts.find(({ text }) => text === "◄ you");
    expect(filled(all.boxes, own).map(width)).toEqual([width(bars[2] as Box)]);
    expect(Math.abs((marked?.y ?? 0) - ((bars[2]?.top ?? 0) + 10))).toBeLessThan(2);
  });

  test("mark several answers when several were given", async () => {
    const { all } = await draw(
      "categories",
      optionsView(choices, { kind: "options", options: ["Pay", "Workload"] }, [55, 30, 80, 12]),
      304,
    );
    expect(filled(all.boxes, own)).toHaveLength(2);
    expect(all.texts.filter(({ text }) => text === "◄ you")).toHaveLength(2);
  });
});

test("shares fill their bars, in proportion", async () => {
  const { layers } = await draw("shares", splitView(split, [93, 7], [90, 10], [50, 50]));
  const rows = [...layers]
    .reverse()
    .map(({ boxes }) => [filled(boxes, theme.colours.part1), filled(boxes, theme.colours.part2)].map(([box]) => width(box as Box)));
  const whole = (rows[0]?.[0] ?? 0) + (rows[0]?.[1] ?? 0);
  for (const [i, expected] of [93, 90, 50].entries()) expect(((rows[i]?.[0] ?? 0) / whole) * 100).toBeCloseTo(expected, 1);
});

test("group medians are as long as their values, the reader's group in blue", async () => {
  const { all } = await draw("group-medians", withGroupMedians(numericView({ values: spread(20, 1, 9), own: 3 }), 4, 1), 304);
  expectLinear(filled(all.boxes, other).map(width), [31.4, 30.1, 28.8, 27.5]);
  expect(filled(all.boxes, peer).map(width)).toEqual([width(filled(all.boxes, other)[1] as Box)]);
});

describe("a scatter", () => {
  const base = numericView({ values: spread(93, 17, 26), own: 60 });

  test.each([
    ["a linear scale", 12, (x: number) => x],
    ["a logarithmic scale, for a spread beyond twenty-fold", 300, Math.log],
  ])("places its points on %s", async (_name, fold, bent) => {
    const view = withPoints(base, { ...population, threshold: undefined }, (place) => 1000 * fold ** place);
    const { layers } = await draw("scatter", view);
    const dots = filled(layers[0]?.dots ?? [], other);
    const points = view.points?.points ?? [];
    expectLinear(
      dots.map(({ x }) => x),
      points.map(({ x }) => bent(x)),
    );
    expectLinear(
      dots.map(({ y }) => y),
      points.map(({ y }) => y),
    );
  });

  test("draws the threshold in the accent colour where it lies on the scale", async () => {
    const view = withPoints(base, population, (place) => 75_000 * 12 ** place);
    const { all } = await draw("scatter", view);
    const line = all.lines.find(({ stroke }) => stroke === theme.colours.accent);
    const dots = filled(all.dots, other).map(({ x }, i) => ({ x, size: view.points?.points[i]?.x ?? 0 }));
    expect(dots.every(({ x, size }) => (size < 100_000 ? x <= (line?.x ?? 0) + 0.1 : x >= (line?.x ?? 0) - 0.1))).toBe(true);
  });

  test("shows several at one place as one larger dot, and says so", async () => {
    const view = withPoints(base, population, () => 200_000);
    const stacked = {
      ...view,
      points: view.points && { ...view.points, points: view.points.points.map((point) => ({ ...point, y: 20 })) },
    };
    const { chart, layers } = await draw("scatter", stacked);
    const dots = layers[0]?.dots ?? [];
    expect(dots).toHaveLength(1);
    expect(chart.note).toMatch(/larger dot/);
  });

  test("keeps the reader out of the backdrop where sizes are in bands", async () => {
    const view = withPoints(
      numericView({ values: spread(93, 17, 26), own: 60, measure: measureOf({ policy: "anonymous" }) }),
      population,
      (place) => 75_000 * 12 ** place,
      true,
    );
    const { layers } = await draw("scatter", view);
    const [self] = filled(layers.at(-1)?.dots ?? [], own);
    expect((layers[0]?.dots ?? []).some(({ x, y }) => x === self?.x && y === self?.y)).toBe(false);
  });
});

test("a funnel's limits pass where the formula says", async () => {
  const view = withPoints(numericView({ values: spread(93, 18, 38), own: 60, measure: share }), undefined, (place) => 200 + place * 2500);
  const { chart, all } = await draw("funnel", view);
  const points = view.points?.points ?? [];
  const dots = filled(all.dots, other);
  const [left, right] = [dots.reduce((a, b) => (b.x < a.x ? b : a)), dots.reduce((a, b) => (b.x > a.x ? b : a))];
  const [first, last] = [points[dots.indexOf(left)], points[dots.indexOf(right)]];
  const [high, low] = [dots.reduce((a, b) => (b.y < a.y ? b : a)), dots.reduce((a, b) => (b.y > a.y ? b : a))];
  const [top, bottom] = [points[dots.indexOf(high)], points[dots.indexOf(low)]];
  const size = (x: number) => (first?.x ?? 0) + ((x - left.x) / (right.x - left.x)) * ((last?.x ?? 0) - (first?.x ?? 0));
  const value = (y: number) => (bottom?.y ?? 0) + ((low.y - y) / (low.y - high.y)) * ((top?.y ?? 0) - (bottom?.y ?? 0));
  const events = points.reduce((sum, { x, y }) => sum + (x * y) / 100, 0);
  const target = events / points.reduce((sum, { x }) => sum + x, 0);
  const curves = all.paths.filter(({ stroke }) => stroke === soft);
  expect(curves).toHaveLength(4);
  const expected = [
    (n: number) => funnelLimits({ target, tau2: 0 }, n).inner.low,
    (n: number) => funnelLimits({ target, tau2: 0 }, n).outer.high,
  ];
  for (const [curve, limit] of [
    [curves[0], expected[0]],
    [curves[3], expected[1]],
  ] as const) {
    for (const [x, y] of curve?.points.slice(3) ?? []) expect(Math.abs(value(y) - (limit?.(size(x)) ?? 0) * 100)).toBeLessThan(0.2);
  }
  expect(chart.title).toMatch(/limit/);
});

describe("a trend", () => {
  test("passes through every round's value", async () => {
    const view = withTrend(numericView({ values: spread(93, 17, 26), own: 80 }), [21.1, 21.9, 22.8]);
    const { all } = await draw("trend", view, 231.64);
    const line = all.paths.find(({ stroke }) => stroke === own);
    expectLinear(
      (line?.points ?? []).map(([, y]) => y),
      view.trend.map((point) => point.own ?? 0),
    );
    expectLinear(
      (line?.points ?? []).map(([x]) => x),
      [0, 1, 2, 3],
    );
  });

  test("breaks where a round has no value, and keeps the lone value as a dot", async () => {
    const view = withTrend(numericView({ values: spread(93, 17, 26), own: 47 }), [21.1, undefined, 21.9]);
    const { all } = await draw("trend", view, 304);
    expect(all.paths.find(({ stroke }) => stroke === own)?.pieces).toBe(2);
    expect(filled(all.dots, own)).toHaveLength(3);
  });

  test("parts the labels of lines that end together", async () => {
    const view = withTrend(numericView({ values: Array<number>(30).fill(20), own: 3 }), [21, 20, 20]);
    const { all } = await draw("trend", view, 304);
    const ends = all.texts
      .filter(({ text }) => / £20\.00$/.test(text))
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    expect(ends).toHaveLength(3);
    expect(Math.min(...ends.slice(1).map((y, i) => y - (ends[i] ?? 0)))).toBeGreaterThan(11);
  });
});

test("a dumbbell joins then to now, each at its value", async () => {
  const view = withPairs(numericView({ values: spread(93, 17, 26), own: 40 }));
  const { all } = await draw("dumbbell", view, 304);
  const pairs = [...view.pairs].sort((a, b) => b.after - a.after);
  const rings = all.dots.filter(({ stroke, fill }: Dot) => stroke === peer && fill === undefined);
  const dots = filled(all.dots, peer);
  expectLinear(
    [...rings, ...dots].map(({ x }) => x),
    [...pairs.map(({ before }) => before), ...pairs.map(({ after }) => after)],
  );
  expect(rings.map(({ y }) => y)).toEqual(dots.map(({ y }) => y));
  expect(filled(all.dots, own)).toHaveLength(1);
});

test("cover art has a bar for every value, the reader's white", async () => {
  const { layers } = await draw("cover-art", numericView({ values: spread(93, 17, 26), own: 40 }), 595.28);
  expect(layers[0]?.boxes).toHaveLength(93);
  expect(layers[2]?.boxes.map(({ fill }) => fill)).toEqual([theme.colours.white]);
  expect((layers[0]?.boxes ?? []).map(height)).toEqual([...(layers[0]?.boxes ?? []).map(height)].sort((a, b) => a - b));
});
