import type { IndexContent, IndexRow } from "../output/index-page.ts";
import type { Manifest } from "../output/manifest.ts";
import type { Held } from "./meant.ts";
import type { OpenRound } from "./open-round.ts";
import type { SurveyedReport } from "./survey.ts";

/** The co-ordinator's page of a round: everyone that takes part, with a report or with the reason why there is none. */
export function indexContent(round: OpenRound, manifest: Manifest): IndexContent {
  const { dataset, reports, held } = round;
  const heldRows = new Map(held.map((each) => [each.participant.code, heldRow(each, round)]));
  const reportRows = new Map(reports.map((report) => [report.code, reportRow(report, round, manifest)]));
  const rows = dataset.organisations.map(({ code }) => reportRows.get(code) ?? heldRows.get(code));
  return {
    language: "en-GB",
    title: `${dataset.round.title}, ${dataset.round.name}`,
    participant: dataset.words.participant,
    group: dataset.groupings[0]?.word,
    keyFigures: reports[0]?.keyFigures.map(({ title }) => title) ?? [],
    rows: rows.filter((row) => row !== undefined),
    notice: dataset.round.notice,
  };
}

function reportRow(report: SurveyedReport, round: OpenRound, manifest: Manifest): IndexRow {
  const { code, name, group, keyFigures, madeFrom, madeWith } = report;
  const made = manifest.reports.find((entry) => entry.code === code);
  const current = made?.madeFrom === madeFrom && made.madeWith === madeWith;
  const state = made === undefined ? ["Not made yet."] : current ? [] : ["Out of date: make it again."];
  return {
    code,
    name,
    group,
    keyFigures: keyFigures.map(({ printed }) => printed),
    report: made && { file: made.file, pages: made.pages, bytes: made.bytes },
    remarks: [...state, ...missingSigns(made?.missing ?? []), ...remarksOn(code, round)],
  };
}

function missingSigns(missing: readonly string[]): readonly string[] {
  return missing.length === 0 ? [] : [`The fonts have no sign for: ${missing.join(" ")}`];
}

function heldRow({ participant }: Held, round: OpenRound): IndexRow {
  const { code, name, groups } = participant;
  const main = round.dataset.groupings[0]?.name;
  const keyFigures = round.reports[0]?.keyFigures.map(() => "") ?? [];
  const group = main === undefined ? undefined : groups.get(main);
  return { code, name, group, keyFigures, report: undefined, remarks: ["Held: no report is made.", ...remarksOn(code, round)] };
}

function remarksOn(code: string, { findings }: OpenRound): readonly string[] {
  return findings.filter(({ participant }) => participant === code).map(({ where, problem, remedy }) => `${where}: ${problem} ${remedy}`);
}
