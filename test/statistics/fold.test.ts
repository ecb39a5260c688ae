import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldOf } from "../../src/statistics/fold.ts";
import { expectClose } from "./close.ts";

describe("fold", () => {
  test("is the highest over the lowest, with both ends and n", () => {
    expect(foldOf([24000, 68000, 252000])).toEqual({ kind: "fold", fold: 10.5, low: 24000, high: 252000, n: 3 });
  });

  test("with a zero there is none: it runs from 0", () => {
    expect(foldOf([0, 3, 12])).toEqual({ kind: "from zero", high: 12, n: 3 });
  });

  test("a lowest value below the floor is an accident: the 10th and 90th percentiles are compared instead", () => {
    // NumPy: np.quantile([.03,20,25,30,158],[.1,.9]) = 8.018, 106.8; without the guard the fold would be 5,267.
    const found = foldOf([0.03, 20, 25, 30, 158], 5);
    expect(found).toMatchObject({ kind: "trimmed", low: 0.03, high: 158, n: 5 });
    if (found.kind !== "trimmed") throw new Error(found.kind);
    expectClose(found.p10, 8.018);
    expectClose(found.p90, 106.8);
    expectClose(found.fold, 106.8 / 8.018);
  });

  test("one value, negative values and nothing but zeros have no fold, and say why", () => {
    expect(foldOf([5])).toEqual({ kind: "none", because: "fewer than two values", n: 1 });
    expect(foldOf([-5, 5])).toEqual({ kind: "none", because: "negative values", n: 2 });
    expect(foldOf([0, 0])).toEqual({ kind: "none", because: "zeros alone", n: 2 });
  });

  test("is never below 1 and does not depend on the unit", () => {
    const values = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.001, max: 1000, noNaN: true }), (list, scale) => {
        const [found, scaled] = [foldOf(list), foldOf(list.map((value) => value * scale))];
        if (found.kind !== "fold" || scaled.kind !== "fold") throw new Error(found.kind);
        expect(found.fold).toBeGreaterThanOrEqual(1);
        expectClose(scaled.fold, found.fold);
      }),
    );
  });
});
