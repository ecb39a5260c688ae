import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import type { Comparison, Numbers } from "../../src/position/comparison.ts";
import { positionsOf } from "../../src/position/position.ts";
import { sampleMeasure, value } from "../../src/position/samples.ts";
import { find, type Line, place, roundOf, wave } from "./rounds.ts";

const cost = sampleMeasure({ code: "cost" });
const notAnswered: Answer = { kind: "missing", reason: "not answered" };

function line(code: string, group: string, answer: Answer, participating = true): Line {
  return { code, groups: { Place: group }, participating, answers: { cost: answer } };
}

function compared(measure: Measure, lines: readonly Line[], code: string): readonly Comparison[] {
  const dataset = roundOf([measure], lines);
  return positionsOf(dataset).comparisons(measure, find(dataset, code));
}

function numbersOf(comparison: Comparison | undefined): Numbers {
  if (comparison?.figures.kind !== "numbers") throw new Error(`figures are ${comparison?.figures.kind}`);
  return comparison.figures;
}

const five = [
  line("A", "East", value(10)),
  line("B", "East", value(30)),
  line("C", "East", value(20)),
  line("D", "East", value(60)),
  line("E", "West", value(5)),
];

describe("groups", () => {
  test("come in the order of the groupings, and everyone last", () => {
    const groups = { Place: "East", Wave: "2" };
    const dataset = roundOf([cost], [{ code: "A", groups }, { code: "B" }], [place, wave]);
    const names = (code: string) =>
      positionsOf(dataset)
        .comparisons(cost, find(dataset, code))
        .map(({ group }) => (group.kind === "group" ? group.name : "all"));
    expect(names("A")).toEqual(["East", "2", "all"]);
    expect(names("B")).toEqual(["all"]);
  });

  test("a questionnaire asks participants, public data speak of everybody", () => {
    const lines = [line("A", "East", value(1)), line("B", "East", value(2), false), line("C", "East", notAnswered)];
    const [asParticipants] = compared(cost, lines, "A");
    const [asEverybody] = compared(sampleMeasure({ code: "cost", origin: "public" }), lines, "A");
    expect([asParticipants?.asked, asParticipants?.answered]).toEqual([2, 1]);
    expect([asEverybody?.asked, asEverybody?.answered]).toEqual([3, 2]);
  });

  test("no missing kind enters n, and a true nil does", () => {
    const reasons = ["not applicable", "not answered", "not asked", "not published", "suppressed", "invalid"] as const;
    const lines = reasons.map((reason, i) => line(`M${i}`, "East", { kind: "missing", reason }));
    const [group] = compared(cost, [...lines, line("N", "East", { kind: "number", value: 0, nil: true })], "N");
    expect([group?.asked, group?.answered]).toEqual([7, 1]);
    expect(numbersOf(group).range).toEqual([0, 0]);
  });
});

describe("numbers", () => {
  test("median, quartiles and range of 10, 20, 30, 60 by type 7", () => {
    const figures = numbersOf(compared(cost, five, "A")[0]);
    expect(figures.median).toBe(25);
    expect(figures.quartiles).toEqual([17.5, 37.5]);
    expect(figures.range).toEqual([10, 60]);
  });

  test("three values have no quartiles", () => {
    expect(numbersOf(compared(cost, five.slice(0, 3), "A")[0]).quartiles).toBeUndefined();
  });

  test("the standing counts from the highest and carries the gap to the median", () => {
    const standing = numbersOf(compared(cost, five, "B")[0]).standing;
    expect(standing).toEqual({ rank: 2, from: "highest", of: 4, ties: 0, below: 2, above: 1, gap: 5 });
  });

  test("where low is better, 1 is the lowest", () => {
    const low = sampleMeasure({ code: "cost", polarity: "low" });
    expect(numbersOf(compared(low, five, "A")[0]).standing).toMatchObject({ rank: 1, from: "lowest", below: 0, above: 3 });
    const high = sampleMeasure({ code: "cost", polarity: "high" });
    expect(numbersOf(compared(high, five, "D")[0]).standing).toMatchObject({ rank: 1, from: "highest" });
  });

  test("values that print the same share the best place", () => {
    const lines = [line("A", "East", value(5.201)), line("B", "East", value(5.199)), line("C", "East", value(4))];
    const places = ["A", "B", "C"].map((code) => numbersOf(compared(cost, lines, code)[0]).standing);
    expect(places.map((standing) => [standing?.rank, standing?.ties])).toEqual([
      [1, 1],
      [1, 1],
      [3, 0],
    ]);
  });

  test("an organisation without a value has no standing, and a group without one has no figures", () => {
    const lines = [line("A", "East", notAnswered), line("B", "East", value(4)), line("C", "West", notAnswered)];
    expect(numbersOf(compared(cost, lines, "A")[0]).standing).toBeUndefined();
    expect(compared(cost, lines, "C")[0]?.figures).toEqual({ kind: "none" });
  });
});

describe("the named average", () => {
  const part = (code: string, numerator: number, denominator: number): Line =>
    line(code, "East", { kind: "number", value: (numerator / denominator) * 100, numerator, denominator });
  const lines = [part("A", 5, 10), part("B", 10, 90), line("C", "East", value(99))];
  const average = (of: Measure["average"]) =>
    numbersOf(compared(sampleMeasure({ code: "cost", kind: "share", per: 100, average: of }), lines, "A")[0]).average;

  test("a ratio of sums takes only members that gave both parts: 15 of 100", () => {
    expect(average("ratio")).toBe(15);
  });

  test("mean and median take every value", () => {
    expect(average("mean")).toBeCloseTo((50 + 100 / 9 + 99) / 3, 10);
    expect(average("median")).toBe(50);
  });

  test("without denominators there is no ratio", () => {
    const ratio = sampleMeasure({ code: "cost", average: "ratio" });
    expect(numbersOf(compared(ratio, five, "A")[0]).average).toBeUndefined();
  });
});

describe("options", () => {
  const choice = sampleMeasure({ code: "cost", kind: "choice", options: ["Alone", "Shared", "Bought"] });

  test("are counted in the measure's order, in percent of those who answered", () => {
    const lines = ["Shared", "Alone", "Shared"].map((option, i) => line(`P${i}`, "East", { kind: "option", option }));
    const [group] = compared(choice, [...lines, line("X", "East", notAnswered)], "P0");
    expect(group?.figures).toEqual({
      kind: "options",
      counts: [
        { option: "Alone", count: 1, share: 100 / 3 },
        { option: "Shared", count: 2, share: 200 / 3 },
        { option: "Bought", count: 0, share: 0 },
      ],
    });
  });

  test("one organisation may count under several choices", () => {
    const several = sampleMeasure({ ...choice, kind: "choices" });
    const lines = [
      line("A", "East", { kind: "options", options: ["Alone", "Bought"] }),
      line("B", "East", { kind: "options", options: [] }),
    ];
    const [group] = compared(several, lines, "A");
    expect(group?.answered).toBe(2);
    if (group?.figures.kind !== "options") throw new Error("no options");
    expect(group.figures.counts.map(({ count }) => count)).toEqual([1, 0, 1]);
  });
});

describe("splits", () => {
  const parts = (...amounts: number[]): Answer => ({ kind: "parts", amounts, total: amounts.reduce((a, b) => a + b, 0) });
  const fund = (average: Measure["average"]) =>
    sampleMeasure({ code: "cost", kind: "split", options: ["health", "social care"], decimals: 0, average });
  const lines = [line("A", "East", parts(90, 10)), line("B", "East", parts(450, 450)), line("C", "East", parts(0, 0))];
  const shares = (average: Measure["average"]) => {
    const [group] = compared(fund(average), lines, "A");
    return group?.figures.kind === "parts" ? group.figures.shares : undefined;
  };

  test("the ratio adds the amounts, the mean adds the shares", () => {
    expect(shares("ratio")).toEqual([54, 46]);
    expect(shares("mean")).toEqual([70, 30]);
    expect(shares("median")).toEqual([70, 30]);
  });

  test("nothing to split is no answer", () => {
    expect(compared(fund("ratio"), lines, "A")[0]?.answered).toBe(2);
    expect(compared(fund("ratio"), lines.slice(2), "C")[0]?.figures).toEqual({ kind: "none" });
  });

  test("own shares add to 100, and a whole of nothing has none", () => {
    const dataset = roundOf([fund("ratio")], [line("A", "East", parts(1, 2)), line("B", "East", parts(0, 0))]);
    const own = (code: string) => positionsOf(dataset).ownShares(fund("ratio"), find(dataset, code));
    expect(own("A")).toEqual([33, 67]);
    expect(own("B")).toBeUndefined();
  });
});

test("answers in words are told from none", () => {
  const text = sampleMeasure({ code: "cost", kind: "text" });
  const lines = [line("A", "East", { kind: "text", text: "Buses." }), line("B", "West", notAnswered)];
  expect(compared(text, lines, "A")[0]?.figures).toEqual({ kind: "texts" });
  expect(compared(text, lines, "B")[0]?.figures).toEqual({ kind: "none" });
});

describe("laws", () => {
  const groups = fc.constantFrom("East", "West");
  const answer = fc.option(
    fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
    { nil: undefined },
  );
  const rows = fc.array(fc.tuple(groups, answer), { minLength: 1, maxLength: 25 });
  const toLines = (drawn: readonly (readonly [string, number | undefined])[]) =>
    drawn.map(([group, amount], i) => line(`P${i}`, group, amount === undefined ? notAnswered : value(amount)));

  test("every rank lies between 1 and n, and everybody is below, above or tied", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<Measure["polarity"]>("high", "low", "none"), (drawn, polarity) => {
        const measure = sampleMeasure({ code: "cost", polarity });
        const dataset = roundOf([measure], toLines(drawn));
        const positions = positionsOf(dataset);
        for (const organisation of dataset.organisations) {
          for (const { figures, answered, asked } of positions.comparisons(measure, organisation)) {
            expect(answered).toBeLessThanOrEqual(asked);
            const standing = figures.kind === "numbers" ? figures.standing : undefined;
            if (standing === undefined) continue;
            expect(standing.of).toBe(answered);
            expect(standing.rank).toBeGreaterThanOrEqual(1);
            expect(standing.rank).toBeLessThanOrEqual(standing.of);
            expect(standing.below + standing.above + standing.ties + 1).toBe(standing.of);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test("shuffling the workbook's rows changes nobody's position", () => {
    const shuffled = rows.chain((drawn) => {
      const lines = toLines(drawn);
      return fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }));
    });
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        expect(compared(cost, other, "P0")).toEqual(compared(cost, lines, "P0"));
      }),
      { numRuns: 50 },
    );
  });

  test("a group's figures are the same for all its members but for their standing", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const dataset = roundOf([cost], toLines(drawn));
        const positions = positionsOf(dataset);
        const everyone = dataset.organisations.map((organisation) => positions.comparisons(cost, organisation).at(-1)?.figures);
        const shared = everyone.map((figures) => (figures?.kind === "numbers" ? { ...figures, standing: undefined } : figures));
        for (const figures of shared) expect(figures).toEqual(shared[0]);
      }),
      { numRuns: 50 },
    );
  });
});
