import type { Picture } from "../charts/pictures/index.ts";
import type { Analysis } from "../dataset/analysis.ts";

/**
 * What one analysis found: a sentence anyone may quote, how many it rests on, the rows that prove it, and what it takes
 * for granted. Words are complete sentences unless said otherwise.
 */
export interface Highlight {
  readonly analysis: Analysis;
  /** The finding as an active title, at most about 14 words, without a full stop: "Population served varies more than tenfold". */
  readonly title: string;
  /** The finding in full, with its figures and its n: what stands among the highlights. */
  readonly finding: string;
  /** What else is worth saying, in order; empty when nothing is. */
  readonly details: readonly string[];
  /** How many it rests on, the period and the source: "93 of 93 participating CCGs, 2017/18." */
  readonly coverage: string;
  readonly picture: Pictured | undefined;
  /** The rows the finding rests on; undefined when the picture's own words hold them all. */
  readonly proof: Proof | undefined;
  /** Cautions that follow from the figures themselves; the co-ordinator's caveat is printed after them. */
  readonly cautions: readonly string[];
  /** The figures of the finding, unrounded, by a short name: what tests and readers of the data file check. */
  readonly facts: Readonly<Record<string, number>>;
}

/** A picture and what it says in words. */
export interface Pictured {
  readonly picture: Picture;
  /** Measure, unit, coverage and period. */
  readonly subtitle: string;
  /** The picture for a reader who cannot see it. */
  readonly description: string;
}

/** A table of the rows a finding rests on. */
export interface Proof {
  /** For a screen reader: what the table holds. */
  readonly summary: string;
  /** The first column heads the rows; figures stand on the right. */
  readonly columns: readonly { readonly title: string; readonly align: "left" | "right" }[];
  /** One text a column, as printed. A row of which only the first is not empty names the rows below it. */
  readonly rows: readonly (readonly string[])[];
}
