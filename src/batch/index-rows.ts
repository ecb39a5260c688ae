import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { IndexContent, IndexRow } from "../output/index-page.ts";
import type { MadeReport, Manifest } from "../output/manifest.ts";
import { answered } from "../position/format.ts";
import type { OpenRound } from "./open-round.ts";

/** The page has room for this many figures a participant. */
const keyFigures = 3;

/** The co-ordinator's page of a round: everyone that takes part, with a report or with the reason why there is none. */
export function indexContent(round: OpenRound, manifest: Manifest): IndexContent {
  const { dataset } = round;
  const measures = keyMeasures(dataset);
  const made = new Map(manifest.reports.map((report) => [report.code, report]));
  const participants = dataset.organisations.filter(({ participating }) => participating);
  return {
    language: "en-GB",
    title: `${dataset.round.title}, ${dataset.round.name}`,
    participant: dataset.words.participant,
    group: dataset.groupings[0]?.word,
    keyFigures: measures.map(({ short }) => short),
    rows: participants.map((participant) => row(participant, measures, round, made.get(participant.code))),
    notice: dataset.round.notice,
  };
}

/** The first measures of the summary that are numbers. */
function keyMeasures({ measures }: Dataset): readonly Measure[] {
  return measures.filter((measure) => measure.inSummary && isNumeric(measure)).slice(0, keyFigures);
}

function row({ code, name, groups }: Organisation, measures: readonly Measure[], round: OpenRound, made: MadeReport | undefined): IndexRow {
  const { dataset } = round;
  const main = dataset.groupings[0];
  return {
    code,
    name,
    group: main && groups.get(main.name),
    keyFigures: measures.map((measure) => answered(measure, answerOf(dataset.answers, measure.code, code))),
    report: made && { file: made.file, pages: made.pages, bytes: made.bytes, webPage: made.webPage?.file },
    remarks: [...state(code, round, made), ...missingSigns(made), ...findings(code, round)],
  };
}

function state(code: string, { reports, held }: OpenRound, made: MadeReport | undefined): readonly string[] {
  if (held.some(({ participant }) => participant.code === code)) return ["Held: no report is made."];
  if (made === undefined) return ["Not made yet."];
  const wanted = reports.find((report) => report.code === code);
  return made.dataset === wanted?.dataset && made.madeWith === wanted.madeWith ? [] : ["Out of date: make it again."];
}

function missingSigns(made: MadeReport | undefined): readonly string[] {
  return made === undefined || made.missing.length === 0 ? [] : [`The fonts have no sign for: ${made.missing.join(" ")}`];
}

function findings(code: string, { findings }: OpenRound): readonly string[] {
  const about = findings.filter(({ participant, severity }) => participant === code && severity !== "note");
  return about.map(({ where, problem, remedy }) => `${where}: ${problem} ${remedy}`);
}
