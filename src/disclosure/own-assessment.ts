import type { Criterion, SeverityLevel, StandardWords } from "../dataset/standards.ts";
import type { Scheme } from "../position/standards.ts";

/** What the reader was held against and where it fell short: its own conditions, and of the others' as much as is open. */
export interface OwnAssessment {
  readonly words: StandardWords;
  /** How many criteria there are. */
  readonly criteria: number;
  /** How many organisations were assessed, the reader among them. */
  readonly assessed: number;
  /** The mildest first. */
  readonly severities: readonly SeverityLevel[];
  /** The gravest first. */
  readonly conditions: readonly OwnCondition[];
  /** The reader's place under each weighting, the round's own first; empty unless the conditions are open. */
  readonly standings: readonly SchemeStanding[];
  /** What was hardest for everyone; undefined unless the conditions are open. */
  readonly hardest: Hardest | undefined;
}

export interface Hardest {
  /** The criteria most often not met, the hardest first. */
  readonly criteria: readonly { readonly criterion: Criterion; readonly count: number; readonly own: boolean }[];
  /** How many of them lead the others clearly. */
  readonly standOut: number;
  /** How many organisations met every criterion. */
  readonly metAll: number;
}

export interface OwnCondition {
  readonly criterion: Criterion;
  readonly severity: SeverityLevel;
  /** How many others did not meet it either; undefined unless the conditions are open. */
  readonly others: number | undefined;
}

export interface SchemeStanding extends Pick<Scheme, "name" | "weights"> {
  readonly score: number;
  /** From the highest score. */
  readonly rank: number;
  /** How many others have the same score. */
  readonly ties: number;
}
