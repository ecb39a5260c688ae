import type { Dataset } from "../dataset/dataset.ts";
import { leagueOf, schemesOf, severityTable, standOut } from "../position/standards.ts";
import type { Assessment } from "./findings-view.ts";
import { openStandards } from "./standards.ts";

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
