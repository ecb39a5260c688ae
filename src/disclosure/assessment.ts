import type { Dataset } from "../dataset/dataset.ts";
import type { StandardWords } from "../dataset/standards.ts";
import { keyOf } from "../dataset/text.ts";
import { leagueOf, type Scheme, type SeverityCount, schemesOf, severityTable, standOut, type Unmet } from "../position/standards.ts";
import { isOpen } from "./policy.ts";

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
export function assessmentOf({ standards, measures, organisations }: Dataset): Assessment | undefined {
  if (standards === undefined) return undefined;
  const counted = measures.filter(
    ({ columns: { value } }) => value !== undefined && keyOf(value).startsWith(keyOf(standards.words.conditions)),
  );
  if (counted.length === 0 || !counted.every(isOpen)) return undefined;
  const codes = organisations.map(({ code }) => code);
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
