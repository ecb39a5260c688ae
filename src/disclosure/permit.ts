import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { valuesOf } from "../position/average.ts";
import { type Positions, positionsOf } from "../position/position.ts";
import { ascending } from "../statistics/ascending.ts";
import { closest, permittedComparisons, type Setting } from "./compare.ts";
import { marksOf } from "./marks.ts";
import { pointsOf } from "./points.ts";
import { isOpen, mustRound, withheld } from "./policy.ts";
import { onGrid, quantum } from "./quantum.ts";
import { permittedPairs, permittedTrend } from "./trend.ts";
import type { Chapter, GroupMedians, MeasureView, Neighbour, ReaderGroup, Turnout, View } from "./view.ts";

/**
 * What each reader may see of the round. What readers share (marks on their grid, pairs, group figures) is worked out
 * once; the returned function adds one reader's own.
 * @throws Error when the code is not an organisation of the dataset.
 */
export function viewsOf(dataset: Dataset): (code: string) => View {
  const positions = positionsOf(dataset);
  const prepared = dataset.measures.map((measure) => prepare(dataset, positions, measure));
  const turnout = turnoutOf(dataset);
  return (code) => {
    const reader = dataset.organisations.find((organisation) => organisation.code === code);
    if (reader === undefined) throw new Error(`${code} is not in the dataset`);
    const { name, short, language, member } = reader;
    return {
      round: dataset.round,
      words: dataset.words,
      reader: { code, name, short, language, member },
      groupings: dataset.groupings,
      groups: groupsOf(dataset, reader),
      turnout,
      chapters: chapters(prepared.map((view) => view(reader))),
      sources: dataset.sources,
      glossary: dataset.glossary,
      fewest: dataset.fewest,
    };
  };
}

function prepare(dataset: Dataset, positions: Positions, measure: Measure): (reader: Organisation) => MeasureView {
  const setting: Setting = { positions, measure, fewest: dataset.fewest, quantum: gridOf(positions, measure) };
  const marks = marksOf(setting);
  const points = pointsOf(dataset, setting);
  const medians = (reader: Organisation) => permittedGroupMedians(dataset, setting, reader);
  return (reader) => {
    const comparisons = permittedComparisons(setting, reader);
    const { main, instead } = closest(measure, comparisons, dataset.fewest);
    return {
      measure,
      own: answerOf(dataset.answers, measure.code, reader.code),
      comparisons,
      main,
      all: comparisons.at(-1) ?? main,
      instead,
      marks: marks(reader, main),
      quantum: setting.quantum,
      points: points(reader, main),
      groupMedians: medians(reader),
      ownShares: positions.ownShares(measure, reader),
      change: positions.change(measure, reader),
      trend: permittedTrend(setting, reader, main),
      pairs: permittedPairs(dataset, setting, reader, main),
    };
  };
}

/** The grid of a confidential measure; open values are exact. */
function gridOf(positions: Positions, measure: Measure): number | undefined {
  if (isOpen(measure) || !isNumeric(measure)) return undefined;
  return quantum(measure, ascending(valuesOf(positions.entries(measure, { kind: "all" }))));
}

function permittedGroupMedians(dataset: Dataset, setting: Setting, reader: Organisation): readonly GroupMedians[] {
  const { measure, positions, fewest, quantum } = setting;
  if (!isNumeric(measure)) return [];
  return dataset.groupings.map((grouping) => {
    const found = positions.groupMedians(measure, grouping);
    const groups = found.flatMap(({ name, median, answered }) => {
      if (median === undefined || withheld(measure, answered, fewest) !== undefined) return [];
      const shown = quantum !== undefined && mustRound(measure, answered) ? onGrid(median, quantum) : median;
      return [{ name, median: shown, answered, own: reader.groups.get(grouping.name) === name }];
    });
    return { grouping, groups, leftOut: found.length - groups.length };
  });
}

/** Chapters in the order of their first measure. */
function chapters(measures: readonly MeasureView[]): readonly Chapter[] {
  const titles = [...new Set(measures.map(({ measure }) => measure.chapter))];
  return titles.map((title) => ({ title, measures: measures.filter(({ measure }) => measure.chapter === title) }));
}

function groupsOf(dataset: Dataset, reader: Organisation): readonly ReaderGroup[] {
  return dataset.groupings.flatMap((grouping) => {
    const name = reader.groups.get(grouping.name);
    if (name === undefined) return [];
    const members = dataset.organisations.filter((organisation) => organisation.groups.get(grouping.name) === name);
    return [{ grouping, name, organisations: members.map((organisation) => neighbour(organisation, reader)).sort(byShortName) }];
  });
}

function neighbour(organisation: Organisation, reader: Organisation): Neighbour {
  const { code, name, short, participating } = organisation;
  return { code, name, short, participating, own: organisation === reader };
}

function byShortName(a: Neighbour, b: Neighbour): number {
  return a.short < b.short ? -1 : Number(a.short > b.short);
}

function turnoutOf({ organisations }: Dataset): Turnout {
  const participants = organisations.filter(({ participating }) => participating);
  const known = participants.some(({ member }) => member !== undefined);
  return {
    organisations: organisations.length,
    participants: participants.length,
    members: known ? participants.filter(({ member }) => member === true).length : undefined,
    nonMembers: known ? participants.filter(({ member }) => member !== true).length : undefined,
  };
}
