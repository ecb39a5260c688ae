import { describe, expect, test } from "@jest/globals";
import { answerOf } from "../../src/dataset/dataset.ts";
import { answers, codes, datasetFrom, letters } from "./book.ts";
import { cases, measure, round, rows } from "./messy-cases.ts";

describe("a messy workbook gives the right value, or a finding at the right place", () => {
  test.each(Object.entries(cases))("%s", (_, { book: messy, says = [], answer }) => {
    const outcome = datasetFrom(messy);
    for (const [severity, words] of says) expect(letters(outcome, severity)).toContainEqual(expect.stringMatching(words));
    expect(letters(outcome)).toHaveLength(says.length);
    expect(outcome.dataset === undefined).toBe(says.some(([severity]) => severity === "stop"));
    if (answer !== undefined) expect(outcome.dataset && answerOf(outcome.dataset.answers, "m1", "02B")).toMatchObject(answer);
  });

  test("in no fewer than eighty ways", () => {
    expect(Object.keys(cases).length).toBeGreaterThanOrEqual(80);
  });
});

describe("all findings", () => {
  test("come together, the gravest first", () => {
    const outcome = datasetFrom(
      round({ ...rows({ 2: ["O2B", 50], 3: ["03C", "many"], 9: ["Total", 1] }), ...measure({ Kind: "amount", Source: "ons" }) }),
    );
    expect(outcome.findings.map(({ severity }) => severity)).toEqual(["stop", "hold", "query", "note"]);
  });

  test("leave what is in order alone", () => {
    expect(answers(datasetFrom(round(rows({ 2: ["02B", "many"] }))))).toEqual(
      codes.map((_, i) => (i === 1 ? { kind: "missing", reason: "invalid" } : { kind: "number", value: 20 + i })),
    );
  });
});
