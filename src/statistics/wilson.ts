import { z95 } from "./z.ts";

/** An interval, in the unit of the estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of the proportion `count` of `n`, as fractions from 0 to 1 (Wilson 1927; Newcombe & Altman
 * 2000; as in PHEindicatormethods). undefined when n is 0.
 */
export function wilson(count: number, n: number, z = z95): Interval | undefined {
  if (n <= 0) return undefined;
  const middle = 2 * count + z * z;
  const half = z * Math.sqrt(z * z + 4 * count * (1 - count / n));
  const width = 2 * (n + z * z);
  return { low: Math.max(0, (middle - half) / width), high: Math.min(1, (middle + half) / width) };
}
