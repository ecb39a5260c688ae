import { averageRanks } from "./average-ranks.ts";
import { chiSquareAbove } from "./chi-square.ts";
import { sum } from "./mean.ts";

export interface GroupTest {
  /** Kruskal and Wallis's H, corrected for ties. */
  readonly h: number;
  /** The number of groups less one. */
  readonly freedom: number;
  /** By the chi-square approximation. */
  readonly p: number;
}

/**
 * Whether groups differ in the middle of their values (Kruskal & Wallis 1952). Empty groups are left out;
 * undefined with fewer than two groups or when all values are equal.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): GroupTest | undefined {
  const filled = groups.filter((group) => group.length > 0);
  const values = filled.flat();
  const n = values.length;
  const ties = tieCorrection(values);
  if (filled.length < 2 || ties === 0) return undefined;
  const h = ((12 / (n * (n + 1))) * squaredRankSums(filled, averageRanks(values)) - 3 * (n + 1)) / ties;
  const freedom = filled.length - 1;
  return { h, freedom, p: chiSquareAbove(h, freedom) };
}

/** Σ (rank sum)² / size over the groups; the ranks are in the order of the groups' values. */
function squaredRankSums(groups: readonly (readonly number[])[], ranks: readonly number[]): number {
  let start = 0;
  let total = 0;
  for (const group of groups) {
    total += sum(ranks.slice(start, start + group.length)) ** 2 / group.length;
    start += group.length;
  }
  return total;
}

/** 1 − Σ(t³ − t)/(n³ − n) over runs of t equal values: 0 when all are equal. */
function tieCorrection(values: readonly number[]): number {
  const runs = new Map<number, number>();
  for (const value of values) runs.set(value, (runs.get(value) ?? 0) + 1);
  const n = values.length;
  return n < 2 ? 0 : 1 - sum([...runs.values()].map((t) => t ** 3 - t)) / (n ** 3 - n);
}
