import { chiSquareQuantile } from "./chi-square.ts";
import type { Interval } from "./wilson.ts";

/** The exact 95 % interval of a Poisson count: half the chi-square quantiles with 2x and 2x + 2 degrees of freedom (Garwood 1936). */
export function exactPoisson(count: number): Interval {
  return {
    low: count === 0 ? 0 : chiSquareQuantile(0.025, 2 * count) / 2,
    high: chiSquareQuantile(0.975, 2 * count + 2) / 2,
  };
}
