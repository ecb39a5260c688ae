import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { boxOf, callout, overlaps } from "../../src/charts/callout.ts";
import { headsOf } from "../../src/charts/heads.ts";
import { around, atX, atY, fromZero, type Plane } from "../../src/charts/plane.ts";
import { Recent } from "../../src/charts/recent.ts";
import { rulerOf } from "../../src/charts/text.ts";
import { logTicks, ticks } from "../../src/charts/ticks.ts";
import { theme } from "./theme.ts";
import { measureOf } from "./views.ts";

const ruler = rulerOf(theme);
/** Figures as measures have them: up to a million either way, to a thousandth. */
const finite = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);

describe("ticks", () => {
  const pounds = measureOf();
  test.each([
    [[0, 26] as const, 3, ["£0", "£10", "£20"]],
    [[0, 893_000] as const, 3, ["£0", "£200,000", "£400,000", "£600,000", "£800,000"]],
    [[-7, 12] as const, 3, ["−£5", "£0", "£5", "£10"]],
    [[0, 1_400_000] as const, 3, ["£0", "£0.5m", "£1.0m"]],
    [[0, 1] as const, 3, ["£0.0", "£0.5", "£1.0"]],
    [[0, 48e6] as const, 3, ["£0", "£20m", "£40m"]],
    [[0, 2.4e9] as const, 3, ["£0", "£1bn", "£2bn"]],
  ])("of %j are round", (span, count, expected) => {
    expect(ticks(pounds, span, count).map(({ text }) => text)).toEqual(expected);
  });

  test("are few, ascending, evenly apart and within the span, and no two read the same", () => {
    fc.assert(
      fc.property(finite, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 6 }), (low, spread, count) => {
        const found = ticks(pounds, [low, low + spread], count);
        expect(found.length).toBeLessThanOrEqual(2 * count + 1);
        for (const { value } of found) expect(value >= low - spread * 1e-6 && value <= low + spread * (1 + 1e-6)).toBe(true);
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
        const steps = found.slice(1).map(({ value }, i) => value - (found[i]?.value ?? 0));
        for (const step of steps) expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(1e-6 * Math.max(1, Math.abs(low), spread));
      }),
    );
  });

  test("of a logarithmic scale are 1, 2 and 5 times the powers of ten", () => {
    expect(logTicks(undefined, [75, 1200]).map(({ text }) => text)).toEqual(["100", "200", "500", "1,000"]);
    expect(logTicks(undefined, [0.03, 2]).map(({ text }) => text)).toEqual(["0.05", "0.1", "0.2", "0.5", "1", "2"]);
    expect(logTicks(undefined, [1, 1e6]).map(({ text }) => text)).toEqual(["1", "10", "100", "1,000", "10,000", "100,000", "1,000,000"]);
  });
});

describe("a plane", () => {
  const plane: Plane = { left: 20, right: 220, top: 10, bottom: 110, x: { span: [10, 1000], log: true }, y: { span: [0, 50] } };
  test("places the ends of its scales on its edges, and halfway between them in the middle", () => {
    expect([atX(plane, 10), atX(plane, 100), atX(plane, 1000)]).toEqual([20, expect.closeTo(120), expect.closeTo(220)]);
    expect([atY(plane, 0), atY(plane, 25), atY(plane, 50)]).toEqual([110, 60, 10]);
  });

  test("is never empty, and holds its values", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 30 }), (values) => {
        for (const [low, high] of [around(values, 0.05), fromZero(values, 0.05)]) {
          expect(high).toBeGreaterThan(low);
          for (const value of values) expect(value >= low && value <= high).toBe(true);
        }
      }),
    );
  });

  test("of bars begins or ends at zero unless they stand on both sides", () => {
    expect(fromZero([3, 9], 0.1)[0]).toBe(0);
    expect(fromZero([-3, -9], 0.1)[1]).toBe(0);
    expect(fromZero([0, 0], 0.1)).toEqual([0, 1]);
  });
});

test("the words above two lines never meet and never leave the chart", () => {
  const place = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(place, place, fc.integer({ min: 150, max: 480 }), (a, b, width) => {
      const heads = [
        { x: Math.min(a, width), texts: ["STP median £20.53", "STP median"] },
        { x: Math.min(b, width), texts: ["All CCGs £21.64", "All CCGs"] },
      ] as const;
      const { labels, rows } = headsOf(ruler, heads, "chartSmallest", width);
      const [first, second] = labels.map((label) => boxOf(ruler, label, "chartSmallest"));
      if (first === undefined || second === undefined) throw new Error("two heads have two labels");
      expect(overlaps(first, second)).toBe(false);
      for (const box of [first, second]) expect(box.left >= -0.01 && box.right <= width + 0.01).toBe(true);
      expect(rows).toBe(labels.some(({ y }) => y > 9) ? 2 : 1);
    }),
  );
});

test("a bar's label stays inside its edges and off every obstacle it can be lifted above", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 280 }),
      fc.integer({ min: 60, max: 140 }),
      fc.integer({ min: 60, max: 140 }),
      (left, top, level) => {
        const obstacle = { left: 0, right: 300, top: level - 1, bottom: level + 1 };
        const spot = {
          bar: { left, right: left + 5, top, bottom: 150 },
          clearAbove: () => top,
          left: 0,
          right: 300,
          top: 0,
          obstacles: [obstacle],
        };
        const { label, leader } = callout(ruler, "Ashdale £23.62", "chartStrong", spot);
        const box = boxOf(ruler, label, "chartStrong");
        expect(overlaps(box, obstacle)).toBe(false);
        expect(box.left >= -0.01 && box.right <= 300.01 && box.top >= -0.01 && box.bottom <= top).toBe(true);
        for (const { x, y2 } of leader) expect([x, y2]).toEqual([left + 2.5, top - 0.5]);
      },
    ),
  );
});

test("what was used last is remembered longest", () => {
  const recent = new Recent<number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  recent.get("a");
  recent.set("c", 3);
  expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
});
