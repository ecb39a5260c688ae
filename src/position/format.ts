import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import { remembered } from "./remembered.ts";

/**
 * The one formatter: text, tables, charts and descriptions print a number only through these,
 * so a figure is rounded once and reads the same everywhere.
 */

/** "1,234.5"; a true minus sign; never "-0". */
export function number(value: number, decimals: number): string {
  const rounded = formatterOf(decimals)(Math.abs(value));
  return value < 0 && /[1-9]/.test(rounded) ? `−${rounded}` : rounded;
}

/** The value as printed where room is short: "£23.62", "45%", "41.3", "£1.21bn". */
export function short(measure: Measure, value: number): string {
  const { prefix, suffix } = measure.unit;
  const body = inMillions(measure, value) ? millions(Math.abs(value)) : number(Math.abs(value), measure.decimals);
  return `${value < 0 && /[1-9]/.test(body) ? "−" : ""}${prefix}${body}${suffix}`;
}

/** The value with its whole unit, for sentences: "£23.62 per head", "41.3 WTE per 100,000 people", "45%". */
export function full(measure: Measure, value: number): string {
  const { rest } = measure.unit;
  return rest === "" ? short(measure, value) : `${short(measure, value)} ${rest}`;
}

/** The size of a difference, without its sign: "£3.09", "4.2 percentage points", "11.6". */
export function difference(measure: Measure, by: number): string {
  const size = Math.abs(by);
  if (measure.unit.suffix !== "%") return short(measure, size);
  const points = number(size, measure.decimals);
  return `${points} percentage ${points === "1" ? "point" : "points"}`;
}

/** Whether the value prints as "£1.21bn" or "£213m": money of a million and more, to three figures. */
export function inMillions(measure: Measure, value: number): boolean {
  const size = Math.abs(value);
  // What is more than one below a million cannot be rounded up to it.
  return measure.unit.prefix !== "" && size >= 999_999 && rounded(size, measure.decimals) >= 1e6;
}

/** The value as `number` prints it, to calculate with: differences of printed figures must come out as a reader would have them. */
export function rounded(value: number, decimals: number): number {
  const size = Number(number(Math.abs(value), decimals).replaceAll(",", ""));
  return value < 0 && size !== 0 ? -size : size;
}

/** Whether two values print the same: then they tie (statistics.md S2). */
export function printsSame(measure: Measure, a: number, b: number): boolean {
  return short(measure, a) === short(measure, b);
}

/** The answer in words, for tables and attachments: "£23.62", "Yes", "nil", "not answered". */
export function answered(measure: Measure, answer: Answer): string {
  switch (answer.kind) {
    case "number":
      return answer.nil ? "nil" : short(measure, answer.value);
    case "parts":
      return answer.amounts.map((amount) => short(measure, amount)).join(" / ");
    case "option":
      return answer.option;
    case "options":
      return answer.options.length === 0 ? "none of these" : answer.options.join("; ");
    case "text":
      return answer.text;
    case "missing":
      return answer.reason;
  }
}

/** 1 → "1st", 12 → "12th". */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}

/** Whole numbers up to nine in words, as in running text: "seven", "12". */
export function count(n: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][n] ?? number(n, 0);
}

/** "Ashdale’s", "St Helens’"; "St Alder’s" is its own possessive. */
export function possessive(name: string): string {
  if (/[’']s$/.test(name)) return name;
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** An ISO date in words: "2011-06-01" → "1 June 2011"; anything else as it is. */
export function date(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return year === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Making a formatter costs more than a thousand uses of it, and a use more than all else in a sentence: a figure stands in many. */
const formatterOf = remembered((decimals: number) => {
  const formatter = new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return remembered((size: number) => formatter.format(size));
});

/** Money of a million and more to three significant figures: "1.21bn", "213m". */
function millions(value: number): string {
  const [scaled, unit] = value >= 999.5e6 ? [value / 1e9, "bn"] : [value / 1e6, "m"];
  const decimals = scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
  return `${number(scaled, decimals)}${unit}`;
}
