import type { Measure } from "../dataset/measure.ts";
import { quantile } from "../statistics/quantile.ts";

/** Marks stand on a grid of about this many steps between the 5th and the 95th percentile: too fine to see, too coarse to read off a value. */
const steps = 80;

/**
 * The step to which unnamed values of a measure are rounded, in its unit: 1, 2 or 5 times a power of ten,
 * never finer than what is printed.
 * @param values ascending
 */
export function quantum(measure: Measure, values: readonly number[]): number {
  const [low, high] = [quantile(values, 0.05) ?? 0, quantile(values, 0.95) ?? 0];
  return Math.max(niceStep((high - low) / steps), 10 ** -measure.decimals);
}

/** The value on the grid. */
export function onGrid(value: number, step: number): number {
  return clean(Math.round(value / step), step);
}

/** The value on the grid, kept on its own side of the reader's, so that ranks told from it are true. */
export function besides(value: number, own: number | undefined, step: number): number {
  if (own === undefined || value === own) return own ?? onGrid(value, step);
  const rounded = onGrid(value, step);
  if (value > own && rounded <= own) return clean(Math.floor(own / step) + 1, step);
  if (value < own && rounded >= own) return clean(Math.ceil(own / step) - 1, step);
  return rounded;
}

function niceStep(least: number): number {
  if (!(least > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(least));
  const digit = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return digit * power;
}

/** Multiples without the dust of binary fractions: 3 × 0.1 is 0.3. */
function clean(times: number, step: number): number {
  return Number((times * step).toPrecision(12));
}
