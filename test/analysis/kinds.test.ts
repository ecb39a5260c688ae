import { describe, expect, test } from "@jest/globals";
import { findingsOf } from "../../src/analysis/findings.ts";
import type { Highlight } from "../../src/analysis/highlight.ts";
import type { Analysis, AnalysisName } from "../../src/dataset/analysis.ts";
import type { Answer } from "../../src/dataset/answer.ts";
import { notAnswered } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { cost, numberAnswer, round, sharing, size } from "../disclosure/small-round.ts";

const people: Measure = { ...size, code: "people", title: "People", short: "People", phrase: "population", charts: ["sorted-bars"] };
const money: Measure = { ...size, unit: { words: "£", prefix: "£", suffix: "", rest: "" } };
const spent: Measure = { ...money, code: "spent", title: "Spent", short: "Spent", phrase: "spending" };
const plan: Measure = { ...money, code: "plan", title: "Plan", short: "Plan", phrase: "plan" };
const openSharing: Measure = { ...sharing, policy: "open", phrase: "sharing staff", short: "Shares staff" };
const offices: Measure = { ...openSharing, code: "offices", title: "Shares offices", short: "Shares offices", phrase: "sharing offices" };
const split: Measure = {
  ...cost,
  code: "fund",
  kind: "split",
  phrase: "division of the fund",
  decimals: 0,
  options: ["health", "social care"],
  average: "ratio",
  columns: { parts: ["a", "b"] },
};

const yes: Answer = { kind: "option", option: "Yes" };
const no: Answer = { kind: "option", option: "No" };
const missing: Answer = notAnswered;

/** The finding of one row; undefined when it is left out. */
function find(kind: AnalysisName, measures: readonly string[], dataset: Dataset, more: Partial<Analysis> = {}): Highlight | undefined {
  const analysis: Analysis = {
    kind,
    chapter: "Chapter",
    measures,
    by: undefined,
    number: undefined,
    words: undefined,
    caveat: undefined,
    highlight: false,
    where: "Findings!A2",
    ...more,
  };
  return findingsOf({ ...everyoneOf(dataset), analyses: [analysis] }).chapters[0]?.highlights[0];
}

/** Answers by the organisation's place; one list a measure. */
function rows(sizes: readonly number[], lists: ReadonlyMap<Measure, readonly Answer[]>): Dataset {
  return round(sizes, [...lists.keys()], (measure, i) => lists.get(measure)?.[i] ?? missing);
}

const numbers = (values: readonly number[]) => values.map(numberAnswer);

describe("group spread", () => {
  test("people are added up within each group, and the fold is of the sums", () => {
    const dataset = rows([2, 1, 3], new Map([[people, numbers([100, 200, 150, 10, 20, 20])]]));
    const made = find("group spread", ["people"], dataset, { by: "Area" });
    expect(made?.facts).toEqual({ fold: 6, low: 50, high: 300, n: 3 });
    expect(made?.finding).toBe("The population of an area varies about sixfold among 3 areas, from £50 (Area 2) to £300 (Area 0).");
    expect(made?.cautions).toEqual(["The value of each area is the total of its members."]);
  });

  test("a group of which a member has no figure is left out, and said", () => {
    const dataset = rows([2, 2, 2], new Map([[people, [...numbers([1, 2, 3, 4, 5]), missing]]]));
    const made = find("group spread", ["people"], dataset, { by: "Area" });
    expect(made?.facts.n).toBe(2);
    expect(made?.cautions.at(-1)).toBe("1 area is left out, because not all of their trusts have a figure.");
  });

  test("rates stand by their named average, and one group alone has no spread", () => {
    const rate: Measure = { ...people, kind: "rate", average: "mean" };
    const dataset = rows([2, 2], new Map([[rate, numbers([1, 3, 4, 6])]]));
    expect(find("group spread", ["people"], dataset, { by: "Area" })?.facts).toMatchObject({ low: 2, high: 5, fold: 2.5 });
    expect(find("group spread", ["people"], dataset, { by: "Region" })).toBeUndefined();
  });
});

describe("parts", () => {
  const parts = (a: number, b: number): Answer => ({ kind: "parts", amounts: [a, b], total: a + b });

  test("both averages are told, and where they differ", () => {
    // Nine of 50:50 and one of 900:100: 1350 of 1900 is 71 % of all money, and (9 × 50 + 90) / 10 is 54 % as a mean of shares.
    const dataset = rows(
      [10],
      new Map([[{ ...split, policy: "open" }, [...Array.from({ length: 9 }, () => parts(50, 50)), parts(900, 100)]]]),
    );
    const made = find("parts", ["fund"], dataset);
    expect(made?.facts).toMatchObject({ "health, ratio": 71, "health, mean": 54, "social care, mean": 46, n: 10 });
    expect(made?.details).toEqual([
      "The mean of shares is 54% health and 46% social care; they differ where large ones are not divided as small ones are.",
    ]);
  });

  test("of two confidential ones nothing is told", () => {
    expect(find("parts", ["fund"], rows([2], new Map([[split, [parts(1, 1), parts(2, 1)]]])))).toBeUndefined();
  });
});

describe("combinations", () => {
  test("each combination is counted among those who answered every question", () => {
    const dataset = rows(
      [5],
      new Map([
        [openSharing, [yes, yes, no, no, yes]],
        [offices, [yes, no, no, yes, missing]],
      ]),
    );
    const made = find("combinations", ["sharing", "offices"], dataset, { words: "share something" });
    expect(made?.facts).toEqual({
      n: 4,
      "shares staff": 2,
      "shares offices": 2,
      "Combination: shares staff and shares offices": 1,
      "Combination: shares staff alone": 1,
      "Combination: shares offices alone": 1,
      "Combination: none of these": 1,
      "Rarer combinations": 0,
    });
    expect(made?.title).toBe("Three participating trusts share something");
    expect(made?.finding).toBe(
      "Of the 4 participating trusts that answered both questions, 1 (25%) said Yes to all, 2 (50%) to some and 1 (25%) to none.",
    );
  });

  test("one question alone has no combinations", () => {
    expect(find("combinations", ["sharing"], rows([3], new Map([[openSharing, [yes, no, yes]]])))).toBeUndefined();
  });
});

describe("crossed", () => {
  /** 20 small ones of which 10, and 30 large ones of which 20 say yes: chi-squared 1.389, p 0.2386 (worked out by hand). */
  const dataset = rows(
    [50],
    new Map([
      [people, numbers(Array.from({ length: 50 }, (_, i) => (i < 20 ? 10 + i : 100 + i)))],
      [openSharing, Array.from({ length: 50 }, (_, i) => (i < 10 || i >= 30 ? yes : no))],
    ]),
  );

  test("a number is cut where the row says, and a difference within chance is called none", () => {
    const made = find("crossed", ["sharing"], dataset, { by: "people", number: 100 });
    expect(made?.facts).toMatchObject({
      "Below £100: Yes": 10,
      "Below £100: n": 20,
      "£100 or more: Yes": 20,
      "£100 or more: n": 30,
      n: 50,
    });
    expect(made?.title).toBe("Sharing staff: no difference by the population beyond chance");
    expect(made?.finding).toBe(
      "20 of the 30 participating trusts at £100 or more answered Yes (67%), against 10 of the 20 below £100 (50%).",
    );
    expect(made?.details).toEqual(["The rows differ by no more than chance would explain (chi-squared 1.4, 1 d.f., p = 0.24)."]);
  });

  test("without a number it is cut into quarters, with the ends of each where they are open", () => {
    const made = find("crossed", ["sharing"], dataset, { by: "people" });
    expect(Object.keys(made?.facts ?? {})).toContain("Lowest quarter (£10 to £22): n");
    expect(made?.picture?.picture.kind).toBe("stacked");
  });

  test("a few in a row are too few to tell", () => {
    const few = rows(
      [6],
      new Map([
        [people, numbers([1, 2, 3, 4, 5, 6])],
        [openSharing, [yes, yes, no, no, no, no]],
      ]),
    );
    expect(find("crossed", ["sharing"], few, { by: "people", number: 3 })?.title).toBe(
      "Too few to tell whether sharing staff differs by the population",
    );
  });

  test("nothing is crossed with itself, nor by what is not there", () => {
    expect(find("crossed", ["sharing"], dataset, { by: "sharing" })).toBeUndefined();
    expect(find("crossed", ["sharing"], dataset)).toBeUndefined();
  });
});

describe("relation", () => {
  const pairs = (y: readonly number[]) =>
    rows(
      [y.length],
      new Map([
        [{ ...people }, numbers(y.map((_, i) => i))],
        [{ ...spent }, numbers(y)],
      ]),
    );

  test("what rises together is said to, with rho", () => {
    const made = find("relation", ["spent", "people"], pairs([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 10]));
    // 1 − 6 · 2 / (11 · 120) = 0.99091
    expect(made?.facts.rho).toBeCloseTo(0.99091, 5);
    expect(made?.title).toBe("Where the population is higher, the spending tends to be higher");
    expect(made?.picture?.picture.kind).toBe("points");
  });

  test("fewer than ten pairs, or no spread at all, say nothing", () => {
    expect(find("relation", ["spent", "people"], pairs([1, 2, 3]))).toBeUndefined();
    expect(find("relation", ["spent", "people"], pairs(Array.from({ length: 12 }, () => 7)))).toBeUndefined();
  });
});

describe("funnel", () => {
  const share: Measure = {
    ...people,
    code: "share",
    kind: "share",
    per: 100,
    phrase: "share",
    unit: { words: "%", prefix: "", suffix: "%", rest: "" },
  };
  const of = (numerator: number, denominator: number): Answer => ({
    kind: "number",
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
  });

  test("who lies outside the limits is counted with and without over-dispersion", () => {
    // Eleven of 50 in 100 and one of 90 in 100: target 640/1200, limits 53.3 ± 15.4 % at 99.8 %.
    const made = find("funnel", ["share"], rows([12], new Map([[share, [...Array.from({ length: 11 }, () => of(50, 100)), of(90, 100)]]])));
    expect(made?.facts.target).toBeCloseTo(53.3333, 4);
    expect([made?.facts["outside 95%"], made?.facts["outside 99.8%"], made?.facts.n]).toEqual([1, 1, 12]);
    expect(made?.proof?.rows).toEqual([["Furthest above"], ["Trust 11", "90 of 100", "90%"]]);
  });

  test("money by head is no count of events, and a few make no funnel", () => {
    expect(find("funnel", ["spent"], rows([12], new Map([[spent, numbers(Array.from({ length: 12 }, (_, i) => i))]])))).toBeUndefined();
    expect(find("funnel", ["share"], rows([3], new Map([[share, [of(1, 10), of(2, 10), of(3, 10)]]])))).toBeUndefined();
  });
});

describe("over time", () => {
  const dataset = rows([4], new Map([[{ ...openSharing, origin: "public", period: "2018" }, [yes, yes, yes, no]]]));
  const earlier = [
    {
      name: "2017",
      period: "2017",
      answers: new Map([
        ["sharing", new Map([...["A", "B", "C", "D", "E"].map((code): [string, Answer] => [code, code === "A" ? yes : no])])],
      ]),
    },
  ];

  test("each year has its own denominator, those that are gone among it", () => {
    const made = find("over time", ["sharing"], { ...dataset, earlier }, { words: "share" });
    expect(made?.facts).toEqual({ "2017": 1, "2017: n": 5, "2018": 3, "2018: n": 4 });
    expect(made?.finding).toBe("3 of 4 trusts share in 2018, 1 of 5 in 2017.");
    expect(made?.title).toBe("3 trusts share in 2018, 1 in 2017");
  });

  test("one year is no series", () => {
    expect(find("over time", ["sharing"], dataset)).toBeUndefined();
  });

  test("several measures stand each in their own year, and amounts are added up", () => {
    const lists = new Map([
      [{ ...spent, code: "a", period: "2016" }, numbers([10, 20])],
      [{ ...spent, code: "b", period: "2017" }, numbers([10, 5])],
    ]);
    const made = find("over time", ["a", "b"], rows([2], lists));
    expect(made?.facts).toEqual({ "2016": 30, "2016: n": 2, "2017": 15, "2017: n": 2 });
    expect(made?.details).toEqual(["That is 50% less than in 2016, in the money or units of each year."]);
  });
});

describe("total and scenario", () => {
  const both = (used: readonly number[], limit: readonly number[]) =>
    rows(
      [used.length],
      new Map([
        [spent, numbers(used)],
        [plan, numbers(limit)],
      ]),
    );

  test("gross is of those above alone, net of all", () => {
    const made = find("total", ["spent", "plan"], both([12, 15, 7, 10], [10, 10, 10, 10]), { words: "overspent" });
    expect(made?.facts).toMatchObject({ above: 2, gross: 7, net: 4, n: 4 });
    expect(made?.finding).toBe(
      "2 of 4 trusts overspent, by £7 in all (gross: those above alone); with the others set against them, all together are £4 above it (net).",
    );
    expect(made?.details).toEqual(["The other 2 are £3 below in all, or exactly at it."]);
  });

  test("where nobody is above, it is what was used of what there was", () => {
    const made = find("total", ["spent", "plan"], both([5, 5], [10, 10]));
    expect(made?.title).toBe("Spending stayed within the plan");
    expect(made?.finding).toBe("The spending of 2 trusts came to £10 in 2018, 50% of the plan of £20; none was above it.");
  });

  test("one amount has a sum; a confidential one has none", () => {
    expect(find("total", ["spent"], both([1, 2], [0, 0]))?.facts).toEqual({ n: 2, total: 3 });
    expect(find("total", ["cost"], rows([12], new Map([[cost, numbers(Array.from({ length: 12 }, (_, i) => i))]])))).toBeUndefined();
  });

  test.each([20, 0.2])("a fifth off, typed as %d, is taken from everyone's limit", (typed) => {
    const made = find("scenario", ["spent", "plan"], both([9, 5, 8], [10, 10, 10]), { number: typed });
    expect(made?.facts).toMatchObject({ cut: 20, reduced: 24, used: 22, whole: 30, gap: -2, gross: 1, over: 1, n: 3 });
  });

  test("without a number there is no scenario", () => {
    expect(find("scenario", ["spent", "plan"], both([1], [1]))).toBeUndefined();
  });
});

describe("change", () => {
  const then = (values: readonly number[]) => [
    { name: "2017", period: "2017", answers: new Map([["people", new Map(values.map((value, i) => [`T00${i}`, numberAnswer(value)]))]]) },
  ];

  test("a change counts from the measure's own material size on", () => {
    const dataset = rows([5], new Map([[{ ...people, material: 2 }, numbers([10, 10, 10, 10, 10])]]));
    const made = find("change", ["people"], { ...dataset, earlier: then([10, 9, 8, 13, 5]) });
    expect(made?.facts).toEqual({ up: 2, same: 2, down: 1, n: 5, before: 9, after: 10 });
    expect(made?.finding).toBe(
      "Since 2017, population rose for 2 of 5, fell for 1 and stayed about the same for 2 (median £10, before £9), counting the trusts with a figure in both rounds.",
    );
  });

  test("without an earlier round there is none", () => {
    expect(find("change", [], rows([3], new Map([[people, numbers([1, 2, 3])]])))).toBeUndefined();
  });
});

describe("participation and threshold", () => {
  test("who took part is told by group", () => {
    const dataset = rows([2, 1, 1, 2], new Map([[people, numbers([1, 2, 3, 4, 5, 6])]]));
    const half = { ...dataset, organisations: dataset.organisations.map((one, i) => ({ ...one, participating: i < 3, member: i < 2 })) };
    const made = find("participation", [], half, { by: "Region" });
    expect(made?.facts).toMatchObject({
      "took part": 3,
      n: 6,
      members: 2,
      others: 1,
      "North: took part": 3,
      "North: n": 4,
      "South: took part": 0,
    });
    expect(made?.finding).toBe("3 of 6 trusts took part, 2 members of the network and one other.");
  });

  test("below and within a tenth above are named, exactly at the threshold is not below", () => {
    const dataset = rows(
      [6],
      new Map([
        [people, numbers([90, 99, 100, 110, 111, 300])],
        [openSharing, [yes, no, no, no, no, no]],
      ]),
    );
    const made = find("threshold", ["people", "sharing"], dataset, { number: 100 });
    expect(made?.facts).toEqual({ n: 6, threshold: 100, below: 2, "within a tenth above": 2, "below and No": 1 });
    expect(made?.finding).toBe("2 of 6 trusts are below £100 on population: Trust 0 and Trust 1.");
    expect(made?.details).toEqual([
      "Two more are within a tenth above it: Trust 2 and Trust 3.",
      "Of the 2 below that answered, 1 gave the answer No on sharing staff: Trust 1.",
    ]);
  });

  test("without a threshold there is nothing to be below", () => {
    expect(find("threshold", ["people"], rows([3], new Map([[people, numbers([1, 2, 3])]])))).toBeUndefined();
  });
});

describe("answers", () => {
  const rating: Measure = { ...openSharing, code: "rating", kind: "rating", phrase: "rating", options: ["Best", "Good", "Poor", "Worst"] };
  const rated = (options: readonly string[]) =>
    rows([options.length], new Map([[rating, options.map((option): Answer => ({ kind: "option", option }))]]));

  test("ratings have a share of the better half and a mode, and no average", () => {
    const made = find("answers", ["rating"], rated(["Best", "Good", "Good", "Worst"]));
    expect(made?.facts).toMatchObject({ count: 3, n: 4, share: 75 });
    expect(made?.details).toEqual(["The most frequent rating is “Good” (2, 50%)."]);
  });

  test("all alike is said of all", () => {
    expect(find("answers", ["sharing"], rows([4], new Map([[openSharing, [yes, yes, yes, yes]]])), { words: "share" })?.title).toBe(
      "All participating trusts share",
    );
  });

  test("the row may count another option", () => {
    expect(
      find("answers", ["sharing"], rows([4], new Map([[openSharing, [yes, no, no, no]]])), { number: 2, words: "do not share" })?.facts
        .count,
    ).toBe(3);
  });
});
