import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Measure } from "../../src/dataset/measure.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import type { MeasureView, View } from "../../src/disclosure/view.ts";
import { cost, numberAnswer, round, sharing, size } from "./small-round.ts";

const values = [
  20.123456, 21.987654, 23.456789, 19.111111, 25.55555, 18.77777, 22.22222, 24.313131, 17.171717, 26.262626, 21.010101, 20.777777,
];

function viewOf(sizes: readonly number[], measure: Measure, reader: string, from = values): MeasureView {
  const dataset = round(sizes, [measure], (_, i) => numberAnswer(from[i % from.length] ?? 0));
  return only(viewsOf(dataset)(reader));
}

function only(view: View): MeasureView {
  const found = view.chapters[0]?.measures[0];
  if (found === undefined) throw new Error("no measure");
  return found;
}

describe("a confidential measure", () => {
  test("compares a reader of a footprint of one or two with the next grouping, and says why", () => {
    const { main, instead } = viewOf([2, 5, 5], cost, "T000");
    expect(main.group).toMatchObject({ kind: "group", name: "North" });
    expect(instead?.because).toEqual({ kind: "too few", contributors: 2, needed: 3 });
  });

  test("shows nobody else's value to more than its step, and no other name", () => {
    const { marks, quantum } = viewOf([4, 4, 4], cost, "T000");
    for (const mark of marks) {
      expect(mark.value / (quantum ?? 0)).toBeCloseTo(Math.round(mark.value / (quantum ?? 0)), 6);
      if (mark.role !== "own") expect(mark.name).toBeUndefined();
    }
    expect(marks.filter(({ role }) => role === "own")).toHaveLength(1);
  });

  test("does not mark the two others of a footprint of three", () => {
    expect(viewOf([3, 4, 5], cost, "T000").marks.filter(({ role }) => role === "peer")).toHaveLength(0);
    expect(viewOf([4, 4, 4], cost, "T000").marks.filter(({ role }) => role === "peer")).toHaveLength(3);
  });

  test("gives a small group's median on the grid, or the reader's own exact value", () => {
    const { main, quantum } = viewOf([5, 7], cost, "T000");
    if (main.figures.kind !== "numbers") throw new Error("no numbers");
    expect(main.figures.range).toBeUndefined();
    const off = Math.abs(main.figures.median / (quantum ?? 0) - Math.round(main.figures.median / (quantum ?? 0)));
    expect(off < 1e-6 || main.figures.median === values[0]).toBe(true);
  });

  test("withholds counts of answers from a group of six", () => {
    const dataset = round([6, 6], [sharing], (_, i) => ({ kind: "option", option: i % 3 === 0 ? "Yes" : "No" }));
    const { comparisons, main } = only(viewsOf(dataset)("T000"));
    expect(comparisons[0]?.figures).toEqual({ kind: "withheld", because: { kind: "too few", contributors: 6, needed: 7 } });
    expect(main.group).toMatchObject({ name: "North" });
  });

  test("shows only the reader's own value when its policy is own", () => {
    const { main, marks, own } = viewOf([6, 6], { ...cost, policy: "own" }, "T001");
    expect(main.figures).toEqual({ kind: "withheld", because: { kind: "own only" } });
    expect(marks).toEqual([]);
    expect(own).toEqual({ kind: "number", value: values[1] });
  });

  test("draws no marks and no range when its policy is aggregate", () => {
    const { main, marks } = viewOf([12], { ...cost, policy: "aggregate" }, "T001");
    expect(marks).toEqual([]);
    expect(main.figures).toMatchObject({ kind: "numbers", range: undefined });
  });
});

describe("an open measure", () => {
  test("shows names and exact values", () => {
    const { marks, quantum } = viewOf([4, 4], size, "T000");
    expect(quantum).toBeUndefined();
    expect(marks.map(({ name }) => name).sort()).toEqual([
      "Trust 0",
      "Trust 1",
      "Trust 2",
      "Trust 3",
      "Trust 4",
      "Trust 5",
      "Trust 6",
      "Trust 7",
    ]);
    expect(marks.map(({ value }) => value)).toEqual([...values.slice(0, 8)].sort((a, b) => a - b));
  });

  test("compares the only organisation of a footprint with the next grouping", () => {
    const { main, instead } = viewOf([1, 5], size, "T000");
    expect(main.group).toMatchObject({ name: "North" });
    expect(instead?.because).toEqual({ kind: "too few", contributors: 1, needed: 2 });
  });
});

describe("a scatter of a confidential measure", () => {
  test("puts known sizes into bands of at least five", () => {
    const against = { ...cost, against: "size", charts: ["scatter"] };
    const dataset = round([30, 30], [against, size], (m, i) => numberAnswer(m.code === "size" ? 100_000 + i * 1237 : 20 + (i % 7)));
    const points = only(viewsOf(dataset)("T000")).points;
    expect(points?.banded).toBe(true);
    const others = (points?.points ?? []).filter(({ role }) => role !== "own");
    const counts = new Map<number, number>();
    for (const { x } of others) counts.set(x, (counts.get(x) ?? 0) + 1);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(4);
    expect(others.every(({ name }) => name === undefined)).toBe(true);
  });
});

test("changing others' confidential values within their step leaves the view of a small footprint as it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 40, max: 60 }), { minLength: 12, maxLength: 12 }),
      fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (grid, nudges) => {
        const before = only(viewsOf(round([5, 7], [cost], (_, i) => numberAnswer(grid[i] ?? 0)))("T000"));
        const step = before.quantum ?? 1;
        const moved = (i: number) =>
          i === 0 ? (grid[i] ?? 0) : (grid[i] ?? 0) + ((grid[i] ?? 0) === grid[0] ? 0 : (nudges[i] ?? 0) * step);
        const after = only(viewsOf(round([5, 7], [cost], (_, i) => numberAnswer(moved(i))))("T000"));
        if (after.quantum === step) expect(after.comparisons[0]).toEqual(before.comparisons[0]);
      },
    ),
  );
});

test("a rank told from rounded values is the true rank", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 5, maxLength: 9 }), (all) => {
      const { main } = viewOf([all.length], cost, "T000", all);
      const own = all[0] ?? 0;
      const printed = (v: number) => v.toFixed(2);
      if (main.figures.kind !== "numbers") throw new Error("no numbers");
      if (all.slice(1).every((v) => printed(v) !== printed(own)))
        expect(main.figures.standing?.above).toBe(all.filter((v) => v > own).length);
    }),
  );
});
