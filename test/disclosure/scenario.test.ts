import { expect, test } from "@jest/globals";
import type { Analysis } from "../../src/dataset/analysis.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { numberAnswer, round, size } from "./small-round.ts";

const used: Measure = { ...size, code: "used", columns: { value: "Used" }, space: "none" };
const limit: Measure = { ...size, code: "limit", columns: { value: "Limit" }, space: "none" };
const share: Measure = { ...size, code: "share", kind: "share", columns: { numerator: "Used", denominator: "Limit" } };
const other: Measure = { ...share, code: "other", columns: { numerator: "Used", denominator: "People" } };
const asked: Analysis = {
  kind: "scenario",
  chapter: "Costs",
  measures: ["used", "limit"],
  by: undefined,
  number: 20,
  words: undefined,
  caveat: undefined,
  highlight: false,
  where: "Findings!A2",
};
const dataset = { ...round([3], [used, limit, share, other], (_, i) => numberAnswer(i + 1)), analyses: [asked] };

test("a scenario of the Findings sheet reaches the measure that divides its two amounts, and no other", () => {
  const measures = viewsOf(dataset)("T000").chapters.flatMap((chapter) => chapter.measures);
  expect(measures.map(({ measure, scenario }) => [measure.code, scenario?.cut])).toEqual([
    ["share", 20],
    ["other", undefined],
  ]);
});

test("a measure that is for the findings report alone is in nobody's report", () => {
  const measures = viewsOf(dataset)("T001").chapters.flatMap((chapter) => chapter.measures);
  expect(measures.map(({ measure }) => measure.code)).toEqual(["share", "other"]);
});
