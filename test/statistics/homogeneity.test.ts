import { describe, expect, test } from "@jest/globals";
import { homogeneity } from "../../src/statistics/homogeneity.ts";

/** Worked out by hand from Pearson's formula; the probabilities from the complementary error function. */
describe("homogeneity", () => {
  test("two groups: 10 of 20 and 20 of 30", () => {
    const found = homogeneity([
      { count: 10, n: 20 },
      { count: 20, n: 30 },
    ]);
    expect(found?.chi2).toBeCloseTo(1.3888889, 7);
    expect(found?.p).toBeCloseTo(0.2385928, 7);
    expect([found?.freedom, found?.reliable]).toEqual([1, true]);
  });

  test("four groups: 17 of 23, 17 of 22, 8 of 22 and 18 of 22", () => {
    const found = homogeneity([
      { count: 17, n: 23 },
      { count: 17, n: 22 },
      { count: 8, n: 22 },
      { count: 18, n: 22 },
    ]);
    expect(found?.chi2).toBeCloseTo(13.1493446, 7);
    expect(found?.p).toBeCloseTo(0.0043245, 7);
    expect(found?.freedom).toBe(3);
  });

  test("an expected count below five makes it unreliable", () => {
    expect(
      homogeneity([
        { count: 2, n: 3 },
        { count: 28, n: 90 },
      ])?.reliable,
    ).toBe(false);
  });

  test("all, none and one group are no comparison", () => {
    expect(homogeneity([{ count: 1, n: 2 }])).toBeUndefined();
    expect(
      homogeneity([
        { count: 2, n: 2 },
        { count: 3, n: 3 },
      ]),
    ).toBeUndefined();
    expect(
      homogeneity([
        { count: 0, n: 2 },
        { count: 0, n: 3 },
      ]),
    ).toBeUndefined();
  });
});
