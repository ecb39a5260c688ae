import { describe, expect, test } from "@jest/globals";
import { quartileBand } from "../../src/statistics/quartile-band.ts";

describe("quartile band", () => {
  test("two of eight values lie in each band", () => {
    // Type 7 cut points of 1…8, as quantile() and Excel's QUARTILE.INC give them.
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(values.map((value) => quartileBand(value, [2.75, 4.5, 6.25]))).toEqual([
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
    expect([20, 40, 60].map((value) => quartileBand(value, [20, 40, 60]))).toEqual(["lowest", "lower middle", "upper middle"]);
  });
});
