/** A numerator over a denominator, of one unit. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The group taken as one body: all numerators over all denominators, times `per` (100 for a share in percent).
 * undefined when there is nothing to divide by.
 */
export function ratioOfSums(fractions: readonly Fraction[], per: number): number | undefined {
  let numerator = 0;
  let denominator = 0;
  for (const fraction of fractions) {
    numerator += fraction.numerator;
    denominator += fraction.denominator;
  }
  return denominator === 0 ? undefined : (numerator / denominator) * per;
}
