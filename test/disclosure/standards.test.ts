import { describe, expect, test } from "@jest/globals";
import type { OwnAssessment } from "../../src/disclosure/own-assessment.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { openStandards } from "../../src/disclosure/standards.ts";
import { asking, codes, datasetFrom, letters, type Sheets } from "../dataset/book.ts";

const assessed: Sheets = {
  Criteria: [
    ["Code", "Text", "Domain"],
    ["1", "A plan", "Planning"],
    ["2", "A budget", "Planning"],
    ["3", "A constitution", "Governance"],
  ],
  Severities: [
    ["Level", "Remedy"],
    ["I", "A toolkit"],
    ["II", "Sign-off"],
  ],
  Conditions: [
    ["Code", "Criterion", "Severity"],
    ["01A", "3", "I"],
    ["01A", "1", "II"],
    ["02B", "1", "I"],
    ["03C", "1", "I"],
    ["08H", "not assessed"],
  ],
};

function datasetOf(disclosure: string | undefined, sheets: Sheets = assessed) {
  const outcome = datasetFrom(
    asking(
      { Value: "Conditions: score", Disclosure: disclosure },
      codes.map(() => 1),
      sheets,
    ),
  );
  if (outcome.dataset === undefined) throw new Error(letters(outcome).join("\n"));
  return outcome.dataset;
}

const assessmentOf = (code: string, disclosure: string | undefined): OwnAssessment | undefined =>
  viewsOf(datasetOf(disclosure))(code).assessment;

describe("a reader's assessment", () => {
  test("has its own conditions, the gravest first, whatever the policy", () => {
    for (const policy of ["open", "anonymous", "aggregate", "own"]) {
      const own = assessmentOf("01A", policy)?.conditions.map(({ criterion, severity }) => [criterion.text, severity.level]);
      expect(own).toEqual([
        ["A plan", "II"],
        ["A constitution", "I"],
      ]);
    }
  });

  test("says how many others did not meet the same criterion, where the conditions are open", () => {
    expect(assessmentOf("01A", "open")?.conditions.map(({ others }) => others)).toEqual([2, 0]);
    expect(assessmentOf("01A", "open")?.assessed).toBe(7);
  });

  test("gives its place under every weighting, ties included", () => {
    expect(assessmentOf("02B", "open")?.standings).toEqual([
      { name: "equal steps", weights: [1, 2], score: 1, rank: 2, ties: 1 },
      { name: "doubling", weights: [1, 2], score: 1, rank: 2, ties: 1 },
      { name: "number only", weights: [1, 1], score: 1, rank: 2, ties: 1 },
    ]);
  });

  test("tells what was hardest for everyone, and which of it the reader did not meet either", () => {
    const hardest = assessmentOf("02B", "open")?.hardest;
    expect(hardest?.criteria.map(({ criterion, count, own }) => [criterion.code, count, own])).toEqual([
      ["1", 3, true],
      ["3", 1, false],
    ]);
    expect([hardest?.standOut, hardest?.metAll]).toEqual([1, 4]);
  });

  test.each(["anonymous", "aggregate", "own"])("tells nothing of the others when the score is %s", (policy) => {
    const assessment = assessmentOf("01A", policy);
    expect(assessment?.conditions.map(({ others }) => others)).toEqual([undefined, undefined]);
    expect([assessment?.standings, assessment?.hardest]).toEqual([[], undefined]);
    expect(openStandards(datasetOf(policy))).toBeUndefined();
  });

  test("is none for a reader that was not assessed, and in a round without criteria", () => {
    expect(assessmentOf("08H", "open")).toBeUndefined();
    const plain = datasetFrom(
      asking(
        {},
        codes.map(() => 1),
      ),
    ).dataset;
    expect(plain === undefined || viewsOf(plain)("01A").assessment).toBeUndefined();
  });
});

test("conditions that no measure counts are nobody else's to know", () => {
  const { dataset } = datasetFrom(
    asking(
      {},
      codes.map(() => 1),
      assessed,
    ),
  );
  expect(dataset === undefined || openStandards(dataset)).toBeUndefined();
});
