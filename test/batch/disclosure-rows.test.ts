import { describe, expect, test } from "@jest/globals";
import { disclosureRows } from "../../src/batch/disclosure-rows.ts";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { RecordedFigures } from "../../src/output/figures.ts";
import { cost, numberAnswer, round, sharing, size } from "../disclosure/small-round.ts";

const rowsOf = (dataset: Dataset, before: ReadonlyMap<string, RecordedFigures> = new Map()) => {
  const [header = [], ...rows] = disclosureRows(dataset, before);
  return rows.map((row) => Object.fromEntries(row.map((field, i) => [header[i], field])));
};
const costs = (sizes: readonly number[], from: readonly number[]) => round(sizes, [cost], (_, i) => numberAnswer(from[i] ?? 0));

describe("the disclosure ledger", () => {
  test("tells each group figure of a measure that is not open, what it rests on and in how many reports it stands", () => {
    const dataset = round([4, 8], [size, cost], (_, i) => numberAnswer(20 + i));
    expect(rowsOf(dataset)).toMatchObject([
      { Measure: "cost", Group: "Area 0", Answered: 4, "In reports": 4, Figures: "median £21.50" },
      { Group: "the North region", Answered: 12, "In reports": 0 },
      {
        Group: "all trusts",
        "In reports": 12,
        Figures: expect.stringContaining("middle half"),
        Rule: "worked out from values on steps of £0.20",
      },
      { Group: "Area 1", "In reports": 8 },
    ]);
  });

  test("says which groups are refused, to whom and why", () => {
    const why = (dataset: Dataset) => rowsOf(dataset).flatMap(({ Group, Refused }) => (Refused === "" ? [] : [`${Group}: ${Refused}`]));
    expect(why(costs([2, 5], [1, 2, 3, 4, 5, 6, 7]))).toEqual(["Area 0: 2 answered, 3 are needed (T000 and T001)"]);
    expect(why(costs([4, 4], [9, 1, 1, 1, 2, 3, 4, 5]))).toEqual(["Area 0: all the others answered alike (T000)"]);
    expect(why(costs([2, 2, 5, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toContain(
      "the North region: differs from all trusts by 1 (T000, T001, T002 and T003)",
    );
    expect(why(round([3, 4], [sharing], (_, i): Answer => ({ kind: "option", option: i % 2 === 0 ? "Yes" : "No" })))).toEqual([
      "Area 0: 3 answered, 7 are needed (T000, T001 and T002)",
      "Area 1: 4 answered, 7 are needed (T003, T004, T005 and T006)",
    ]);
  });

  test("has nothing to account for in open measures", () => {
    expect(rowsOf(round([4, 4], [size], (_, i) => numberAnswer(i)))).toEqual([]);
  });

  test("warns where one answer alone has changed since the reports were made, in its groups only", () => {
    const recorded = (values: readonly string[]) =>
      new Map(values.map((value, i) => [`T00${i}`, { madeFrom: "", figures: new Map([["cost", new Map([["own value", value]])]]) }]));
    const before = ["£1.00", "£2.00", "£3.00", "£4.00", "£5.00", "£6.00", "£7.00", "£8.00"];
    const warned = (values: readonly number[]) =>
      rowsOf(costs([4, 4], values), recorded(before)).flatMap(({ Group, Rule }) =>
        String(Rule).includes("T001 alone has changed") ? [Group] : [],
      );
    expect(warned([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([]);
    expect(warned([1, 2.5, 3, 4, 5, 6, 7, 8])).toEqual(["Area 0", "all trusts"]);
    expect(warned([1, 2.5, 3.5, 4, 5, 6, 7, 8])).toEqual([]);
  });
});
