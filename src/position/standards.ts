import type { Condition, Criterion, SeverityLevel, Standards } from "../dataset/standards.ts";
import { ascending } from "../statistics/ascending.ts";
import { places } from "../statistics/places.ts";
import { rank } from "../statistics/rank.ts";
import { type Weights, weightedScore, weightSchemes } from "../statistics/weighted-score.ts";

/** Everybody's composite under one set of weights. */
export interface Scheme {
  /** In the words of a sentence: "equal steps". */
  readonly name: SchemeName;
  /** In the order of the severities. */
  readonly weights: Weights;
  /** Organisation code → score; 0 exactly for those without a condition. */
  readonly scores: ReadonlyMap<string, number>;
  /** Organisation code → competition rank from the highest score, which is the worst; ties share the best place. */
  readonly ranks: ReadonlyMap<string, number>;
  /** How many stand more than a tenth of all places from where the first scheme has them. */
  readonly moved: number;
}

export const schemeNames = ["the workbook's weights", "equal steps", "doubling", "number only"] as const;
export type SchemeName = (typeof schemeNames)[number];

/**
 * The composite under the workbook's weights, and beside it under the three of statistics.md S11, because a rank that depends on the
 * weights should not be believed. `organisations` are the codes of all; those that were not assessed are left out. When the workbook's
 * own weights are the equal steps, they are named as that and stand first.
 */
export function schemesOf(standards: Standards, organisations: readonly string[]): readonly [Scheme, ...Scheme[]] {
  const own = standards.severities.map(({ weight }) => weight);
  const { steps, doubling, countOnly } = weightSchemes(own.length);
  const levels = levelsOf(standards, organisations);
  const usual = String(own) === String(steps);
  const first = scheme(usual ? "equal steps" : "the workbook's weights", own, levels, undefined);
  const rest = (
    [
      ["equal steps", steps],
      ["doubling", doubling],
      ["number only", countOnly],
    ] as const
  ).filter(([name]) => name !== first.name);
  return [first, ...rest.map(([name, weights]) => scheme(name, weights, levels, first))];
}

/** Organisation code → the level, from 1, of each of its conditions. */
type Levels = ReadonlyMap<string, readonly number[]>;

function levelsOf({ conditions, severities, notAssessed }: Standards, organisations: readonly string[]): Levels {
  const level = new Map(severities.map((severity, index) => [severity.level, index + 1]));
  const found = new Map<string, number[]>(organisations.filter((code) => !notAssessed.has(code)).map((code) => [code, []]));
  for (const { organisation, severity } of conditions) found.get(organisation)?.push(level.get(severity) ?? 0);
  return found;
}

function scheme(name: SchemeName, weights: Weights, levels: Levels, first: Scheme | undefined): Scheme {
  const scores = new Map([...levels].map(([code, own]) => [code, weightedScore(own, weights)]));
  const ranks = ranksOf(scores);
  const far = [...ranks].filter(([code, place]) => Math.abs(place - (first?.ranks.get(code) ?? place)) > ranks.size / 10);
  return { name, weights, scores, ranks, moved: far.length };
}

function ranksOf(scores: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sorted = ascending([...scores.values()]);
  const found = places(sorted, (a, b) => a === b);
  const ranks = new Map(found.map((place, index) => [sorted[index], rank(place, "highest")]));
  return new Map([...scores].map(([code, score]) => [code, ranks.get(score) ?? 0]));
}

/** A criterion and how many did not meet it. */
export interface Unmet {
  readonly criterion: Criterion;
  readonly count: number;
  /** Of those assessed, 0 to 1. */
  readonly share: number;
}

/** Every criterion, the one most often not met first; equals in the order of their sheet. */
export function leagueOf(standards: Standards, organisations: readonly string[]): readonly Unmet[] {
  const counts = new Map<string, number>();
  for (const { criterion } of standards.conditions) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  const assessed = organisations.filter((code) => !standards.notAssessed.has(code)).length;
  const league = standards.criteria.map((criterion) => {
    const count = counts.get(criterion.code) ?? 0;
    return { criterion, count, share: assessed === 0 ? 0 : count / assessed };
  });
  return league.sort((a, b) => b.count - a.count);
}

/** So many times more often than the next must the last of a few be unmet for them to stand out. */
const gap = 1.5;
/** More than these are not a few. */
const few = 3;

/**
 * How many lead the league clearly: the widest gap among the first places, when the one above it is unmet at least 1.5 times as often
 * as the one below. 0 when none is so wide; that nobody failed the next says nothing.
 */
export function standOut(league: readonly Unmet[]): number {
  const gaps = league
    .slice(0, few)
    .map(({ count }, index) => ({ ahead: index + 1, by: count / (league[index + 1]?.count || Number.POSITIVE_INFINITY) }));
  const widest = gaps.reduce((best, next) => (next.by > best.by ? next : best), { ahead: 0, by: 0 });
  return widest.by >= gap ? widest.ahead : 0;
}

/** How often a severity was given. */
export interface SeverityCount {
  readonly severity: SeverityLevel;
  readonly conditions: number;
  /** Those with at least one of it. */
  readonly organisations: number;
}

/** The severities, mildest first. */
export function severityTable({ severities, conditions }: Standards): readonly SeverityCount[] {
  return severities.map((severity) => {
    const given = conditions.filter((condition) => condition.severity === severity.level);
    return { severity, conditions: given.length, organisations: new Set(given.map(({ organisation }) => organisation)).size };
  });
}

/** An organisation's conditions, the gravest first. */
export function conditionsOf({ severities, conditions }: Standards, organisation: string): readonly Condition[] {
  const level = new Map(severities.map((severity, index) => [severity.level, index]));
  const own = conditions.filter((condition) => condition.organisation === organisation);
  return own.sort((a, b) => (level.get(b.severity) ?? 0) - (level.get(a.severity) ?? 0));
}
