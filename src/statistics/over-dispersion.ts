import { sum } from "./mean.ts";
import { quantile } from "./quantile.ts";
import type { Fraction } from "./ratio-of-sums.ts";

/**
 * The variance between units beyond what chance explains, τ², by the additive random-effects model of Spiegelhalter,
 * "Handling over-dispersion of performance indicators", Qual Saf Health Care 14 (2005): 347–351: z-scores winsorised
 * at 10 %, φ their mean square, and τ² = (Iφ − (I − 1)) / (Σw − Σw²/Σw) with w = 1/se², never below 0.
 */
export function overDispersion(units: readonly Fraction[], target: number): number {
  const counted = units.filter(({ denominator }) => denominator > 0);
  const weights = counted.map(({ denominator }) => denominator / (target * (1 - target)));
  const scores = counted.map(({ numerator, denominator }, i) => (numerator / denominator - target) * Math.sqrt(weights[i] ?? 0));
  const excess = sum(winsorised(scores, 0.1).map((z) => z * z)) - (counted.length - 1);
  const scale = sum(weights) - sum(weights.map((w) => w * w)) / sum(weights);
  return excess > 0 && scale > 0 ? excess / scale : 0;
}

/** The lowest and highest share of the values drawn in to the quantiles that bound the rest. */
function winsorised(values: readonly number[], share: number): readonly number[] {
  const low = quantile(values, share) ?? 0;
  const high = quantile(values, 1 - share) ?? 0;
  return values.map((value) => Math.min(high, Math.max(low, value)));
}
