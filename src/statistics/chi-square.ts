import { gammaShare } from "./gamma-share.ts";

/** The probability of a chi-square value above x, with `freedom` degrees of freedom. */
export function chiSquareAbove(x: number, freedom: number): number {
  return 1 - gammaShare(freedom / 2, x / 2);
}

/** The chi-square value that the probability `p` (0 < p < 1) lies below: found by halving, to 12 digits. */
export function chiSquareQuantile(p: number, freedom: number): number {
  let [low, high] = [0, Math.max(1, freedom)];
  while (gammaShare(freedom / 2, high / 2) < p) high *= 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gammaShare(freedom / 2, middle / 2) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
