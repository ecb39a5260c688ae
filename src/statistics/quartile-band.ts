import { quantile } from "./quantile.ts";

export type Band = "lowest" | "lower middle" | "upper middle" | "highest";

/** With fewer values a quarter is one or two of them, and the rank says more. */
const fewest = 8;

/**
 * The quarter of the list a value lies in, by the type 7 cut points (statistics.md S3): lowest ≤ Q1 < lower middle ≤
 * Q2 < upper middle ≤ Q3 < highest. undefined with fewer than eight values.
 */
export function quartileBand(value: number, values: readonly number[]): Band | undefined {
  const [q1, q2, q3] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  if (values.length < fewest || q1 === undefined || q2 === undefined || q3 === undefined) return undefined;
  if (value <= q1) return "lowest";
  if (value <= q2) return "lower middle";
  return value <= q3 ? "upper middle" : "highest";
}
