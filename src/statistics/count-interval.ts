import { byar } from "./byar.ts";
import { exactPoisson } from "./exact-poisson.ts";
import type { Interval } from "./wilson.ts";

/** The 95 % interval of a count of events: exact below 10, where Byar's approximation is poorest, and Byar's from there on, as PHE does. */
export function countInterval(count: number): Interval {
  return count < 10 ? exactPoisson(count) : byar(count);
}

/** The same for a rate of `count` events among `n`, per `per`; undefined when n is 0. */
export function rateInterval(count: number, n: number, per: number): Interval | undefined {
  if (n <= 0) return undefined;
  const { low, high } = countInterval(count);
  return { low: (low / n) * per, high: (high / n) * per };
}
