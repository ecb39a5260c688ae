import type { Measure } from "../dataset/measure.ts";
import { number } from "../position/format.ts";
import type { Span } from "./plane.ts";

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** About `count` round values within the span, a step of 1, 2 or 5 times a power of ten apart, as the measure prints them. */
export function ticks(measure: Measure | undefined, [low, high]: Span, count: number): readonly Tick[] {
  const { step, decimals } = stepFor((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const times = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return times.map((time) => tick(measure, clean(time * step), step, decimals));
}

/** Round values of a logarithmic scale: 1, 2 and 5 times the powers of ten, or the powers alone when those are many. */
export function logTicks(measure: Measure | undefined, [low, high]: Span): readonly Tick[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => Math.floor(Math.log10(low)) + i,
  );
  const digits = powers.length > 4 ? [1] : [1, 2, 5];
  const values = powers.flatMap((power) => digits.map((digit) => ({ value: clean(digit * 10 ** power), power })));
  return values
    .filter(({ value }) => value >= low && value <= high)
    .map(({ value, power }) => tick(measure, value, value, Math.max(0, -power)));
}

/** "£20", "45%", "1.5m": the digits the step needs and no more. */
function tick(measure: Measure | undefined, value: number, step: number, decimals: number): Tick {
  const { prefix, suffix } = measure?.unit ?? { prefix: "", suffix: "" };
  const [scale, letter] = scaleOf(prefix, Math.abs(value), step);
  const shown = number(Math.abs(value) / scale, scale === 1 ? decimals : stepFor(step / scale).decimals);
  return { value, text: `${value < 0 ? "−" : ""}${prefix}${shown}${letter}${suffix}` };
}

/** Money from a million is shown in millions or billions, as `short` does. */
function scaleOf(prefix: string, size: number, step: number): readonly [number, string] {
  if (prefix === "" || size === 0 || step < 1e4) return [1, ""];
  return step >= 1e8 ? [1e9, "bn"] : step >= 1e5 || size >= 1e6 ? [1e6, "m"] : [1, ""];
}

/** The round step nearest to `about`, and the decimals it needs; the bounds are the geometric means of neighbouring steps. */
function stepFor(about: number): { step: number; decimals: number } {
  const power = Math.floor(Math.log10(about) + 1e-9);
  const ratio = about / 10 ** power;
  const digit = ratio < Math.SQRT2 ? 1 : ratio < Math.sqrt(10) ? 2 : ratio < Math.sqrt(50) ? 5 : 10;
  const exponent = digit === 10 ? power + 1 : power;
  return { step: clean(digit * 10 ** power), decimals: Math.max(0, -exponent) };
}

/** Without the dust of binary fractions: 3 × 0.1 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
