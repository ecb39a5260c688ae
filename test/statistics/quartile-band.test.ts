import { describe, expect, test } from "@jest/globals";
import { quartileBand } from "../../src/statistics/quartile-band.ts";

describe("quartile band", () => {
  // Type 7 cut points of 1…8: 2.75, 4.5, 6.25.
  test("two of eight values lie in each band", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(values.map((value) => quartileBand(value, values))).toEqual([
      "lowest",
      "lowest",
      "lower middle",
      "lower middle",
      "upper middle",
      "upper middle",
      "highest",
      "highest",
    ]);
  });

  test("a value on a cut point belongs to the band below it", () => {
    const values = [0, 10, 20, 30, 40, 50, 60, 70, 80];
    expect([20, 40, 60].map((value) => quartileBand(value, values))).toEqual(["lowest", "lower middle", "upper middle"]);
  });

  test("seven values have no bands", () => {
    expect(quartileBand(1, [1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
  });
});
