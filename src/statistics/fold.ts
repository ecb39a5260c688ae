import { ascending } from "./ascending.ts";
import { quantile } from "./quantile.ts";

/** How many times the lowest value fits into the highest, with the ends it was taken from, or why that would mislead. */
export type Fold =
  | { readonly kind: "fold"; readonly fold: number; readonly low: number; readonly high: number; readonly n: number }
  /** The lowest values are too small to divide by: the fold is that of the 10th and 90th percentiles. */
  | {
      readonly kind: "trimmed";
      readonly fold: number;
      readonly p10: number;
      readonly p90: number;
      readonly low: number;
      readonly high: number;
      readonly n: number;
    }
  /** Somebody has none at all: "from 0 to …", and no fold. */
  | { readonly kind: "from zero"; readonly high: number; readonly n: number }
  | { readonly kind: "none"; readonly because: "fewer than two values" | "negative values" | "zeros alone"; readonly n: number };

/**
 * The fold of a list (statistics.md S6). `floor` (same unit) is the size below which the lowest value is an accident
 * of small numbers: a public staffing table gives a fold of 5,264 because a few bodies have almost no staff of their own.
 */
export function foldOf(values: readonly number[], floor = 0): Fold {
  const sorted = ascending(values);
  const n = sorted.length;
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || n < 2) return { kind: "none", because: "fewer than two values", n };
  if (low < 0) return { kind: "none", because: "negative values", n };
  if (high === 0) return { kind: "none", because: "zeros alone", n };
  if (low === 0) return { kind: "from zero", high, n };
  return low < floor ? trimmed(sorted, low, high) : { kind: "fold", fold: high / low, low, high, n };
}

function trimmed(sorted: readonly number[], low: number, high: number): Fold {
  const p10 = quantile(sorted, 0.1) ?? low;
  const p90 = quantile(sorted, 0.9) ?? high;
  return { kind: "trimmed", fold: p90 / p10, p10, p90, low, high, n: sorted.length };
}
