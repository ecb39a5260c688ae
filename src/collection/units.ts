import type { Unit } from "../dataset/measure.ts";

/** Units of the two figures that a rate is made from: "WTE per 100,000 people" → "WTE", "people"; "£ per head" → "£", "". */
export function unitsOfRatio({ words, suffix }: Unit): { readonly numerator: string; readonly denominator: string } {
  if (suffix === "%") return { numerator: "", denominator: "" };
  const [, above = words, below = ""] = /^(.*?)\s*\bper\s+(.*)$/is.exec(words) ?? [];
  const counted = /^[\d,. ]+(.*)$/s.exec(below)?.[1]?.trim();
  return { numerator: above.trim(), denominator: counted ?? "" };
}
