import type { Measure } from "../dataset/measure.ts";
import { quantile } from "../statistics/quantile.ts";

/** Values stand on a grid of about this many steps between the 5th and the 95th percentile: too fine to see, too coarse to read off a value. */
const steps = 80;

/**
 * The step to which confidential values of a measure are rounded, in its unit: 1, 2 or 5 times a power of ten,
 * never finer than what is printed. Where nearly all are the same, the whole range is divided.
 * @param values ascending
 */
export function quantum(measure: Measure, values: readonly number[]): number {
  const middle = (quantile(values, 0.95) ?? 0) - (quantile(values, 0.05) ?? 0);
  const spread = middle > 0 ? middle : (values.at(-1) ?? 0) - (values[0] ?? 0);
  return Math.max(niceStep(spread / steps), 10 ** -measure.decimals);
}

/** The value on the grid. */
export function onGrid(value: number, step: number): number {
  return clean(Math.round(value / step) * step);
}

/** To a few significant figures: what stands for a size that may be confidential too. */
export function roughly(value: number, figures: number): number {
  return Number(value.toPrecision(figures));
}

function niceStep(least: number): number {
  if (!(least > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(least));
  const digit = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return clean(digit * power);
}

/** Without the dust of binary fractions: 3 × 0.1 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
