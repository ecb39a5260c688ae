import { describe, expect, test } from "@jest/globals";
import type { Cell } from "../../../src/dataset/cells.ts";
import { readChoice, readChoices, readWords, readYesNo } from "../../../src/dataset/reading/choice.ts";
import type { Reading } from "../../../src/dataset/reading/reading.ts";

const cell = (typed: string | number | boolean): Cell =>
  typeof typed === "string"
    ? { kind: "text", text: typed }
    : typeof typed === "number"
      ? { kind: "number", value: typed, shown: String(typed), percent: false }
      : { kind: "boolean", value: typed };

/** The options chosen or the reason there are none, then how it is told. */
function told({ said, remark }: Reading<{ readonly kind: "chosen"; readonly options: readonly string[] }>): string {
  const value = said.kind === "missing" ? said.reason : said.options.join(" + ");
  return remark === undefined ? value : `${value}, ${remark.severity}`;
}

describe("yes or no", () => {
  test.each([
    ["Yes", "Shared"],
    ["y", "Shared"],
    ["YES.", "Shared"],
    [true, "Shared"],
    [1, "Shared"],
    ["✓", "Shared"],
    ["shared", "Shared"],
    ["no", "Own"],
    ["N", "Own"],
    [false, "Own"],
    [0, "Own"],
    ["Own", "Own"],
    ["Yes (from April)", "Shared, query"],
    ["No - planned", "Own, query"],
    ["Yes/No", "invalid, query"],
    ["No longer", "invalid, query"],
    ["partly", "invalid, query"],
    ["n/a", "not applicable, note"],
    ["-", "not answered, query"],
    ["TBC", "not answered, query"],
    [2, "invalid, query"],
  ])("%p is %s", (typed, expected) => {
    expect(told(readYesNo(cell(typed), ["Shared", "Own"]))).toBe(expected);
  });
});

describe("one of the options", () => {
  const ratings = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
  test.each([
    ["Good", "Good"],
    ["  GOOD. ", "Good"],
    ["requires-improvement", "Requires improvement"],
    ["n/a", "not applicable, note"],
    ["3", "invalid, query"],
  ])("%p is %s", (typed, expected) => {
    expect(told(readChoice(cell(typed), ratings))).toBe(expected);
  });

  test("that is misspelt is not chosen, and named", () => {
    const { said, remark } = readChoice(cell("Requires improvment"), ratings);
    expect(said).toEqual({ kind: "missing", reason: "invalid" });
    expect(remark?.remedy).toContain('Did you mean "Requires improvement"?');
  });

  test("that reads like a gap is an option when it is listed", () => {
    expect(told(readChoice(cell("none"), ["Health", "None"]))).toBe("None");
    expect(told(readChoice(cell("not applicable"), ["Not applicable", "Held"]))).toBe("Not applicable");
  });

  test("may be a number", () => {
    expect(told(readChoice(cell(2), ["1", "2", "3"]))).toBe("2");
  });
});

describe("several of the options", () => {
  const options = ["Pay", "Workload, stress", "Uncertain future", "Lack of training"];
  test.each([
    ["Pay; lack of training", "Pay + Lack of training"],
    ["lack of training\nPAY", "Pay + Lack of training"],
    ["Pay, Lack of training", "Pay + Lack of training"],
    ["Workload, stress", "Workload, stress"],
    ["Workload, stress; Pay", "Pay + Workload, stress"],
    ["Pay; Pay", "Pay"],
    ["none", ""],
    ["None of these", ""],
    ["Pay; Housing", "Pay, query"],
    ["Housing", "invalid, query"],
    ["n/a", "not applicable, note"],
  ])("%p is %p", (typed, expected) => {
    expect(told(readChoices(cell(typed), options))).toBe(expected);
  });
});

describe("words", () => {
  test("stay as they were typed, markup and formulas included", () => {
    for (const typed of ["# Not a heading", "=1+1", "<b>bold</b>", "{{own}}", "Nothing changed.\n\nReally.", "none"]) {
      expect(readWords(cell(typed)).said).toEqual({ kind: "words", text: typed });
    }
  });

  test("of more than 4,000 characters are cut, and that is told", () => {
    const { said, remark } = readWords(cell("word ".repeat(2000)));
    expect(said.kind === "words" && said.text.length).toBeLessThanOrEqual(4001);
    expect(remark?.severity).toBe("note");
  });

  test("that only say there are none are a gap", () => {
    expect(readWords(cell("n/a")).said).toEqual({ kind: "missing", reason: "not applicable" });
    expect(readWords(cell("TBC")).said).toEqual({ kind: "missing", reason: "not answered" });
  });
});
