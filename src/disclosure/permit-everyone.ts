import type { Answer } from "../dataset/answer.ts";
import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Comparison, Group } from "../position/comparison.ts";
import { groupShares } from "../position/parts.ts";
import { type Positions, positionsOf } from "../position/position.ts";
import { anyone } from "./anyone.ts";
import { assessmentOf } from "./assessment.ts";
import { type Coarse, coarsened } from "./coarse.ts";
import { combined } from "./combine.ts";
import { type Compared, figuresFor } from "./compare.ts";
import { crossTables } from "./cross-tables.ts";
import type { Everyone, ForAll, Listed, OpenAnswer } from "./everyone.ts";
import { groupMediansOf } from "./group-medians.ts";
import { marksOf } from "./marks.ts";
import { movesOf } from "./moves.ts";
import { turnoutOf } from "./permit.ts";
import { pointsOf } from "./points.ts";
import { isOpen, large } from "./policy.ts";
import { type Published, publishedOf } from "./published.ts";
import { registersOf } from "./registers.ts";
import { related } from "./relate.ts";
import { pastRounds } from "./rounds.ts";
import { settingOf } from "./setting.ts";

const noAnswer: Answer = { kind: "missing", reason: "not asked" };
const suppressed: Answer = { kind: "missing", reason: "suppressed" };

/** What anyone may know of the round. */
export function everyoneOf(dataset: Dataset): Everyone {
  const coarse = coarsened(dataset, "anyone");
  const positions = positionsOf(coarse.round);
  const { round, words, groupings, sources, glossary, fewest, analyses } = dataset;
  const organisations = dataset.organisations.map(listed);
  const shown = dataset.measures.filter(({ policy }) => policy !== "own");
  return {
    round,
    words,
    groupings,
    maps: dataset.maps ?? [],
    turnout: turnoutOf(dataset),
    organisations,
    measures: shown.map((measure) => forAll(dataset, coarse, positions, measure)),
    combined: (codes) => {
      const named = codes.flatMap((code) => shown.find((measure) => measure.code === code) ?? []);
      return named.length < codes.length ? undefined : combined(coarse, positions, named);
    },
    registers: registersOf(dataset),
    assessment: assessmentOf(dataset),
    sources,
    glossary,
    fewest,
    analyses,
  };
}

function forAll(dataset: Dataset, coarse: Coarse, positions: Positions, measure: Measure): ForAll {
  const setting = settingOf(coarse, positions, measure);
  const published = publishedOf(setting);
  const permitted = (group: Group): Comparison => permittedTo(measure, positions.within(measure, group), published);
  const all = permitted({ kind: "all" });
  const compared: Compared = { comparisons: [all], main: all, all, instead: undefined };
  const marks = marksOf(setting)(anyone, noAnswer, compared);
  return {
    measure,
    all,
    marks,
    quantum: marks.length === 0 ? undefined : setting.step,
    points: pointsOf(coarse.round, setting, () => undefined)(anyone, compared),
    groupMedians: groupMediansOf(setting, dataset.groupings, published)(anyone, compared),
    groups: (grouping) => positions.groupsIn(grouping).map(permitted),
    crossed: crossTables(coarse, setting, published),
    related: (code) => {
      const across = dataset.measures.find((each) => each.code === code);
      return across && related(coarse, setting, compared, across);
    },
    moves: movesOf(coarse, positions, measure),
    past: pastRounds(coarse, measure),
    partsBy: bothAverages(positions, measure, all),
    open: isOpen(measure) ? openAnswers(coarse, measure) : [],
  };
}

/** Why a group is not shown is not said: that its answers are alike would tell what they are. */
function permittedTo(measure: Measure, comparison: Comparison, published: Published): Comparison {
  const isShown = published.has(comparison.group);
  return {
    ...comparison,
    figures: isShown ? figuresFor(measure, comparison, noAnswer) : { kind: "withheld", because: { kind: "telling" } },
  };
}

/** Where sizes are public, a total of few tells whose part is whose. */
function bothAverages(positions: Positions, measure: Measure, { figures, answered }: Comparison): ForAll["partsBy"] {
  if (figures.kind !== "parts" || (!isOpen(measure) && answered < large)) return undefined;
  const entries = positions.entries(measure, { kind: "all" });
  const [mean, ratio] = (["mean", "ratio"] as const).map((average) => groupShares({ ...measure, average }, entries));
  return mean && ratio && { mean, ratio };
}

/** By name and exactly, but for counts of people too small to be shown. */
function openAnswers({ round, isSmall }: Coarse, measure: Measure): readonly OpenAnswer[] {
  return round.organisations.map((organisation) => ({
    organisation: listed(organisation),
    answer: isSmall(measure, organisation) ? suppressed : answerOf(round.answers, measure.code, organisation.code),
  }));
}

function listed({ code, name, short, language, groups, member, participating }: Organisation): Listed {
  return { code, name, short, language, groups, member, participating };
}
