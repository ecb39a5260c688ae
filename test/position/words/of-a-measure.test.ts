import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sampleMeasure, value, sampleVoice as voice } from "../../../src/position/samples.ts";
import { cautionSentence, foldSentence, foldWords, honestShare, relationSentence, thresholdSentence } from "../../../src/position/words.ts";
import { foldOf } from "../../../src/statistics/fold.ts";

const cost = sampleMeasure();

describe("a fold", () => {
  test.each([
    [1, "by a factor of about 1.0"],
    [1.49, "by a factor of about 1.5"],
    [1.5, "about twofold"],
    [5.6, "about sixfold"],
    [6.49, "about sixfold"],
    [9.9, "about tenfold"],
    [10, "about tenfold"],
    [10.0001, "more than tenfold"],
    [12.4, "more than tenfold"],
    [20, "more than tenfold"],
    [20.1, "more than twentyfold"],
    [34, "more than thirtyfold"],
    [99, "more than ninetyfold"],
    [100, "more than ninetyfold"],
    [100.5, "more than 100-fold"],
    [5264, "more than 5,000-fold"],
  ])("of %p is %p", (fold, words) => expect(foldWords(fold)).toBe(words));

  test("never claims more than there is", () => {
    fc.assert(
      fc.property(fc.double({ min: 10.001, max: 1e5, noNaN: true }), (fold) => {
        const words = foldWords(fold);
        const tens = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].findIndex((ten) =>
          words.endsWith(` ${ten}fold`),
        );
        const claimed = tens === -1 ? Number(words.replace(/[^\d]/g, "")) : (tens + 1) * 10;
        expect(claimed).toBeGreaterThanOrEqual(10);
        expect(claimed).toBeLessThan(fold);
        expect(claimed).toBeGreaterThanOrEqual(fold / 2 - 1);
      }),
    );
  });

  test("is told with its ends and n, and not at all from zero", () => {
    const said = (values: readonly number[], floor?: number) => foldSentence(cost, foldOf(values, floor), voice);
    expect(said([2, 24.8])).toBe("The running cost per head varies more than tenfold among 2 participating CCGs, from £2.00 to £24.80.");
    expect(said([0, 24.8])).toBe("The running cost per head varies from £0.00 to £24.80 among 2 participating CCGs.");
    expect(said([0.03, 20, 25, 30, 158], 5)).toBe(
      "The running cost per head varies more than tenfold between the 10th and 90th percentiles, £8.02 and £106.80, among 5 participating CCGs; the ends are £0.03 and £158.00.",
    );
    expect(said([4, 4.001])).toBe("The running cost per head is the same, £4.00, among 2 participating CCGs.");
    expect(said([4])).toBe("The variation among 1 participating CCG cannot be told as a fold, because of fewer than two values.");
  });
});

describe("an honest share", () => {
  test.each([
    [50, 93, "more than half"],
    [30, 93, "almost a third"],
    [29, 93, "almost a third"],
    [75, 207, "more than a third"],
    [169, 211, "about four in five"],
    [100, 207, "almost half"],
    [50, 100, "half"],
    [51, 100, "about half"],
    [54, 100, "more than half"],
    [18, 93, "about one in five"],
    [91, 93, "all but two"],
    [93, 93, "all"],
    [0, 93, "none"],
    [2, 93, "two"],
    [5, 207, "fewer than one in ten"],
    [4, 8, "four"],
    [190, 207, "more than nine in ten"],
    [185, 207, "about nine in ten"],
  ])("%p of %p is %p", (count, n, words) => expect(honestShare(count, n)).toBe(words));

  test("of nobody is nothing", () => {
    expect(honestShare(0, 0)).toBeUndefined();
  });

  test("more than and almost are true, and half is never said of what is not", () => {
    const named: Record<string, number> = {
      "one in ten": 1 / 10,
      "one in five": 1 / 5,
      "a quarter": 1 / 4,
      "a third": 1 / 3,
      "two in five": 2 / 5,
      half: 1 / 2,
      "three in five": 3 / 5,
      "two thirds": 2 / 3,
      "three quarters": 3 / 4,
      "four in five": 4 / 5,
      "nine in ten": 9 / 10,
    };
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 400 }), (n, drawn) => {
        const count = drawn % (n + 1);
        const words = honestShare(count, n) ?? "";
        const [, how, fraction] = /^(more than |almost |about |fewer than |)(.*)$/.exec(words) ?? [];
        const at = named[fraction ?? ""];
        if (at === undefined) return;
        const share = count / n;
        if (how === "more than ") expect(share).toBeGreaterThan(at);
        if (how === "almost " || how === "fewer than ") expect(share).toBeLessThan(at);
        if (how === "about ") expect(Math.abs(share - at)).toBeLessThanOrEqual(0.0100001);
        if (how === "") expect(share).toBe(at);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a relation", () => {
  const say = (rho: number, low: number, high: number, n: number) =>
    relationSentence({ rho, low, high, n }, sampleMeasure({ phrase: "population" }), cost);

  test("is one when its interval leaves out 0", () => {
    expect(say(-0.39, -0.5, -0.26, 207)).toBe(
      "Where the population is higher, the running cost per head tends to be lower (rho = −0.39, 95% CI −0.50 to −0.26, n = 207).",
    );
    expect(say(0.39, 0.26, 0.5, 207)).toContain("tends to be higher");
  });

  test("was not found when it holds 0 narrowly", () => {
    expect(say(0.12, -0.01581, 0.25146, 211)).toBe(
      "No relation was found between the population and the running cost per head (rho = 0.12, 95% CI −0.02 to 0.25, n = 211).",
    );
  });

  test("cannot be told when it holds 0 and is wide", () => {
    expect(say(-0.1, -0.45, 0.28, 30)).toBe(
      "30 pairs of figures are too few to tell whether the population and the running cost per head go together (rho = −0.10, 95% CI −0.45 to 0.28, n = 30).",
    );
  });

  test("agrees with both measures", () => {
    const relation = { rho: 0.5, low: 0.3, high: 0.7, n: 90 };
    expect(relationSentence(relation, sampleMeasure({ phrase: "people served" }), sampleMeasure({ phrase: "staff in post" }))).toMatch(
      /^Where the people served are higher, the staff in post tend to be higher/,
    );
  });
});

describe("a threshold", () => {
  const population = sampleMeasure({
    phrase: "population",
    unit: { words: "people", prefix: "", suffix: "", rest: "people" },
    decimals: 0,
    threshold: { value: 100000, words: "too small to act entirely independently", date: "2011-06-01" },
  });
  const at = (people: number) => thresholdSentence({ measure: population, own: value(people) }, voice);

  test("is passed, missed, or approximately there within a tenth", () => {
    expect(at(74300)).toBe(
      "At 74,300 people, Ashdale is below the threshold of 100,000, in force since 1 June 2011. Below it: “too small to act entirely independently”.",
    );
    expect(at(90000)).toContain("is approximately at, and just below, the threshold");
    expect(at(89999)).toContain("is below the threshold");
    expect(at(110000)).toContain("is approximately at, and just above, the threshold");
    expect(at(100000)).toContain("is exactly at the threshold");
    expect(at(110001)).toBe("At 110,001 people, Ashdale is above the threshold of 100,000, in force since 1 June 2011.");
  });

  test("is not spoken of without one, or without a value", () => {
    expect(thresholdSentence({ measure: cost, own: value(1) }, voice)).toBeUndefined();
    expect(thresholdSentence({ measure: population, own: { kind: "missing", reason: "not asked" } }, voice)).toBeUndefined();
  });
});

test("only numbers have a better end", () => {
  expect((["none", "low", "high"] as const).map((polarity) => cautionSentence(sampleMeasure({ polarity })))).toEqual([
    "High is neither good nor bad.",
    "Lower is better.",
    "Higher is better.",
  ]);
  expect(cautionSentence(sampleMeasure({ kind: "yes-no" }))).toBeUndefined();
});
