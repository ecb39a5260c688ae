import type { Interval } from "./wilson.ts";
import { z95 } from "./z.ts";

/** Byar's approximate interval of a Poisson count (Breslow & Day 1987, volume II, p. 69; as in PHEindicatormethods). */
export function byar(count: number, z = z95): Interval {
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const next = count + 1;
  return { low, high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3 };
}
