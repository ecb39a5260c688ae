import type { Dataset, Organisation } from "../dataset/dataset.ts";
import type { Condition, Standards } from "../dataset/standards.ts";
import { conditionsOf, leagueOf, type Scheme, schemesOf, standOut } from "../position/standards.ts";
import type { Hardest, OwnAssessment, OwnCondition, SchemeStanding } from "./own-assessment.ts";
import { isOpen } from "./policy.ts";

/** Criteria and conditions as anyone may know them: undefined unless every measure counted from them is open, and there is one. */
export function openStandards({ standards, measures }: Dataset): Standards | undefined {
  const counted = measures.filter((measure) => measure.counted);
  return counted.length > 0 && counted.every(isOpen) ? standards : undefined;
}

/** The reader's assessment; undefined when there was none, or the reader had no part in it. */
export function ownAssessmentOf(dataset: Dataset): (reader: Organisation) => OwnAssessment | undefined {
  const { standards } = dataset;
  if (standards === undefined) return () => undefined;
  const open = openStandards(dataset);
  const codes = dataset.organisations.map(({ code }) => code);
  const schemes = open === undefined ? [] : schemesOf(open, codes);
  const hardest = open && hardestFor(open, codes, schemes[0]);
  const { words, criteria, severities, notAssessed } = standards;
  const about = { words, criteria: criteria.length, assessed: codes.filter((code) => !notAssessed.has(code)).length, severities };
  return ({ code }) => {
    if (notAssessed.has(code)) return undefined;
    const conditions = conditionsOf(standards, code).flatMap((condition) => ownCondition(condition, standards, open));
    return { ...about, conditions, standings: schemes.flatMap((scheme) => standingIn(scheme, code)), hardest: hardest?.(code) };
  };
}

function ownCondition(condition: Condition, { criteria, severities }: Standards, open: Standards | undefined): readonly OwnCondition[] {
  const criterion = criteria.find(({ code }) => code === condition.criterion);
  const severity = severities.find(({ level }) => level === condition.severity);
  const alike = open?.conditions.filter((other) => other.criterion === condition.criterion);
  return criterion === undefined || severity === undefined ? [] : [{ criterion, severity, others: alike && alike.length - 1 }];
}

/** As many criteria as leave room for the reader's own. */
const most = 8;

function hardestFor(open: Standards, codes: readonly string[], scheme: Scheme | undefined): (reader: string) => Hardest {
  const league = leagueOf(open, codes);
  const metAll = [...(scheme?.scores.values() ?? [])].filter((score) => score === 0).length;
  const top = league.slice(0, most).filter(({ count }) => count > 0);
  return (reader) => {
    const own = new Set(conditionsOf(open, reader).map(({ criterion }) => criterion));
    const criteria = top.map(({ criterion, count }) => ({ criterion, count, own: own.has(criterion.code) }));
    return { criteria, standOut: standOut(league), metAll };
  };
}

function standingIn({ name, weights, scores, ranks }: Scheme, code: string): readonly SchemeStanding[] {
  const [score, rank] = [scores.get(code), ranks.get(code)];
  if (score === undefined || rank === undefined) return [];
  return [{ name, weights, score, rank, ties: [...ranks.values()].filter((other) => other === rank).length - 1 }];
}
