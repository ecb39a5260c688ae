import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { byar } from "../../src/statistics/byar.ts";
import { countInterval, rateInterval } from "../../src/statistics/count-interval.ts";
import { exactPoisson } from "../../src/statistics/exact-poisson.ts";
import { wilson } from "../../src/statistics/wilson.ts";
import { expectClose } from "./close.ts";

describe("Wilson's interval", () => {
  // The first three from the design, the others from scipy.stats.binomtest(...).proportion_ci(method="wilson").
  test.each([
    [9, 100, 0.048073, 0.162262, 5e-7],
    [0, 20, 0, 0.161125, 5e-7],
    [20, 20, 0.838875, 1, 5e-7],
    [30, 93, 0.2362494439071286, 0.42298741185832583, 1e-12],
    [112, 207, 0.47304837085862517, 0.6075809327664142, 1e-12],
    [1, 3, 0.06149194472039626, 0.7923403991979523, 1e-12],
  ])("of %p in %p is %p to %p", (count, n, low, high, tolerance) => {
    expectClose(wilson(count, n)?.low, low, tolerance);
    expectClose(wilson(count, n)?.high, high, tolerance);
  });

  test("nobody asked, no interval", () => {
    expect(wilson(0, 0)).toBeUndefined();
  });

  test("holds the proportion, stays within 0 and 1, and mirrors when yes and no change places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const count = Math.round(n * share);
        const { low, high } = wilson(count, n) ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / n - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        expectClose(wilson(n - count, n)?.low, 1 - high, 1e-9);
      }),
    );
  });
});

describe("intervals of counts", () => {
  test.each([
    [10, 4.78745, 18.39146],
    [100, 81.36211, 121.62794],
    [1, 0.01307, 5.56376],
  ])("Byar's of %p is %p to %p", (count, low, high) => {
    expectClose(byar(count).low, low, 5e-6);
    expectClose(byar(count).high, high, 5e-6);
  });

  // scipy.stats.chi2.ppf
  test.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [9, 4.115373097378334, 17.084803451419166],
  ])("the exact one of %p is %p to %p", (count, low, high) => {
    expectClose(exactPoisson(count).low, low, 1e-10);
    expectClose(exactPoisson(count).high, high, 1e-10);
  });

  test("a count below 10 is taken exactly, from 10 on by Byar", () => {
    expect(countInterval(9)).toEqual(exactPoisson(9));
    expect(countInterval(10)).toEqual(byar(10));
  });

  test("a rate's interval is the count's, over n, times per", () => {
    expectClose(rateInterval(10, 50000, 100000)?.low, 2 * 4.78745, 5e-6);
    expectClose(rateInterval(10, 50000, 100000)?.high, 2 * 18.39146, 5e-6);
    expect(rateInterval(3, 0, 1000)).toBeUndefined();
  });

  test("no count has an interval from 0 to something", () => {
    expect(byar(0).low).toBe(0);
    expect(byar(0).high).toBeGreaterThan(3);
  });

  test("the count lies within its interval, and the interval moves up with it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
        const [here, next] = [countInterval(count), countInterval(count + 1)];
        expect(here.low).toBeLessThanOrEqual(count);
        expect(here.high).toBeGreaterThan(count);
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
      }),
      { numRuns: 50 },
    );
  });
});
