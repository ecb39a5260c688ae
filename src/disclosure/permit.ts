import type { Dataset, Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import { type Positions, positionsOf } from "../position/position.ts";
import { type Coarse, coarsened } from "./coarse.ts";
import { comparedWith } from "./compare.ts";
import { groupMediansOf } from "./group-medians.ts";
import { marksOf } from "./marks.ts";
import { numberIn, type Own, ownOf } from "./own.ts";
import { pointsOf } from "./points.ts";
import { publishedOf } from "./published.ts";
import { judgeFor } from "./refusals.ts";
import { scenarioOf } from "./scenario.ts";
import { settingOf } from "./setting.ts";
import { similarTo } from "./similar.ts";
import { ownAssessmentOf } from "./standards.ts";
import { permittedPairs, permittedTrend } from "./trend.ts";
import type { Chapter, MeasureView, Neighbour, ReaderGroup, Turnout, View } from "./view.ts";

/**
 * What each reader may see of the round: its own answers exactly, and of everybody else's what the coarse round holds
 * and the rules permit. What readers share is worked out once; the returned function adds one reader's own.
 * @throws Error when the code is not an organisation of the dataset.
 */
export function viewsOf(dataset: Dataset): (code: string) => View {
  const coarse = coarsened(dataset);
  const positions = positionsOf(coarse.round);
  const own = ownOf(dataset);
  const prepared = dataset.measures.filter(({ space }) => space !== "none").map((measure) => prepare(coarse, positions, own, measure));
  const turnout = turnoutOf(dataset);
  const alike = similarTo(dataset);
  const assessed = ownAssessmentOf(dataset);
  const readers = new Map(dataset.organisations.map((organisation) => [organisation.code, organisation]));
  const groupsOf = groupsIn(dataset);
  return (code) => {
    const reader = readers.get(code);
    if (reader === undefined) throw new Error(`${code} is not in the dataset`);
    const { name, short, language, member } = reader;
    const [similar, assessment] = [alike(reader), assessed(reader)];
    return {
      round: dataset.round,
      words: dataset.words,
      reader: { code, name, short, language, member },
      groupings: dataset.groupings,
      groups: groupsOf(reader),
      turnout,
      chapters: chapters(prepared.map((view) => view(reader))),
      sources: dataset.sources,
      glossary: dataset.glossary,
      fewest: dataset.fewest,
      ...(similar && { similar }),
      ...(assessment && { assessment }),
    };
  };
}

function prepare(coarse: Coarse, positions: Positions, own: Own, measure: Measure): (reader: Organisation) => MeasureView {
  const { round } = coarse;
  const setting = settingOf(coarse, positions, measure);
  const scenario = scenarioOf(round, measure);
  const marks = marksOf(setting);
  const points = pointsOf(round, setting, (reader, across) => ownPlace(own, measure, reader, across));
  const published = publishedOf(setting);
  const medians = groupMediansOf(setting, round.groupings, published);
  return (reader) => {
    const answer = own.answer(measure, reader);
    const history = own.history(measure, reader);
    const judge = judgeFor(setting, reader, published);
    const compared = comparedWith(setting, positions.comparisons(measure, reader), judge, answer);
    const drawn = marks(reader, answer, compared);
    return {
      measure,
      own: answer,
      ...compared,
      marks: drawn,
      quantum: drawn.length === 0 ? undefined : setting.step,
      points: points(reader, compared),
      groupMedians: medians(reader, compared),
      ownShares: own.shares(measure, reader),
      ...(scenario && { scenario }),
      change: own.change(measure, reader),
      trend: permittedTrend(setting, reader, history, compared),
      pairs: permittedPairs(round, setting, reader, history, compared.main),
    };
  };
}

/** Where the reader stands across a scatter, or a funnel: its value of the other measure, or its denominator. */
function ownPlace(own: Own, measure: Measure, reader: Organisation, across: Measure | undefined): number | undefined {
  if (across !== undefined) return numberIn(own.answer(across, reader));
  const answer = own.answer(measure, reader);
  return answer.kind === "number" ? answer.denominator : undefined;
}

/** Chapters in the order of their first measure. */
function chapters(measures: readonly MeasureView[]): readonly Chapter[] {
  const titles = [...new Set(measures.map(({ measure }) => measure.chapter))];
  return titles.map((title) => ({ title, measures: measures.filter(({ measure }) => measure.chapter === title) }));
}

/** A reader's groups; their members are put in order once for all of them. */
function groupsIn({ groupings, organisations }: Dataset): (reader: Organisation) => readonly ReaderGroup[] {
  const members = groupings.map(({ name }) => membersBy(name, organisations));
  return (reader) =>
    groupings.flatMap((grouping, i) => {
      const name = reader.groups.get(grouping.name);
      if (name === undefined) return [];
      const others = members[i]?.get(name) ?? [];
      return [{ grouping, name, organisations: others.map((one) => (one.code === reader.code ? { ...one, own: true } : one)) }];
    });
}

/** The members of each group of a grouping as each other's neighbours. */
function membersBy(grouping: string, organisations: readonly Organisation[]): ReadonlyMap<string, readonly Neighbour[]> {
  const found = new Map<string, Neighbour[]>();
  for (const organisation of organisations) {
    const name = organisation.groups.get(grouping);
    if (name === undefined) continue;
    const members = found.get(name) ?? [];
    members.push(neighbour(organisation));
    found.set(name, members);
  }
  for (const members of found.values()) members.sort(byShortName);
  return found;
}

function neighbour({ code, name, short, language, participating }: Organisation): Neighbour {
  return { code, name, short, language, participating, own: false };
}

function byShortName(a: Neighbour, b: Neighbour): number {
  return a.short < b.short ? -1 : Number(a.short > b.short);
}

/** Who took part. */
export function turnoutOf({ organisations }: Dataset): Turnout {
  const participants = organisations.filter(({ participating }) => participating);
  const known = participants.some(({ member }) => member !== undefined);
  return {
    organisations: organisations.length,
    participants: participants.length,
    members: known ? participants.filter(({ member }) => member === true).length : undefined,
    nonMembers: known ? participants.filter(({ member }) => member !== true).length : undefined,
  };
}
