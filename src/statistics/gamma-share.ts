import { logGamma } from "./log-gamma.ts";

/** The regularised lower incomplete gamma function P(a, x), for a > 0 and x ≥ 0. */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * continuedFraction(a, x);
}

/** DLMF 8.7.1. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let k = 1; k < 1000 && term > total * 1e-16; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}

/** DLMF 8.9.2, evaluated by Lentz's method; x > a + 1 keeps every denominator above 0. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1, change = 0; k < 1000 && Math.abs(change - 1) > 1e-15; k++) {
    const term = -k * (k - a);
    b += 2;
    d = 1 / (term * d + b);
    c = b + term / c;
    change = c * d;
    value *= change;
  }
  return value;
}
