import { sum } from "./mean.ts";

/**
 * Shares of a whole in percent, rounded to `decimals` so that what is printed adds to exactly 100: every share is
 * rounded down, and the steps still missing go to the largest remainders (Hamilton's method), the earlier part first
 * when two are equal. undefined when there is no whole: no amounts, a negative one, or nothing but zeros.
 */
export function largestRemainder(amounts: readonly number[], decimals: number): readonly number[] | undefined {
  const whole = sum(amounts);
  if (!(whole > 0) || amounts.some((amount) => amount < 0)) return undefined;
  const scale = 10 ** decimals;
  const exact = amounts.map((amount) => (amount / whole) * 100 * scale);
  const steps = exact.map(floor);
  const missing = Math.round(100 * scale - sum(steps));
  for (const part of byRemainder(exact, steps).slice(0, missing)) steps[part] = (steps[part] ?? 0) + 1;
  return steps.map((step) => step / scale);
}

/** Rounds down, but takes 28.999999999 for the 29 that floating point meant. */
function floor(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 * Math.max(1, nearest) ? nearest : Math.floor(value);
}

function byRemainder(exact: readonly number[], steps: readonly number[]): readonly number[] {
  const remainder = (part: number) => (exact[part] ?? 0) - (steps[part] ?? 0);
  return exact.map((_, part) => part).sort((a, b) => (same(remainder(a), remainder(b)) ? a - b : remainder(b) - remainder(a)));
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}
