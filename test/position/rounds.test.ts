import { describe, expect, test } from "@jest/globals";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { positionsOf } from "../../src/position/position.ts";
import { sampleMeasure, value } from "../../src/position/samples.ts";
import { earlierRound, find, type Line, place, roundOf } from "./rounds.ts";

const missing = (reason: "not answered" | "not asked"): Answer => ({ kind: "missing", reason });
const line = (code: string, answer: Answer, group = "East", participating = true): Line => ({
  code,
  groups: { Place: group },
  participating,
  answers: { cost: answer },
});

describe("change since the latest earlier round", () => {
  const change = (now: Answer, then: Answer | undefined, other: Partial<Measure> = {}) => {
    const measure = sampleMeasure({ code: "cost", ...other });
    const before = then === undefined ? [] : [earlierRound("2015/16", [line("A", value(1))]), earlierRound("2016/17", [line("A", then)])];
    const dataset = roundOf([measure], [line("A", now)], [place], before);
    return positionsOf(dataset).change(measure, find(dataset, "A"));
  };

  test("is told in the unit and in percent", () => {
    expect(change(value(25), value(20))).toEqual({
      kind: "change",
      from: 20,
      to: 25,
      difference: 5,
      percent: 25,
      direction: "up",
      better: undefined,
      since: "2016/17",
    });
  });

  test("of a share is told in points only", () => {
    expect(change(value(45), value(30), { kind: "share" })).toMatchObject({ difference: 15, percent: undefined });
  });

  test("is better or worse only where an end is better, and only when it matters", () => {
    expect(change(value(25), value(20), { polarity: "low" })).toMatchObject({ better: false });
    expect(change(value(25), value(20), { polarity: "high" })).toMatchObject({ better: true });
    expect(change(value(25), value(20), { polarity: "high", material: 6 })).toMatchObject({
      direction: "about the same",
      better: undefined,
    });
  });

  test("that cannot be seen in print is about the same", () => {
    expect(change(value(20.004), value(20))).toMatchObject({ direction: "about the same" });
    expect(change(value(20.006), value(20))).toMatchObject({ direction: "up" });
  });

  test("needs a round before, a value now and a value then, and says which is lacking", () => {
    const because = (now: Answer, then: Answer | undefined) => {
      const found = change(now, then);
      return found.kind === "none" ? found.because : found.kind;
    };
    expect(because(value(1), undefined)).toBe("no earlier round");
    expect(because(missing("not answered"), value(1))).toBe("no value now");
    expect(because(value(1), missing("not answered"))).toBe("no value then");
    expect(because(value(1), missing("not asked"))).toBe("not asked then");
  });
});

describe("trend", () => {
  const measure = sampleMeasure({ code: "cost" });
  const now = [line("A", value(3)), line("B", value(5)), line("C", value(40), "West"), line("D", value(99), "East", false)];
  const before = [line("A", missing("not answered")), line("B", value(4)), line("D", value(8))];
  const east = { kind: "group", grouping: place, name: "East" } as const;

  test("holds own value, group median and everyone's, with how many each rests on, oldest first", () => {
    const dataset = roundOf([measure], now, [place], [earlierRound("2016/17", before)]);
    expect(positionsOf(dataset).trend(measure, find(dataset, "A"), east)).toEqual([
      { period: "2016/17", own: undefined, group: { median: 6, answered: 2 }, all: { median: 6, answered: 2 } },
      { period: "2017/18", own: 3, group: { median: 4, answered: 2 }, all: { median: 5, answered: 3 } },
    ]);
  });

  test("is empty when there was no earlier round", () => {
    const dataset = roundOf([measure], now);
    expect(positionsOf(dataset).trend(measure, find(dataset, "A"), east)).toEqual([]);
  });
});

test("group medians come largest first, equal ones by name, those without a value last", () => {
  const measure = sampleMeasure({ code: "cost" });
  const lines = [
    line("A", value(1), "North"),
    line("B", missing("not answered"), "Midlands"),
    line("C", value(7), "West"),
    line("D", value(9), "West"),
    line("E", value(8), "East"),
  ];
  expect(positionsOf(roundOf([measure], lines)).groupMedians(measure, place)).toMatchObject([
    { name: "East", median: 8, answered: 1 },
    { name: "West", median: 8, answered: 2 },
    { name: "North", median: 1, answered: 1 },
    { name: "Midlands", median: undefined, answered: 0 },
  ]);
});
