import type { Answer } from "../dataset/answer.ts";
import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Comparison, Group } from "../position/comparison.ts";
import { groupShares } from "../position/parts.ts";
import { type Positions, positionsOf } from "../position/position.ts";
import { assessmentOf } from "./assessment.ts";
import { type Coarse, coarsened } from "./coarse.ts";
import { combined } from "./combine.ts";
import { comparedWith, figuresFor } from "./compare.ts";
import { crossed } from "./cross.ts";
import type { Everyone, ForAll, Listed, OpenAnswer } from "./everyone.ts";
import { groupMediansOf } from "./group-medians.ts";
import { marksOf } from "./marks.ts";
import { movesOf } from "./moves.ts";
import { nobody } from "./nobody.ts";
import { turnoutOf } from "./permit.ts";
import { pointsOf } from "./points.ts";
import { isOpen, large } from "./policy.ts";
import { judgeFor } from "./refusals.ts";
import { registersOf } from "./registers.ts";
import { related } from "./relate.ts";
import { pastRounds } from "./rounds.ts";
import { settingOf } from "./setting.ts";

const noAnswer: Answer = { kind: "missing", reason: "not asked" };

/** What anyone may know of the round. */
export function everyoneOf(dataset: Dataset): Everyone {
  const coarse = coarsened(dataset);
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
  const judge = judgeFor(setting, nobody);
  const compared = comparedWith(setting, positions.comparisons(measure, nobody), judge, noAnswer);
  const medians = groupMediansOf(setting, dataset.groupings)(nobody, compared, judge);
  const comparison = (group: Group): Comparison => {
    const exact = positions.within(measure, group);
    const refused = judge(group) !== undefined;
    return { ...exact, figures: refused ? { kind: "withheld", because: { kind: "telling" } } : figuresFor(measure, exact, noAnswer) };
  };
  return {
    measure,
    all: compared.all,
    marks: marksOf(setting)(nobody, noAnswer, compared),
    quantum: setting.step,
    points: pointsOf(coarse.round, setting, () => undefined)(nobody, compared),
    groupMedians: medians,
    groups: (grouping) => positions.groupsIn(grouping).map(comparison),
    crossed: (by) => crossed(coarse, positions, measure, by),
    related: (code) => {
      const across = dataset.measures.find((each) => each.code === code);
      return across && related(coarse, setting, compared, across);
    },
    moves: movesOf(coarse, positions, measure),
    past: pastRounds(coarse, measure),
    partsBy: bothAverages(positions, measure, compared.all),
    open: isOpen(measure) ? openAnswers(coarse.round, measure) : [],
  };
}

/** Where sizes are public, a total of few tells whose part is whose. */
function bothAverages(positions: Positions, measure: Measure, { figures, answered }: Comparison): ForAll["partsBy"] {
  if (figures.kind !== "parts" || (!isOpen(measure) && answered < large)) return undefined;
  const entries = positions.entries(measure, { kind: "all" });
  const [mean, ratio] = (["mean", "ratio"] as const).map((average) => groupShares({ ...measure, average }, entries));
  return mean && ratio && { mean, ratio };
}

function openAnswers(round: Dataset, measure: Measure): readonly OpenAnswer[] {
  return round.organisations.map((organisation) => ({
    organisation: listed(organisation),
    answer: answerOf(round.answers, measure.code, organisation.code),
  }));
}

function listed({ code, name, short, language, groups, member, participating }: Organisation): Listed {
  return { code, name, short, language, groups, member, participating };
}
