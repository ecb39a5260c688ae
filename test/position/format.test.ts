import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { count, date, difference, full, number, ordinal, possessive, printsSame, rounded, short } from "../../src/position/format.ts";
import { sampleMeasure } from "../../src/position/samples.ts";

const pounds = sampleMeasure();
const percent = sampleMeasure({ unit: { words: "%", prefix: "", suffix: "%", rest: "" }, decimals: 1 });

describe("the one formatter", () => {
  test("prints thousands with commas, a true minus, and never minus nothing", () => {
    expect(number(1234.5, 1)).toBe("1,234.5");
    expect(number(-1234.5, 0)).toBe("−1,235");
    expect(number(-0.04, 1)).toBe("0.0");
  });

  test("money of a million and more has three figures and a letter", () => {
    expect(short(pounds, 1_214_000_000)).toBe("£1.21bn");
    expect(short(pounds, 213_400_000)).toBe("£213m");
    expect(short(pounds, -2_500_000)).toBe("−£2.50m");
    expect(short(pounds, 999_999.999)).toBe("£1.00m");
    expect(short(pounds, 999_999.99)).toBe("£999,999.99");
  });

  test("the whole unit stands in sentences", () => {
    expect(full(pounds, 23.62)).toBe("£23.62 per head");
    expect(full(percent, 45)).toBe("45.0%");
  });

  test("the difference of two shares is in percentage points", () => {
    expect(difference(percent, -4.2)).toBe("4.2 percentage points");
    expect(difference(sampleMeasure({ ...percent, decimals: 0 }), 1)).toBe("1 percentage point");
  });

  test("values tie when they print the same", () => {
    expect(printsSame(pounds, 5.204, 5.2)).toBe(true);
    expect(printsSame(pounds, 5.206, 5.2)).toBe(false);
  });

  test("a rounded value calculates as it prints", () => {
    expect(rounded(1234.567, 2)).toBe(1234.57);
    expect(Object.is(rounded(-0.001, 2), 0)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(number(rounded(value, decimals), decimals)).toBe(number(value, decimals));
      }),
    );
  });

  test("places count 1st, 2nd, 3rd, 4th, 11th, 21st, 112th", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 93, 101, 111, 112].map(ordinal)).toEqual(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 93rd 101st 111th 112th".split(" "),
    );
  });

  test("counts below ten are words", () => {
    expect([0, 1, 9, 10, 1200].map(count)).toEqual(["no", "one", "nine", "10", "1,200"]);
  });

  test("names that end in s take the apostrophe alone", () => {
    expect(["Ashdale", "St Helens", "St Alder’s"].map(possessive)).toEqual(["Ashdale’s", "St Helens’", "St Alder’s"]);
  });

  test("dates are read in full, and text that is no date stays as typed", () => {
    expect([date("2011-06-01"), date("2018-12-31"), date("June 2011"), date("2018-13-01")]).toEqual([
      "1 June 2011",
      "31 December 2018",
      "June 2011",
      "2018-13-01",
    ]);
  });
});
