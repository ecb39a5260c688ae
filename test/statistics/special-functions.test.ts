import { describe, expect, test } from "@jest/globals";
import { betaShare } from "../../src/statistics/beta-share.ts";
import { chiSquareAbove, chiSquareQuantile } from "../../src/statistics/chi-square.ts";
import { gammaShare } from "../../src/statistics/gamma-share.ts";
import { logGamma } from "../../src/statistics/log-gamma.ts";
import { expectClose } from "./close.ts";

// All expected values are SciPy 1.17's (scipy.special, scipy.stats.chi2).
describe("special functions agree with SciPy", () => {
  test.each([
    [0.5, 0.5723649429247],
    [1, 0],
    [2.5, 0.2846828704729192],
    [10, 12.801827480081469],
    [104.5, 379.9351914050425],
    [1000, 5905.220423209181],
  ])("ln Γ(%p)", (x, expected) => expectClose(logGamma(x), expected, 1e-12));

  test.each([
    [0.3, 2, 5, 0.579825],
    [0.9, 0.5, 0.5, 0.7951672353008665],
    [0.99, 104.5, 0.5, 0.147732865768957],
    [0.2, 10, 0.5, 1.994982493613096e-8],
  ])("I of %p with %p and %p", (x, a, b, expected) => expectClose(betaShare(x, a, b), expected, 1e-12));

  test("the incomplete beta function is 0 and 1 at its ends", () => {
    expect([betaShare(0, 2, 3), betaShare(1, 2, 3)]).toEqual([0, 1]);
  });

  test.each([
    [0.5, 0.2, 0.47291074313446196],
    [3, 2, 0.32332358381693654],
    [3, 9, 0.9937678048936227],
    [50, 45, 0.24680203440017026],
    [50, 70, 0.994859497541494],
    [3, 0, 0],
  ])("P of %p and %p", (a, x, expected) => expectClose(gammaShare(a, x), expected, 1e-12));

  test.each([
    [3.84, 1, 0.05004352124870519],
    [7.8, 3, 0.050331097859853326],
    [0.5, 10, 0.999993388289439],
    [30, 12, 0.0027924293327009145],
  ])("chi-square above %p with %p degrees of freedom", (x, freedom, expected) => expectClose(chiSquareAbove(x, freedom), expected, 1e-12));

  test.each([
    [0.025, 2, 0.05063561596857975],
    [0.975, 20, 34.16960690283833],
    [0.5, 7, 6.345811195521515],
    [0.999, 1, 10.827566170662733],
  ])("the chi-square value that %p lie below, with %p degrees of freedom", (p, freedom, expected) =>
    expectClose(chiSquareQuantile(p, freedom), expected, 1e-10),
  );
});
