import { describe, expect, test } from "@jest/globals";
import type { Cell } from "../../../src/dataset/cells.ts";
import { readFigure } from "../../../src/dataset/reading/figure.ts";
import { unitFrom } from "../../../src/dataset/unit.ts";
import { date, error, percent, uncomputed } from "../book.ts";

/** What a cell says in a unit, in short: the value, "nil", or the reason there is none; then how it is told. */
function read(typed: string | number | boolean | Cell, unit = ""): string {
  const cell: Cell =
    typeof typed === "string"
      ? { kind: "text", text: typed }
      : typeof typed === "number"
        ? { kind: "number", value: typed, shown: String(typed), percent: false }
        : typeof typed === "boolean"
          ? { kind: "boolean", value: typed }
          : typed;
  const { said, remark } = readFigure(cell, unitFrom(unit));
  const value = said.kind === "missing" ? said.reason : said.nil ? "nil" : `${said.value}${said.percent ? "%" : ""}`;
  return remark === undefined ? value : `${value}, ${remark.severity}`;
}

describe("a figure is read without a word", () => {
  test.each([
    [12, "", "12"],
    [0, "", "0"],
    [-3.5, "", "-3.5"],
    ["1234", "", "1234"],
    [" 1234\u00a0", "", "1234"],
    ["1,234,567.89", "", "1234567.89"],
    ["£1,234", "£", "1234"],
    ["£ 1,234.50", "£ per head", "1234.5"],
    ["−3", "", "-3"],
    ["-£3", "£", "-3"],
    ["£-3", "£", "-3"],
    [".5", "", "0.5"],
    ["1·5", "", "1.5"],
    ["１２", "", "12"],
    ["45%", "%", "45%"],
    ["45 %", "% of adults", "45%"],
    ["45 per cent", "%", "45%"],
    [45, "%", "45"],
    [percent(0.451), "%", "45.1%"],
    ["nil", "", "nil"],
    ["None", "", "nil"],
    ["not applicable", "", "not applicable"],
    ["not asked", "", "not asked"],
    ["[z]", "", "not applicable"],
  ])("%p in %p is %s", (typed, unit, expected) => {
    expect(read(typed, unit)).toBe(expected);
  });
});

describe("a figure is read and told", () => {
  test.each([
    ["1.2m", "£", "1200000, note"],
    ["£1.2 million", "£", "1200000, note"],
    ["£1.21bn", "£", "1210000000, note"],
    ["12k", "", "12000, note"],
    ["12 thousand", "", "12000, note"],
    ["£1.2m", "£m", "1.2, note"],
    ["12 WTE", "WTE", "12, note"],
    ["12 wte", "WTE per 100,000 people", "12, note"],
    ["12 FTE", "WTE", "12, note"],
    ["250 people", "", "250, note"],
    ["1 234", "", "1234, note"],
    ["(1,234)", "", "-1234, note"],
    ["1234 GBP", "£", "1234, note"],
    ["£12 per head", "£ per head", "12, note"],
    ["c. 40", "", "40, query"],
    ["c40", "", "40, query"],
    ["~40", "", "40, query"],
    ["approx 40", "", "40, query"],
    ["about 1,200", "", "1200, query"],
    ["40?", "", "40, query"],
    ["40 (est)", "", "40, query"],
    ["1.2E+05", "", "120000, query"],
    ["n/a", "", "not applicable, note"],
    ["N.A.", "", "not applicable, note"],
    ["*", "", "suppressed, note"],
    ["<5", "", "suppressed, note"],
    ["fewer than 5", "", "suppressed, note"],
    ["-", "", "not answered, query"],
    ["–", "", "not answered, query"],
    ["TBC", "", "not answered, query"],
    ["to follow", "", "not answered, query"],
    ["n/k", "", "not answered, query"],
    ["not known", "", "not answered, query"],
    ["?", "", "not answered, query"],
  ])("%p in %p is %s", (typed, unit, expected) => {
    expect(read(typed, unit)).toBe(expected);
  });
});

describe("a figure is not made up", () => {
  test.each([
    ["twelve", ""],
    ["1.234,56", ""],
    ["1,23", ""],
    ["12,34,567", ""],
    ["12 34", ""],
    ["1.2.3", ""],
    ["1e5", ""],
    ["1234567890123456", ""],
    ["10-12", ""],
    ["10 to 12", ""],
    ["2017/18", ""],
    [">100", ""],
    ["100+", ""],
    ["<500", ""],
    ["12 months", "WTE"],
    ["12 (excluding the CSU)", "WTE"],
    ["3 of 5", ""],
    ["€12", "£"],
    ["£12", "WTE"],
    ["£12", "%"],
    ["45%", "£"],
    ["45%", "WTE"],
    [percent(0.45), "WTE"],
    ["as above", ""],
    ['"', ""],
    ["#REF!", ""],
    [error("#N/A"), ""],
    [date("2018-10-12"), ""],
    [true, ""],
    ["01/02/2018", ""],
    ["Yes", ""],
    ["Infinity", ""],
    ["NaN", ""],
    ["0x1F", ""],
    ["٣", ""],
    ["½", ""],
  ])("from %p in %p: it is invalid and queried", (typed, unit) => {
    expect(read(typed, unit)).toBe("invalid, query");
  });

  test("from a formula that was never calculated: the report is held", () => {
    expect(read(uncomputed("B2*2"))).toBe("invalid, hold");
  });
});
