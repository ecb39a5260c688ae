import { describe, expect, test } from "@jest/globals";
import { perIn, unitFrom } from "../../src/dataset/unit.ts";

describe("a unit", () => {
  test.each([
    ["£ per head", "£", "", "per head"],
    ["£", "£", "", ""],
    ["£m", "£", "m", ""],
    ["£m a year", "£", "m", "a year"],
    ["£000", "£", "k", ""],
    ["£ thousand", "£", "k", ""],
    ["€bn", "€", "bn", ""],
    ["%", "", "%", ""],
    ["% of adults", "", "%", "of adults"],
    ["percent of beds", "", "%", "of beds"],
    ["per cent", "", "%", ""],
    ["WTE per 100,000 people", "", "", "WTE per 100,000 people"],
    ["miles", "", "", "miles"],
    ["percentage points", "", "%", "points"],
    ["", "", "", ""],
  ])("%p is printed %p before and %p behind, with %p where there is room", (words, prefix, suffix, rest) => {
    expect(unitFrom(words)).toEqual({ words, prefix, suffix, rest });
  });

  test.each([
    ["WTE per 100,000 people", 100000],
    ["per 50,000 adults", 50000],
    ["£ per head", 1],
    ["deaths per thousand", 1000],
    ["per million people", 1000000],
    ["people", undefined],
    ["people per sq km", undefined],
    ["£ per 0 people", undefined],
  ])("%p is per %p", (words, per) => {
    expect(perIn(words)).toBe(per);
  });
});
