/** What a condition of each severity counts; the first is the mildest. */
export type Weights = readonly number[];

/**
 * A composite of number and severity (statistics.md S11): the sum of the weights of all conditions, 0 only when there
 * are none. `severities` are levels from 1; a level without a weight is a bug in the caller and throws.
 */
export function weightedScore(severities: readonly number[], weights: Weights): number {
  return severities.reduce((total, level) => {
    const weight = weights[level - 1];
    if (weight === undefined) throw new RangeError(`There is no weight for severity ${level} among ${weights.length}.`);
    return total + weight;
  }, 0);
}

/** The weights to try beside each other, because a rank that depends on them should not be believed. */
export function weightSchemes(levels: number): { readonly steps: Weights; readonly doubling: Weights; readonly countOnly: Weights } {
  const each = Array.from({ length: levels }, (_, i) => i);
  return { steps: each.map((i) => i + 1), doubling: each.map((i) => 2 ** i), countOnly: each.map(() => 1) };
}
