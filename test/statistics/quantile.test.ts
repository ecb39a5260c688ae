import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ascending } from "../../src/statistics/ascending.ts";
import { median, quantile } from "../../src/statistics/quantile.ts";
import { finite, shuffled } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

describe("quantile", () => {
  test.each([
    [0.25, 1.75],
    [0.5, 3.5],
    [0.75, 5.25],
    [0.9, 6.9],
  ])("is type 7 of Hyndman and Fan: at %p of 3,1,4,1,5,9,2,6 it is %p", (p, expected) => {
    expectClose(quantile([3, 1, 4, 1, 5, 9, 2, 6], p), expected);
  });

  // Worked out with NumPy 2.4 (np.quantile, default method).
  test.each([
    [0.1, -1],
    [0.33, 0.975],
    [0.66, 7],
    [0.95, 10.9375],
  ])("agrees with NumPy at %p", (p, expected) => {
    expectClose(quantile([1.5, -2, 7, 7, 0, 12.25], p), expected);
  });

  test("the 40th percentile of 15, 20, 35, 40, 50 is Excel's PERCENTILE.INC, 29", () => {
    expect(quantile([15, 20, 35, 40, 50], 0.4)).toBe(29);
  });

  test("no values have no quantile", () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(median([])).toBeUndefined();
  });

  test("one value is its own every quantile", () => {
    expect([0, 0.25, 1].map((p) => quantile([7], p))).toEqual([7, 7, 7]);
  });

  test("lies between the lowest and the highest, and rises with p", () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p, q) => {
          const [low, high] = [quantile(values, Math.min(p, q)) ?? Number.NaN, quantile(values, Math.max(p, q)) ?? Number.NaN];
          const slack = 1e-9 * Math.max(...values.map(Math.abs), 1);
          expect(low).toBeGreaterThanOrEqual(Math.min(...values) - slack);
          expect(high).toBeLessThanOrEqual(Math.max(...values) + slack);
          expect(low).toBeLessThanOrEqual(high + slack);
        },
      ),
    );
  });

  test("does not depend on the order of the values, and leaves them as they were", () => {
    fc.assert(
      fc.property(shuffled(fc.array(finite, { minLength: 1 })), ([values, other]) => {
        const before = [...other];
        expect(quantile(other, 0.75)).toBe(quantile(values, 0.75));
        expect(other).toEqual(before);
      }),
    );
  });

  test("as many values lie above the median as below", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(values.filter((value) => value > middle).length).toBe(values.filter((value) => value < middle).length);
      }),
    );
  });
});

test("a list already in order is not copied", () => {
  const sorted = [1, 2, 2, 5];
  expect(ascending(sorted)).toBe(sorted);
  expect(ascending([5, 2, 1, 2])).toEqual(sorted);
});
