import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { largestRemainder } from "../../src/statistics/largest-remainder.ts";

describe("largest remainder", () => {
  test("thirds print as 34, 33 and 33, the spare step going to the first", () => {
    expect(largestRemainder([1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(largestRemainder([1, 1, 1], 1)).toEqual([33.4, 33.3, 33.3]);
  });

  test("the spare steps go to the largest remainders", () => {
    // Exact shares 43.478, 30.435, 26.087: rounded down 43 + 30 + 26 = 99, and 43.478 has the largest remainder.
    expect(largestRemainder([10, 7, 6], 0)).toEqual([44, 30, 26]);
    // Exact shares 12.5, 12.5, 75: the earlier half wins.
    expect(largestRemainder([1, 1, 6], 0)).toEqual([13, 12, 75]);
  });

  test("a whole number stays one, whatever floating point makes of it", () => {
    expect(largestRemainder([0.29, 0.71], 0)).toEqual([29, 71]);
    expect(largestRemainder([0.07, 0.93], 0)).toEqual([7, 93]);
    expect(largestRemainder([91, 9], 0)).toEqual([91, 9]);
  });

  test("without a whole there are no shares", () => {
    expect(largestRemainder([], 0)).toBeUndefined();
    expect(largestRemainder([0, 0], 0)).toBeUndefined();
    expect(largestRemainder([-1, 3], 0)).toBeUndefined();
    expect(largestRemainder([Number.NaN, 3], 0)).toBeUndefined();
  });

  test("shares add to 100 at the places printed, and none is a whole step from exact", () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2 }), (list, decimals) => {
        const whole = list.reduce((a, b) => a + b, 0);
        fc.pre(whole > 1e-6);
        const shares = largestRemainder(list, decimals) ?? [];
        const steps = shares.map((share) => Math.round(share * 10 ** decimals));
        expect(steps.reduce((a, b) => a + b, 0)).toBe(100 * 10 ** decimals);
        shares.forEach((share, i) => {
          expect(Math.abs(share - ((list[i] ?? 0) / whole) * 100)).toBeLessThan(10 ** -decimals * 1.000001);
        });
      }),
    );
  });

  test("nothing at all never gets a step", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 }), (list) => {
        fc.pre(list.some((amount) => amount > 0));
        const shares = largestRemainder(list, 0) ?? [];
        list.forEach((amount, i) => {
          if (amount === 0) expect(shares[i]).toBe(0);
        });
      }),
    );
  });
});
