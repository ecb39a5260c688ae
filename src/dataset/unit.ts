import type { Unit } from "./measure.ts";

const noUnit: Unit = { words: "", prefix: "", suffix: "", rest: "" };

/**
 * A unit from its words: a currency sign is printed before the number, "%" and the m of "£m" behind it, and the
 * rest only where there is room. "£ per head" → "£", "per head"; "% of adults" → "%", "of adults".
 */
export function unitFrom(words: string): Unit {
  if (words === "") return noUnit;
  const [, prefix = "", afterSign = ""] = /^([£€$]?)\s*(.*)$/s.exec(words) ?? [];
  const [suffix, rest] = suffixOf(afterSign, prefix !== "");
  return { words, prefix, suffix, rest };
}

function suffixOf(words: string, money: boolean): readonly [string, string] {
  const percent = /^(?:%|per ?cent(?:age)?\b)\s*(.*)$/is.exec(words);
  if (percent) return ["%", percent[1] ?? ""];
  const scale = money ? /^(bn|billion|m|million|k|000s?|thousand)\b\s*(.*)$/is.exec(words) : null;
  if (scale) return [scaleSign(scale[1] ?? ""), scale[2] ?? ""];
  return ["", words];
}

function scaleSign(typed: string): string {
  const sign = typed.toLowerCase().charAt(0);
  return sign === "b" ? "bn" : sign === "m" ? "m" : "k";
}

const words: ReadonlyMap<string, number> = new Map([
  ["head", 1],
  ["person", 1],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);

/** The number a rate is per: "WTE per 100,000 people" → 100000, "£ per head" → 1. undefined when the unit has none. */
export function perIn(unit: string): number | undefined {
  const [, digits, word] = /\bper (?:(\d[\d,]{0,12})|([a-z]{1,12}))\b/i.exec(unit) ?? [];
  if (digits !== undefined) return Number(digits.replaceAll(",", "")) || undefined;
  return word === undefined ? undefined : words.get(word.toLowerCase());
}

/** The unit of a raw column behind a measure: only the currency carries over. */
export function rawUnit(unit: Unit): Unit {
  return { ...noUnit, prefix: unit.prefix };
}
