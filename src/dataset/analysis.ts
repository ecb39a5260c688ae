/** One row of the Findings sheet: what the network's findings report is to find out, and from what. */
export interface Analysis {
  /** One of `analysisNames`. */
  readonly kind: AnalysisName;
  readonly chapter: string;
  /** Codes of the measures it is made from, in the order in which the analysis needs them. */
  readonly measures: readonly string[];
  /** What it is broken down by: the name of a grouping or the code of a measure. */
  readonly by: string | undefined;
  /** A number the analysis needs: a threshold, a share, how many rows to show. */
  readonly number: number | undefined;
  /** The co-ordinator's words for what is counted: "with significant shared resources". */
  readonly words: string | undefined;
  /** Printed below: what the finding takes for granted. */
  readonly caveat: string | undefined;
  /** Whether it stands among the highlights on the first page. */
  readonly highlight: boolean;
  /** The cell of its kind, for letters: "Findings!B4". */
  readonly where: string;
}

/** The kinds of analysis, by the name of their file in analysis/kinds. */
export const analysisNames = [
  "spread",
  "answers",
  "other map",
  "if merged",
  "crossed",
  "relation",
  "group spread",
  "mergers",
  "shared officers",
  "overlaps",
  "parts",
  "combinations",
  "funnel",
  "over time",
  "composite",
  "league",
  "severities",
  "group medians",
  "total",
  "scenario",
  "change",
  "participation",
  "threshold",
] as const;
export type AnalysisName = (typeof analysisNames)[number];
