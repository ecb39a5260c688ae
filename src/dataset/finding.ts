/** What a check has to say about the workbook, with the place and the remedy. */
export interface Finding {
  readonly severity: Severity;
  /** "Submissions!F12", or a sheet name when no one cell is meant. */
  readonly where: string;
  /** Code of the participant concerned, when it concerns one. */
  readonly participant?: string;
  /** The value as typed, when there is one. */
  readonly typed?: string;
  readonly problem: string;
  readonly remedy: string;
}

/**
 * stop: nothing can be made. hold: this participant's report is not made.
 * query: the report is made, and the participant should be asked. note: for the co-ordinator to know.
 */
export type Severity = "stop" | "hold" | "query" | "note";
