import type { Dataset } from "../dataset/dataset.ts";
import type { StandardWords } from "../dataset/standards.ts";
import { leagueOf, type Scheme, type SeverityCount, schemesOf, severityTable, standOut, type Unmet } from "../position/standards.ts";
import { openStandards } from "./standards.ts";

/** What an assessment against criteria found, as anyone may know it. */
export interface Assessment {
  readonly words: StandardWords;
  /** How many were assessed. */
  readonly assessed: number;
  /** The composite under the workbook's weights first, then under others. */
  readonly schemes: readonly [Scheme, ...Scheme[]];
  /** Most often unmet first. */
  readonly league: readonly Unmet[];
  /** How many of the league stand out clearly. */
  readonly ahead: number;
  /** Mildest first. */
  readonly severities: readonly SeverityCount[];
}

/** Undefined without an assessment, and where its results are anybody's secret: it is as open as the measures counted from it. */
export function assessmentOf(dataset: Dataset): Assessment | undefined {
  const standards = openStandards(dataset);
  if (standards === undefined) return undefined;
  const codes = dataset.organisations.map(({ code }) => code);
  const league = leagueOf(standards, codes);
  return {
    words: standards.words,
    assessed: codes.filter((code) => !standards.notAssessed.has(code)).length,
    schemes: schemesOf(standards, codes),
    league,
    ahead: standOut(league),
    severities: severityTable(standards),
  };
}
