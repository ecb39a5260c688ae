import type { Analysis } from "../dataset/analysis.ts";
import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Grouping, Round, Source, Term, Words } from "../dataset/round.ts";
import type { Comparison } from "../position/comparison.ts";
import type { By, Crosstab } from "./crosstab.ts";
import type { Assessment, Registers } from "./findings-view.ts";
import type { GroupMedians, Mark, Points, Turnout } from "./view.ts";

/**
 * What anyone at all may know of the round: what the network's findings report is made from, and nothing else.
 * Its reader has no answer of its own to take away from a group figure, and may be every participant at once, so all that
 * it is told of a measure is judged together, once, in the order in which it is listed here.
 */
export interface Everyone {
  readonly round: Round;
  readonly words: Words;
  readonly groupings: readonly Grouping[];
  /** Groupings that are only tried out, on open figures. */
  readonly maps: readonly Grouping[];
  readonly turnout: Turnout;
  /** Who there is, and in which groups: public. */
  readonly organisations: readonly Listed[];
  readonly measures: readonly ForAll[];
  readonly registers: Registers;
  /** What an assessment against criteria found; undefined without one, or where it is not open. */
  readonly assessment: Assessment | undefined;
  readonly sources: readonly Source[];
  readonly glossary: readonly Term[];
  readonly fewest: number;
  /** How many gave each combination of answers: several yes-no questions, or one with several answers. */
  readonly combined: (codes: readonly string[]) => Combined | undefined;
  /** The rows of the Findings sheet; undefined when there is none. */
  readonly analyses: readonly Analysis[] | undefined;
}

export interface Listed {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly language: string | undefined;
  readonly groups: ReadonlyMap<string, string>;
  readonly member: boolean | undefined;
  readonly participating: boolean;
}

/** One measure, as anyone may know it. */
export interface ForAll {
  readonly measure: Measure;
  /** Everyone together. */
  readonly all: Comparison;
  /** Every value that may be drawn, ascending, confidential ones on the grid and unnamed. */
  readonly marks: readonly Mark[];
  readonly quantum: number | undefined;
  readonly points: Points | undefined;
  readonly groupMedians: readonly GroupMedians[];
  /** The groups of a grouping, in the order of the Organisations sheet, each with the figures that may be shown. */
  readonly groups: (grouping: Grouping) => readonly Comparison[];
  /** The answers by another question, by a number in bands, or by a grouping; undefined when that would tell of too few. */
  readonly crossed: (by: By) => Crosstab | undefined;
  /** Against another measure: points where they may be drawn, and else the correlation alone. */
  readonly related: (code: string) => Points | undefined;
  /** How values moved since the last round; undefined when that would tell of too few, or there was none. */
  readonly moves: Moves | undefined;
  /** Earlier rounds, oldest first, as far as they may be told of. */
  readonly past: readonly PastRound[];
  /** split: everyone's parts in percent by both averages, where both may be told. */
  readonly partsBy: { readonly mean: readonly number[]; readonly ratio: readonly number[] } | undefined;
  /** Exact answers by organisation, where the measure's policy is open; empty for any other. */
  readonly open: readonly OpenAnswer[];
}

export interface OpenAnswer {
  readonly organisation: Listed;
  readonly answer: Answer;
}

export interface PastRound {
  readonly name: string;
  readonly period: string;
  readonly answered: number;
  /** How many gave each option of the measure, in its order; empty for numbers. */
  readonly counts: readonly number[];
  /** By code, those that are gone since among them; empty unless the measure is open. */
  readonly open: readonly { readonly code: string; readonly answer: Answer }[];
}

/** How the values of a measure moved between the last round and this one, among those who gave both. */
export interface Moves {
  /** Period of the last round. */
  readonly since: string;
  readonly n: number;
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** Medians of the same organisations, then and now. */
  readonly before: number;
  readonly after: number;
}

/** How often several things are true together: several yes-no questions, or the options of one with several answers. */
export interface Combined {
  /** Those who answered every question. */
  readonly n: number;
  readonly sets: readonly { readonly measure: Measure; readonly option: string; readonly count: number }[];
  /** Most frequent first; `holds` tells, in the order of the sets, which are true. */
  readonly patterns: readonly { readonly holds: readonly boolean[]; readonly count: number }[];
  /** How many have patterns too rare to be shown; 0 when every pattern is. */
  readonly rest: number;
}
