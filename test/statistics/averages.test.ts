import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mean, sum } from "../../src/statistics/mean.ts";
import { ratioOfSums } from "../../src/statistics/ratio-of-sums.ts";
import { shuffled } from "./arbitraries.ts";

describe("mean", () => {
  test("of 2, 3 and 7 is 4, and of nothing is nothing", () => {
    expect(mean([2, 3, 7])).toBe(4);
    expect(mean([])).toBeUndefined();
    expect(sum([])).toBe(0);
  });

  test("does not depend on the order", () => {
    fc.assert(
      fc.property(shuffled(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 })), ([list, other]) => {
        expect(mean(other)).toBe(mean(list));
      }),
    );
  });
});

describe("ratio of sums", () => {
  test("takes the group as one body: 5 of 10 and 10 of 90 are 15 %, though the mean of the two shares is about 31 %", () => {
    const group = [
      { numerator: 5, denominator: 10 },
      { numerator: 10, denominator: 90 },
    ];
    expect(ratioOfSums(group, 100)).toBe(15);
  });

  test("is multiplied by what it is per", () => {
    expect(ratioOfSums([{ numerator: 82.6, denominator: 200000 }], 100000)).toBeCloseTo(41.3, 12);
  });

  test("with nothing to divide by there is none", () => {
    expect(ratioOfSums([], 100)).toBeUndefined();
    expect(ratioOfSums([{ numerator: 3, denominator: 0 }], 100)).toBeUndefined();
  });

  test("lies between the lowest and the highest member", () => {
    const fraction = fc.record({ numerator: fc.integer({ min: 0, max: 1000 }), denominator: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1 }), (group) => {
        const members = group.map(({ numerator, denominator }) => numerator / denominator);
        const together = ratioOfSums(group, 1) ?? Number.NaN;
        expect(together).toBeGreaterThanOrEqual(Math.min(...members) - 1e-9);
        expect(together).toBeLessThanOrEqual(Math.max(...members) + 1e-9);
      }),
    );
  });
});
