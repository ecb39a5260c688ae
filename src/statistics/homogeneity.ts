import { chiSquareAbove } from "./chi-square.ts";
import { sum } from "./mean.ts";

/** Whether shares in several groups differ by more than chance. */
export interface Homogeneity {
  readonly chi2: number;
  readonly freedom: number;
  /** Two-sided probability of shares as unlike as these, if all were one. */
  readonly p: number;
  /** Whether every expected count is 5 or more, as the test needs (Cochran 1954). */
  readonly reliable: boolean;
}

/** Pearson's test of equal shares: `count` of `n` in each group. undefined when all or none are counted, or there is one group. */
export function homogeneity(groups: readonly { readonly count: number; readonly n: number }[]): Homogeneity | undefined {
  const [all, counted] = [sum(groups.map(({ n }) => n)), sum(groups.map(({ count }) => count))];
  if (groups.length < 2 || counted === 0 || counted === all) return undefined;
  const share = counted / all;
  const cells = groups.flatMap(({ count, n }) => [
    { seen: count, expected: n * share },
    { seen: n - count, expected: n * (1 - share) },
  ]);
  const chi2 = sum(cells.map(({ seen, expected }) => (seen - expected) ** 2 / expected));
  const freedom = groups.length - 1;
  return { chi2, freedom, p: chiSquareAbove(chi2, freedom), reliable: cells.every(({ expected }) => expected >= 5) };
}
