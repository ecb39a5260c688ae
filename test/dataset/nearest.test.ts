import { describe, expect, test } from "@jest/globals";
import { didYouMean, nearest } from "../../src/dataset/nearest.ts";

describe("the nearest word", () => {
  test("is one slip away: a letter more, less, other, or two swapped", () => {
    for (const typed of ["poplation", "populattion", "popuIation", "ppoulation"])
      expect(nearest(typed, ["population", "density"])).toBe("population");
  });

  test("takes a lookalike before any other letter: O for 0, I for 1", () => {
    expect(nearest("O2B", ["02B", "92B", "12B"])).toBe("02B");
    expect(nearest("I0A", ["10A", "20A", "30A"])).toBe("10A");
  });

  test("is nobody's when two are equally near, or none is near", () => {
    expect(nearest("05B", ["02B", "03B"])).toBeUndefined();
    expect(nearest("XYZ", ["02B", "03C"])).toBeUndefined();
    expect(nearest("", ["02B"])).toBeUndefined();
  });

  test("ignores case", () => {
    expect(nearest("Sorted-Bar", ["sorted-bars"])).toBe("sorted-bars");
  });

  test("is found in no time, however long the words", () => {
    const started = performance.now();
    nearest(
      "x".repeat(1e6),
      Array.from({ length: 500 }, (_, i) => `${"x".repeat(1e5)}${i}`),
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("makes half a sentence", () => {
    expect(didYouMean("O2B", ["02B"])).toBe(' Did you mean "02B"?');
    expect(didYouMean("zzz", ["02B"])).toBe("");
  });
});
