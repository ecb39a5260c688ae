import { overDispersion } from "./over-dispersion.ts";
import type { Fraction } from "./ratio-of-sums.ts";
import { ratioOfSums } from "./ratio-of-sums.ts";
import type { Interval } from "./wilson.ts";
import { z95, z998 } from "./z.ts";

/** A funnel: the target that all would share, and the limits that chance alone seldom crosses for a unit of a given size. */
export interface Funnel {
  /** Everybody together: a proportion from 0 to 1. */
  readonly target: number;
  /** Variance between units beyond chance, on the scale of the proportion; 0 when over-dispersion is not allowed for. */
  readonly tau2: number;
}

/** The limits at one size: 95 % (about 2 standard deviations) and 99.8 % (about 3). */
export interface Limits {
  readonly inner: Interval;
  readonly outer: Interval;
}

/**
 * The funnel of proportions (statistics.md S9), only for counts of events among a known n. With `overDispersed` the
 * limits widen by the spread between units (Spiegelhalter 2005). undefined when there is nothing to divide by.
 */
export function funnelOf(units: readonly Fraction[], overDispersed: boolean): Funnel | undefined {
  const target = ratioOfSums(units, 1);
  if (target === undefined || target < 0 || target > 1) return undefined;
  return { target, tau2: overDispersed ? overDispersion(units, target) : 0 };
}

/** Limits for a unit with denominator n > 0: π ± z√(π(1 − π)/n + τ²), cut to 0…1. */
export function funnelLimits({ target, tau2 }: Funnel, n: number): Limits {
  const deviation = Math.sqrt((target * (1 - target)) / n + tau2);
  const limits = (z: number) => ({ low: Math.max(0, target - z * deviation), high: Math.min(1, target + z * deviation) });
  return { inner: limits(z95), outer: limits(z998) };
}
