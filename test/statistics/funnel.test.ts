import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { funnelLimits, funnelOf } from "../../src/statistics/funnel.ts";
import { overDispersion } from "../../src/statistics/over-dispersion.ts";
import { wilson } from "../../src/statistics/wilson.ts";
import { expectClose } from "./close.ts";

const numerators = [12, 30, 45, 80, 22, 60, 95, 15, 40, 70];
const denominators = [100, 150, 160, 300, 120, 400, 330, 60, 210, 200];
const units = numerators.map((numerator, i) => ({ numerator, denominator: denominators[i] ?? 0 }));

// Expected values worked out with NumPy from the published formulas.
describe("funnel", () => {
  test("the target is everybody together", () => {
    expectClose(funnelOf(units, false)?.target, 0.23103448275862068, 1e-12);
  });

  test("limits are 1.96 and 3.09 standard deviations from the target", () => {
    const { inner, outer } = funnelLimits({ target: 0.23103448275862068, tau2: 0 }, 50);
    expectClose(inner.low, 0.11420433557341125, 1e-12);
    expectClose(inner.high, 0.3478646299438301, 1e-12);
    expectClose(outer.low, 0.04683094738049562, 1e-12);
    expectClose(outer.high, 0.41523801813674577, 1e-12);
  });

  test("over-dispersion by Spiegelhalter's additive model, winsorised at 10 %", () => {
    expectClose(overDispersion(units, 0.23103448275862068), 0.00271811352845338, 1e-12);
    const funnel = funnelOf(units, true);
    if (funnel === undefined) throw new Error("no funnel");
    expectClose(funnelLimits(funnel, 400).inner.low, 0.12081796130679849, 1e-12);
    expectClose(funnelLimits(funnel, 400).outer.high, 0.4048104592308548, 1e-12);
  });

  test("units no further apart than chance would put them are not over-dispersed", () => {
    const alike = [20, 21, 19, 20, 20].map((numerator) => ({ numerator, denominator: 100 }));
    expect(overDispersion(alike, 0.2)).toBe(0);
  });

  test("without denominators, or with more events than cases, there is no funnel", () => {
    expect(funnelOf([], false)).toBeUndefined();
    expect(funnelOf([{ numerator: 5, denominator: 4 }], false)).toBeUndefined();
  });

  test("nobody at all, or everybody, leaves no width and no over-dispersion", () => {
    expect(funnelOf([{ numerator: 0, denominator: 4 }], true)).toEqual({ target: 0, tau2: 0 });
    expect(funnelLimits({ target: 0, tau2: 0 }, 4).outer).toEqual({ low: 0, high: 0 });
  });

  test("a unit is outside the limits exactly when its Wilson interval leaves out the target", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 5, max: 95 }), (n, x, percent) => {
        fc.pre(x <= n);
        const target = percent / 100;
        const { inner } = funnelLimits({ target, tau2: 0 }, n);
        const { low, high } = wilson(x, n) ?? { low: Number.NaN, high: Number.NaN };
        const edge = Math.min(...[inner.low, inner.high].map((limit) => Math.abs(x / n - limit)));
        fc.pre(edge > 1e-9);
        expect(x / n < inner.low || x / n > inner.high).toBe(target < low || target > high);
      }),
    );
  });
});
