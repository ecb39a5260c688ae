/** What every organisation is held against, and where it fell short: criteria and conditions, or standards and breaches. */
export interface Standards {
  readonly words: StandardWords;
  /** In the order of their sheet. */
  readonly criteria: readonly Criterion[];
  /** The mildest first. */
  readonly severities: readonly SeverityLevel[];
  /** In the order of their sheet; an organisation has at most one for a criterion. */
  readonly conditions: readonly Condition[];
  /** Codes of the organisations that were not assessed: they have no score, which is not a score of 0. */
  readonly notAssessed: ReadonlySet<string>;
}

export interface Criterion {
  /** As typed; unique. */
  readonly code: string;
  readonly text: string;
  readonly domain: string | undefined;
}

export interface SeverityLevel {
  /** As typed; unique: "III". */
  readonly level: string;
  /** What it means or asks for: "Sign-off by the board". */
  readonly remedy: string | undefined;
  /** What one condition of this severity adds to the score; above 0. */
  readonly weight: number;
}

/** A criterion that an organisation did not meet, and how grave that is. */
export interface Condition {
  readonly organisation: string;
  readonly criterion: string;
  readonly severity: string;
}

/** What the workbook calls them, by the names of its sheets. */
export interface StandardWords {
  readonly criterion: string;
  readonly criteria: string;
  readonly condition: string;
  readonly conditions: string;
}
