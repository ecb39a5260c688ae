import type { Measure } from "../dataset/measure.ts";

/** One row of a collection workbook: one answer asked for. */
export interface Question {
  /** Stands in the row's last cell and finds its place again when the workbook comes back; unique. */
  readonly reference: string;
  /** Column of Submissions that the answer goes to. */
  readonly column: string;
  /** Several choices are asked one a row: the one that this row is about. */
  readonly option?: string;
  /** As it is asked. */
  readonly wording: string;
  /** "£", "WTE", "%" or "". */
  readonly unit: string;
  /** What to type, in a few words. */
  readonly toType: string;
  readonly answer: AnswerRule;
  /** What earlier rounds know of it. */
  readonly before: Before;
}

/** What may be typed. */
export type AnswerRule =
  | { readonly kind: "number"; readonly lowest: number | undefined; readonly highest: number | undefined }
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "words" };

/** The part of a measure's earlier answers that this question asked for. */
export interface Before {
  readonly measure: Measure;
  readonly part: "value" | "numerator" | "denominator" | "total" | { readonly index: number } | { readonly option: string };
}

/** Questions that stand together under one number. */
export interface Asked {
  readonly chapter: string;
  /** Above several rows: parts of a split, or choices of which several may apply. undefined for a single question. */
  readonly heading: string | undefined;
  /** Why it is asked and what counts. */
  readonly guidance: string;
  readonly questions: readonly Question[];
}

/** Offered in every list, because a list takes nothing else. */
export const notApplicable = "Not applicable";
