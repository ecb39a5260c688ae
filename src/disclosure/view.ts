import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Grouping, Round, Source, Term, Words } from "../dataset/round.ts";
import type { Change, Comparison, Group, Withheld } from "../position/comparison.ts";
import type { Scenario } from "../position/words/scenario-sentence.ts";
import type { OwnAssessment } from "./own-assessment.ts";

/**
 * What one reader may see: its own values, and what the round's rules permit of everybody else's.
 * Charts, text and attachments are made from a View and nothing else, so they cannot leak what is not in it.
 */
export interface View {
  readonly round: Round;
  readonly words: Words;
  readonly reader: Reader;
  /** The primary grouping first. */
  readonly groupings: readonly Grouping[];
  /** The reader's own group in each grouping it belongs to, in the same order. */
  readonly groups: readonly ReaderGroup[];
  readonly turnout: Turnout;
  readonly chapters: readonly Chapter[];
  readonly sources: readonly Source[];
  readonly glossary: readonly Term[];
  /** Group figures of confidential measures rest on at least this many contributors. */
  readonly fewest: number;
  /** Absent when the workbook does not say what makes two alike, or the reader lacks one of those figures. */
  readonly similar?: Similar;
  /** Absent in a round without criteria and conditions, and for a reader that was not assessed. */
  readonly assessment?: OwnAssessment;
  /** What reads differently here than in the version the reader was sent; absent when none was, or nothing does. */
  readonly correction?: Correction;
}

/** Those most like the reader, wherever they are, by figures anyone may know. */
export interface Similar {
  readonly on: readonly { readonly measure: Measure; readonly weight: number }[];
  readonly reader: SimilarOrganisation;
  /** Nearest first. */
  readonly others: readonly SimilarOrganisation[];
  /** Every open measure with numbers, with the median of the others. */
  readonly measures: readonly SimilarMeasure[];
}

export interface SimilarOrganisation {
  readonly name: string;
  readonly short: string;
  readonly language: string | undefined;
  /** Its group in the primary grouping. */
  readonly group: string | undefined;
  /** One a measure of `on`. */
  readonly values: readonly (number | undefined)[];
}

export interface SimilarMeasure {
  readonly measure: Measure;
  readonly own: number | undefined;
  readonly median: number;
  readonly answered: number;
}

export interface Correction {
  /** ISO date on which the version they hold was sent. */
  readonly since: string;
  /** The figures that matter most, first. */
  readonly changes: readonly CorrectedFigure[];
  /** How many figures read differently in all. */
  readonly count: number;
}

export interface CorrectedFigure {
  /** Title of the measure. */
  readonly measure: string;
  /** "own value", "STP median" */
  readonly name: string;
  /** As printed; undefined where it was, or is, not printed. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Reader {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly language: string | undefined;
  readonly member: boolean | undefined;
}

export interface ReaderGroup {
  readonly grouping: Grouping;
  readonly name: string;
  /** Everyone in the group, the reader among them, by short name: who is in a footprint is public. */
  readonly organisations: readonly Neighbour[];
}

export interface Neighbour {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** Language tag of the name when it differs from the report's. */
  readonly language: string | undefined;
  readonly participating: boolean;
  readonly own: boolean;
}

/** Who took part: public, and printed. */
export interface Turnout {
  readonly organisations: number;
  readonly participants: number;
  readonly members: number | undefined;
  readonly nonMembers: number | undefined;
}

export interface Chapter {
  readonly title: string;
  readonly measures: readonly MeasureView[];
}

export interface MeasureView {
  readonly measure: Measure;
  readonly own: Answer;
  /** The reader's groups, primary grouping first, as far as `main`, and everyone last; never empty. */
  readonly comparisons: readonly Comparison[];
  /** The closest group whose figures may be shown: what the page compares with. Equals one of `comparisons`. */
  readonly main: Comparison;
  /** Everyone: the last of `comparisons`. */
  readonly all: Comparison;
  /** Set when `main` is not the reader's primary group, with the reason to print. */
  readonly instead: Instead | undefined;
  /** Every permitted value of a numeric measure, ascending; exactly one has role "own" when the reader has a value. Empty when the policy permits none. */
  readonly marks: readonly Mark[];
  /** Step to which the unnamed marks are rounded; undefined when they are exact or there are none. */
  readonly quantum: number | undefined;
  /** Pairs for a scatter (against another measure) or a funnel (against the denominator). Empty when the measure has none. */
  readonly points: Points | undefined;
  /** Medians (numeric kinds) of all groups of a grouping, largest first; one entry a grouping; groups too small are left out. */
  readonly groupMedians: readonly GroupMedians[];
  /** split: the reader's own shares in percent, adding to 100. */
  readonly ownShares: readonly number[] | undefined;
  /** What the findings ask of everyone about the two amounts that this measure divides; absent when nothing. */
  readonly scenario?: Scenario;
  readonly change: Change;
  /** Earlier rounds, oldest first, then this one; empty when there is no earlier value to show. */
  readonly trend: readonly TrendPoint[];
  /** The footprint's members then and now, for a dumbbell; only where the policy lets them be named. */
  readonly pairs: readonly Pair[];
}

export interface Instead {
  readonly wanted: Group;
  readonly because: Withheld | { readonly kind: "nobody answered" };
}

/** own: the reader. peer: in the group of `main`. other: everybody else. */
export type Role = "own" | "peer" | "other";

export interface Mark {
  readonly role: Role;
  readonly value: number;
  /** Short name; present only where the policy lets the organisation be named. The reader's own is always present. */
  readonly name: string | undefined;
}

export interface Points {
  /** What the horizontal axis holds. */
  readonly axis: { readonly title: string; readonly measure: Measure | undefined };
  /** Whether the horizontal places were put into bands, so that a known size does not name an unnamed mark. */
  readonly banded: boolean;
  readonly points: readonly Point[];
  /** Spearman's rho over the exact pairs, with its 95 % interval; undefined with fewer than 10 pairs. */
  readonly relation: { readonly rho: number; readonly low: number; readonly high: number; readonly n: number } | undefined;
}

export interface Point {
  readonly role: Role;
  readonly x: number;
  readonly y: number;
  readonly name: string | undefined;
}

export interface GroupMedians {
  readonly grouping: Grouping;
  readonly groups: readonly { readonly name: string; readonly median: number; readonly answered: number; readonly own: boolean }[];
  /** How many groups were left out because too few answered. */
  readonly leftOut: number;
}

export interface TrendPoint {
  readonly period: string;
  readonly own: number | undefined;
  /** Median of the group of `main`, and of all. */
  readonly main: number | undefined;
  readonly all: number | undefined;
}

export interface Pair {
  readonly name: string;
  readonly own: boolean;
  readonly before: number;
  readonly after: number;
}
