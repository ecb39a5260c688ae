import { describe, expect, test } from "@jest/globals";
import type { Answer } from "../../src/dataset/answer.ts";
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

  test("gives a small group no ends, no quarters and no ratio of sums, which public sizes would take apart", () => {
    const rate: Measure = { ...cost, kind: "rate", average: "ratio", columns: { numerator: "pounds", denominator: "people" } };
    const dataset = round([6, 6], [rate], (_, i) => ({ kind: "number", value: i + 0.5, numerator: i + 0.5, denominator: 1 }));
    const { main, all } = only(viewsOf(dataset)("T000"));
    expect(main).toMatchObject({ answered: 6, figures: { quartiles: undefined, range: undefined, average: undefined } });
    expect(all).toMatchObject({ answered: 12, figures: { quartiles: [expect.anything(), expect.anything()], average: expect.anything() } });
  });

  test("gives a small group's median on the grid, or the reader's own exact value", () => {
    const { main, quantum } = viewOf([5, 7], cost, "T000");
    if (main.figures.kind !== "numbers") throw new Error("no numbers");
    expect(main.figures.range).toBeUndefined();
    const off = Math.abs(main.figures.median / (quantum ?? 0) - Math.round(main.figures.median / (quantum ?? 0)));
    expect(off < 1e-6 || main.figures.median === values[0]).toBe(true);
  });

  test("ties those in one step, and counts the rest truly", () => {
    const { all, quantum } = viewOf([5], cost, "T000", [20.01, 20.02, 20.9, 19.1, 25]);
    expect(quantum).toBe(0.1);
    expect(all.figures).toMatchObject({ standing: { above: 2, below: 1, ties: 1, of: 5 } });
  });

  test("gives whoever is in the middle the median to its last digit", () => {
    const { all } = viewOf([5], cost, "T000", [20.016, 18, 19, 22, 25]);
    expect(all.figures).toMatchObject({ median: 20.016, standing: { gap: 0 } });
  });

  test("goes to everyone when the others of a footprint gave the same answer, and does not say why", () => {
    const { main, instead, comparisons } = viewOf([4, 3, 5], cost, "T000", [30, 20, 20, 20, 10, 11, 12, 13, 14, 15, 16, 17]);
    expect(main.group).toEqual({ kind: "all" });
    expect(instead?.because).toEqual({ kind: "telling" });
    expect(comparisons).toHaveLength(2);
  });

  test("refuses a grouping that differs from everyone by one", () => {
    const { comparisons, main } = viewOf([2, 2, 5, 1], cost, "T000");
    expect(comparisons.map(({ figures }) => figures.kind)).toEqual(["withheld", "withheld", "numbers"]);
    expect(comparisons[1]).toMatchObject({ group: { name: "North" }, answered: 9, figures: { because: { kind: "telling" } } });
    expect(main.group).toEqual({ kind: "all" });
  });

  test("draws nothing where only two others answered", () => {
    expect(viewOf([3], cost, "T000").marks).toEqual([]);
    expect(viewOf([4], cost, "T000").marks).toHaveLength(4);
  });

  test("shows other groups' medians only in a round of twenty answers", () => {
    const named = (sizes: readonly number[]) =>
      viewOf(sizes, cost, "T000")
        .groupMedians[0]?.groups.map(({ name }) => name)
        .sort();
    expect(named([6, 6, 7])).toEqual(["Area 0"]);
    expect(named([6, 6, 8])).toEqual(["Area 0", "Area 1", "Area 2"]);
    expect(named([6, 2, 8, 4])).toEqual(["Area 0", "Area 2", "Area 3"]);
  });

  test("compares by another grouping where an earlier measure shows the same answers", () => {
    const pounds: Measure = { ...cost, code: "pounds", kind: "rate", columns: { numerator: "pounds", denominator: "people" } };
    const share: Measure = { ...pounds, code: "share", kind: "share", columns: { numerator: "pounds", denominator: "budget" } };
    const dataset = round([6, 6], [pounds, share], (_, i) => numberAnswer(values[i] ?? 0));
    const [first, second] = viewsOf(dataset)("T000").chapters.flatMap(({ measures }) => measures);
    expect(first?.main.group).toMatchObject({ name: "Area 0" });
    expect(second?.main.group).toMatchObject({ name: "North" });
    expect(second?.instead?.because).toEqual({ kind: "telling" });
  });

  test("withholds counts of answers from a group of six", () => {
    const dataset = round([6, 6], [sharing], (_, i) => ({ kind: "option", option: i % 3 === 0 ? "Yes" : "No" }));
    const { comparisons, main } = only(viewsOf(dataset)("T000"));
    expect(comparisons[0]?.figures).toEqual({ kind: "withheld", because: { kind: "too few", contributors: 6, needed: 7 } });
    expect(main.group).toMatchObject({ name: "North" });
  });

  test("shows only the reader's own value when its policy is own", () => {
    const { main, marks, own, quantum } = viewOf([6, 6], { ...cost, policy: "own" }, "T001");
    expect(main.figures).toEqual({ kind: "withheld", because: { kind: "own only" } });
    expect(marks).toEqual([]);
    expect(quantum).toBeUndefined();
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

describe("a small count of people", () => {
  const people: Measure = { ...size, code: "people", kind: "rate", average: "ratio", suppressBelow: 5, charts: ["dumbbell"] };
  const counts = [3, 40, 50, 1, 30, 60, 20, 0];
  const answer = (count: number): Answer => ({ kind: "number", value: count * 2, numerator: count, denominator: 50 });
  const dataset = (from: readonly number[]) => round([4, 4], [{ ...people, per: 100 }], (_, i) => answer(from[i] ?? 0));

  test("is drawn for its owner alone, and 0 is no secret", () => {
    const values = (reader: string) => only(viewsOf(dataset(counts))(reader)).marks.map(({ value }) => value);
    expect(values("T001")).toEqual([0, 40, 60, 80, 100, 120]);
    expect(values("T000")).toEqual([0, 6, 40, 60, 80, 100, 120]);
  });

  test("cannot be had from the figures of its group", () => {
    const other = counts.map((count) => (count === 1 ? 4 : count));
    expect(viewsOf(dataset(counts))("T001")).toEqual(viewsOf(dataset(other))("T001"));
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
    expect(others.every(({ name, role }) => name === undefined && role === "other")).toBe(true);
    const places = (points?.points ?? []).map(({ x, y }) => x * 1000 + y);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("is not drawn when an open value would tell where its owner stands on a confidential measure", () => {
    const open = { ...size, against: "cost", charts: ["scatter"] };
    const dataset = round([30, 30], [open, { ...cost, charts: ["sorted-bars"] }], (m, i) =>
      numberAnswer(m.code === "size" ? 100_000 + i * 1237 : 20 + (i % 7)),
    );
    const [first] = viewsOf(dataset)("T000").chapters.flatMap(({ measures }) => measures);
    expect(first?.measure.code).toBe("size");
    expect(first?.points?.points).toEqual([]);
  });
});
