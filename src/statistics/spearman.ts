import { averageRanks } from "./average-ranks.ts";
import { betaShare } from "./beta-share.ts";
import { mean, sum } from "./mean.ts";
import { z95 } from "./z.ts";

export interface Correlation {
  readonly rho: number;
  /** Two-sided, by Student's t. */
  readonly p: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * Spearman's rank correlation of pairs: Pearson's correlation of average ranks.
 * undefined with fewer than four pairs, or when all values on one side are equal.
 */
export function spearman(xs: readonly number[], ys: readonly number[]): Correlation | undefined {
  const n = xs.length;
  const rho = n < 4 || ys.length !== n ? undefined : pearson(averageRanks(xs), averageRanks(ys));
  return rho === undefined ? undefined : { rho, p: probability(rho, n), ...interval(rho, n), n };
}

/** Two-sided probability by t = ρ√((n − 2)/(1 − ρ²)) with n − 2 degrees of freedom. */
export function probability(rho: number, n: number): number {
  const freedom = n - 2;
  const t2 = (rho * rho * freedom) / (1 - rho * rho);
  return betaShare(freedom / (freedom + t2), freedom / 2, 0.5);
}

/** 95 % interval by Fisher's z with the standard error of Bonett & Wright, Psychometrika 65 (2000): √((1 + ρ²/2)/(n − 3)). */
export function interval(rho: number, n: number): { low: number; high: number } {
  const half = z95 * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  const z = Math.atanh(rho);
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

function pearson(xs: readonly number[], ys: readonly number[]): number | undefined {
  const x = away(xs);
  const y = away(ys);
  const spread = Math.sqrt(sum(x.map(squared)) * sum(y.map(squared)));
  if (spread === 0) return undefined;
  return clamp(sum(x.map((value, i) => value * (y[i] ?? 0))) / spread);
}

function away(values: readonly number[]): readonly number[] {
  const middle = mean(values) ?? 0;
  return values.map((value) => value - middle);
}

function squared(value: number): number {
  return value * value;
}

/** Floating point may give 1.0000000000000002. */
function clamp(rho: number): number {
  return Math.max(-1, Math.min(1, rho));
}
