import type { Measure } from "../dataset/measure.ts";
import { number } from "../position/format.ts";
import type { Span } from "./plane.ts";

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** About `count` round values within the span, a step of 1, 2 or 5 times a power of ten apart, as the measure prints them. */
export function ticks(measure: Measure | undefined, [low, high]: Span, count: number): readonly Tick[] {
  const { step } = stepFor((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => clean((first + i) * step));
  const largest = Math.max(Math.abs(low), Math.abs(high));
  return values.map((value) => tick(measure, value, step, largest));
}

/** Round values of a logarithmic scale: 1, 2 and 5 times the powers of ten, or the powers alone when those are many. */
export function logTicks(measure: Measure | undefined, [low, high]: Span): readonly Tick[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const digits = powers.length > 4 ? [1] : [1, 2, 5];
  const values = powers.flatMap((power) => digits.map((digit) => ({ value: clean(digit * 10 ** power), step: clean(10 ** power) })));
  return values.filter(({ value }) => value >= low && value <= high).map(({ value, step }) => tick(measure, value, step, value));
}

/** "£20", "45%", "£1.5m": the digits the step needs and no more. */
function tick(measure: Measure | undefined, value: number, step: number, largest: number): Tick {
  const { prefix, suffix } = measure?.unit ?? { prefix: "", suffix: "" };
  const [scale, letter] = prefix === "" || value === 0 ? [1, ""] : scaleOf(largest);
  const shown = number(Math.abs(value) / scale, stepFor(step / scale).decimals);
  return { value, text: `${value < 0 ? "−" : ""}${prefix}${shown}${letter}${suffix}` };
}

/** Money from a million is shown in millions or billions, as `short` does. */
function scaleOf(largest: number): readonly [number, string] {
  return largest >= 1e9 ? [1e9, "bn"] : largest >= 1e6 ? [1e6, "m"] : [1, ""];
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
