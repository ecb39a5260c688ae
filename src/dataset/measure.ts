/** A measure: one row of the Measures sheet, understood. It says how a figure is made and shown, and holds no answers. */
export interface Measure {
  /** As typed in the workbook; unique. */
  readonly code: string;
  readonly chapter: string;
  /** "Running cost per head" */
  readonly title: string;
  /** At most about 28 characters, for tables: "Running cost, £ a head". */
  readonly short: string;
  /** As it stands inside a sentence: "running cost per head". */
  readonly phrase: string;
  readonly why: string | undefined;
  readonly definition: string | undefined;
  /** What a reader should ask next, for the summary: "Why …?" */
  readonly question: string | undefined;
  readonly kind: Kind;
  readonly unit: Unit;
  /** Decimal places printed; every printed number of the measure is rounded once, to these. */
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly columns: Columns;
  /** Rates: per how many (100,000). Shares: 100. Others: 1. */
  readonly per: number;
  /** choice, choices, rating, yes-no: the permitted answers, in order (a rating: best first). split: the parts' names. */
  readonly options: readonly string[];
  /** Which average stands for a group (statistics.md S4). */
  readonly average: Average;
  /** Where the figures come from: the participants' own answers, or a public source. */
  readonly origin: "questionnaire" | "public";
  /** Made by counting Conditions; left out when it is not. */
  readonly counted?: true;
  /** Code of a row in Sources; undefined when none was named. */
  readonly source: string | undefined;
  readonly period: string;
  readonly caveat: string | undefined;
  readonly policy: Policy;
  /** Chart kinds to draw, by file name in charts/kinds; never empty. */
  readonly charts: readonly string[];
  /** Code of the measure on the horizontal axis of its scatter. */
  readonly against: string | undefined;
  /** Changes smaller than this (in the measure's unit) are "about the same". */
  readonly material: number | undefined;
  /** Counts of people below this and above 0 are not printed (statistics.md S12); undefined: no such rule. */
  readonly suppressBelow: number | undefined;
  /** Values outside are implausible and queried. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  readonly threshold: Threshold | undefined;
  /** A page of its own in each report, half of one, or none: then the findings report alone speaks of it. */
  readonly space: "page" | "half" | "none";
  /** Whether the one-page summary shows it. */
  readonly inSummary: boolean;
}

export const kinds = ["amount", "rate", "share", "split", "yes-no", "choice", "choices", "rating", "score", "text"] as const;
export type Kind = (typeof kinds)[number];

/** Kinds whose answer is one number on a scale: they have ranks, medians and bars. */
export function isNumeric(measure: Measure): boolean {
  return measure.kind === "amount" || measure.kind === "rate" || measure.kind === "share" || measure.kind === "score";
}

export const policies = ["open", "anonymous", "aggregate", "own"] as const;
/** What others may see of a participant's answer (trust.md §1). */
type Policy = (typeof policies)[number];

export const averages = ["ratio", "mean", "median"] as const;
/** ratio: ratio of sums, the group taken as one body. */
export type Average = (typeof averages)[number];

export const polarities = ["high", "low", "none"] as const;
/** Which end is better; none: high is neither good nor bad. */
type Polarity = (typeof polarities)[number];

export interface Unit {
  /** As typed: "£ per head", "%", "WTE per 100,000 people". */
  readonly words: string;
  /** Printed before the number: "£" or "". */
  readonly prefix: string;
  /** Printed after the number: "%" or "". */
  readonly suffix: string;
  /** The rest of the unit, printed only where there is room: "per head". */
  readonly rest: string;
}

/** Names of the data columns a measure reads, as typed. */
export interface Columns {
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  /** split: one column a part, in the order of `options`. */
  readonly parts?: readonly string[];
}

export interface Threshold {
  readonly value: number;
  /** "too small to act entirely independently (2011 Coalition paper)" */
  readonly words: string;
  /** ISO date from which it holds; undefined when not dated. */
  readonly date: string | undefined;
}
