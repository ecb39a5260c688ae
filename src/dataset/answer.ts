/** One organisation's answer to one measure. There is no 0, "" or NaN standing for "no answer": that is `missing`. */
export type Answer =
  | {
      readonly kind: "number";
      /** In the measure's own unit: a share of 45 % is 45, a rate per 100,000 is already per 100,000. */
      readonly value: number;
      /** The raw parts, when the measure is a numerator over a denominator and both were given. */
      readonly numerator?: number;
      readonly denominator?: number;
      /** True when "nil" or "none" was typed rather than 0. */
      readonly nil?: boolean;
    }
  /** split: amounts in the order of the measure's options, and their sum. */
  | { readonly kind: "parts"; readonly amounts: readonly number[]; readonly total: number }
  /** yes-no, choice, rating: one of the measure's options. */
  | { readonly kind: "option"; readonly option: string }
  | { readonly kind: "options"; readonly options: readonly string[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing"; readonly reason: Missing };

export const missingReasons = ["not applicable", "not answered", "not asked", "not published", "suppressed", "invalid"] as const;
/** Why there is no value (statistics.md S15); printed in these words. A gap in public data is "not published": nobody was asked. */
export type Missing = (typeof missingReasons)[number];

export const notAnswered: Answer = { kind: "missing", reason: "not answered" };
export const notAsked: Answer = { kind: "missing", reason: "not asked" };
export const notPublished: Answer = { kind: "missing", reason: "not published" };
