import type { Grouping } from "../dataset/round.ts";

/** What a question is broken down by. */
export type By =
  | { readonly kind: "grouping"; readonly grouping: Grouping }
  /** A question with options, or a number in bands: below and from `cut` on, or in quarters where there is none. */
  | { readonly kind: "measure"; readonly code: string; readonly cut: number | undefined };

/** One row of a crossed table: whom it counts. */
export type Category =
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "option"; readonly option: string }
  /** `place` of `of`, the lowest values first; the ends are given only where the values are open. */
  | { readonly kind: "band"; readonly place: number; readonly of: number; readonly ends: readonly [number, number] | undefined }
  /** Below the cut (place 0), or at it and above (1). */
  | { readonly kind: "side"; readonly place: 0 | 1; readonly cut: number }
  /** Those without a group, or without an answer to the question across. */
  | { readonly kind: "missing" }
  /** Rows too small to be shown by themselves, together. */
  | { readonly kind: "several"; readonly of: readonly Category[] };

/** Answers to one question, counted within each row of another. */
export interface Crosstab {
  readonly rows: readonly { readonly category: Category; readonly n: number; readonly counts: readonly number[] }[];
  /** Each column's options: one as a rule, several where counts too small to be shown were put together. */
  readonly columns: readonly (readonly string[])[];
  /** How many are counted in all. */
  readonly n: number;
  /** Whether one organisation may stand in several columns, so that a row adds to more than its n. */
  readonly several: boolean;
}
