/** What a check has to say about the workbook, with the place and the remedy. */
export interface Finding {
  readonly severity: Severity;
  /** "Submissions!F12", or a sheet name when no one cell is meant. */
  readonly where: string;
  /** Code of the participant concerned, when it concerns one. */
  readonly participant?: string;
  /** The value as typed, when there is one. */
  readonly typed?: string;
  /** For a query that is not about an answer: what it is about, as the participant is to read it. */
  readonly subject?: string;
  readonly problem: string;
  readonly remedy: string;
}

/**
 * stop: nothing can be made. hold: this participant's report is not made.
 * query: the report is made, and the participant should be asked. note: for the co-ordinator to know.
 */
export type Severity = "stop" | "hold" | "query" | "note";

/** Where a finding is put as soon as it is made; the reader of a sheet goes on to the next cell. */
export type Say = (finding: Finding) => void;

/** The finding as a letter: `Submissions!F12 (02B): "n/k" is not a number. Type a figure, or leave the cell empty if it is not known.` */
export function letter(finding: Finding): string {
  const place = finding.participant === undefined ? finding.where : `${finding.where} (${finding.participant})`;
  return `${place}: ${finding.problem} ${finding.remedy}`;
}
