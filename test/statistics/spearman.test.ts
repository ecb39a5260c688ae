import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { interval, probability, spearman } from "../../src/statistics/spearman.ts";
import { expectClose } from "./close.ts";

describe("spearman", () => {
  test("rho .12 over 211 pairs has p .08203 and the interval −.01581 to .25146 (SciPy, Bonett and Wright)", () => {
    expectClose(probability(0.12, 211), 0.08203, 5e-6);
    expectClose(interval(0.12, 211).low, -0.01581, 5e-6);
    expectClose(interval(0.12, 211).high, 0.25146, 5e-6);
  });

  test.each([
    [211, 0.1351],
    [93, 0.2039],
  ])("over %p pairs a rho of %p is on the 5 %% edge", (n, rho) => {
    expectClose(probability(rho, n), 0.05, 1e-4);
  });

  test("agrees with SciPy on the textbook pairs of IQ and hours of television", () => {
    const found = spearman([106, 86, 100, 101, 99, 103, 97, 113, 112, 110], [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]);
    expectClose(found?.rho, -0.17575757575757575);
    expectClose(found?.p, 0.6271883447764846);
  });

  test("agrees with SciPy where there are ties", () => {
    const found = spearman([1, 2, 2, 3, 4, 4, 4, 5, 6, 7, 8, 9], [2, 1, 3, 3, 5, 4, 6, 6, 6, 9, 7, 8]);
    expectClose(found?.rho, 0.9412811387900356);
    expectClose(found?.p, 4.979147213872077e-6);
    expectClose(found?.low, 0.7462188995376262);
    expectClose(found?.high, 0.987488126940855);
    expect(found?.n).toBe(12);
  });

  test("three pairs, unequal lists and a side without variation have no correlation", () => {
    expect(spearman([1, 2, 3], [1, 2, 3])).toBeUndefined();
    expect(spearman([1, 2, 3, 4], [1, 2, 3])).toBeUndefined();
    expect(spearman([5, 5, 5, 5], [1, 2, 3, 4])).toBeUndefined();
  });

  test("the same order is 1 and the opposite order is −1", () => {
    expect(spearman([1, 5, 9, 20], [2, 4, 8, 16])).toMatchObject({ rho: 1, p: 0, low: 1, high: 1 });
    expect(spearman([1, 5, 9, 20], [8, 6, 4, 2])).toMatchObject({ rho: -1, p: 0 });
  });

  test("rho lies within its interval, and the interval within −1 and 1; swapping the sides changes nothing", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const found = spearman(xs, ys);
        expect(spearman(ys, xs)?.rho ?? 0).toBeCloseTo(found?.rho ?? 0, 12);
        if (found === undefined) return;
        const edges = [-1, found.low, found.rho, found.high, 1];
        edges.slice(1).forEach((edge, i) => {
          expect(edge).toBeGreaterThanOrEqual((edges[i] ?? 0) - 1e-12);
        });
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
