import { ascending } from "./ascending.ts";

/**
 * The p-quantile (p from 0 to 1) by type 7 of Hyndman & Fan, "Sample Quantiles in Statistical Packages" (1996):
 * with h = (n − 1)p it lies the fraction h − ⌊h⌋ of the way from the value at place ⌊h⌋ to the next one.
 * The same as Excel's PERCENTILE.INC and the default of R and NumPy. undefined for no values.
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  const sorted = ascending(values);
  const h = (sorted.length - 1) * p;
  const below = sorted[Math.floor(h)];
  const above = sorted[Math.ceil(h)];
  if (below === undefined || above === undefined) return undefined;
  return below + (h - Math.floor(h)) * (above - below);
}

/** The middle value, or the point halfway between the two middle values; undefined for no values. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}
