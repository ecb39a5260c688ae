import { ascending } from "../../statistics/ascending.ts";
import { median } from "../../statistics/quantile.ts";

/** Robust standard deviations from the median; of a normal distribution two in a million lie beyond. */
const far = 5;

/**
 * Values that stand apart from all others: more than five robust standard deviations from the median, and with a gap
 * between them and the rest. A long tail alone is no error, and neither is the last step of a scale.
 *
 * The median absolute deviation × 1.4826 estimates the standard deviation without being moved by the odd values themselves
 * (Rousseeuw & Croux 1993). Positive values are compared by their logarithms, because sizes and costs are skewed.
 * Nothing stands apart among fewer than ten, or when more than half are the same.
 */
export function standsApart(values: readonly number[]): (value: number) => boolean {
  const positive = values.every((value) => value > 0);
  const scale = positive ? Math.log : (value: number) => value;
  const scaled = ascending(values.map(scale));
  const middle = median(scaled) ?? 0;
  const deviation = 1.4826 * (median(scaled.map((value) => Math.abs(value - middle))) ?? 0);
  // Rounding makes deviations of 1e-17 where there are none.
  if (values.length < 10 || deviation <= 1e-9 * Math.max(1, Math.abs(middle))) return () => false;
  const gap = positive ? Math.log(3) : 3 * deviation;
  const beyond = (a: number, b: number): boolean => Math.abs(a - middle) > far * deviation && Math.abs(a - b) >= gap;
  const high = scaled.find((value, i) => value > middle && beyond(value, scaled[i - 1] ?? value)) ?? Number.POSITIVE_INFINITY;
  const low = scaled.findLast((value, i) => value < middle && beyond(value, scaled[i + 1] ?? value)) ?? Number.NEGATIVE_INFINITY;
  return (value) => scale(value) >= high || scale(value) <= low;
}
