import type { Answer } from "../dataset/answer.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Comparison, Figures, Group } from "../position/comparison.ts";
import { type Positions, positionsOf } from "../position/position.ts";
import { type Coarse, coarsened } from "./coarse.ts";
import { comparedWith, figuresFor } from "./compare.ts";
import { groupMediansOf } from "./group-medians.ts";
import { type Own, ownOf } from "./own.ts";
import { isOpen } from "./policy.ts";
import { publishedOf } from "./published.ts";
import { type Judge, judgeFor, type Refusal } from "./refusals.ts";
import { keyOf, settingOf } from "./setting.ts";
import type { GroupMedians } from "./view.ts";

/** One group on one measure over all reports: what is shown of it to how many readers, and to whom not. For the co-ordinator; never sent. */
export interface LedgerLine {
  readonly measure: Measure;
  readonly group: Group;
  readonly asked: number;
  readonly contributors: number;
  /** As they are shown, without anybody's place. */
  readonly figures: Figures;
  /** Step of the grid the figures rest on; undefined when they are exact. */
  readonly step: number | undefined;
  /** How many reports show the figures to members of the group, and how many show the median to others. */
  readonly reports: number;
  readonly medians: number;
  readonly refused: readonly { readonly refusal: Refusal; readonly readers: readonly string[] }[];
}

/** Every group that contributed to a measure that is not open; of open measures everything may be told, so there is nothing to account for. */
export function ledgerOf(dataset: Dataset): readonly LedgerLine[] {
  const coarse = coarsened(dataset);
  const positions = positionsOf(coarse.round);
  const own = ownOf(dataset);
  const measures = dataset.measures.filter((measure) => !isOpen(measure) && measure.kind !== "text");
  return measures.flatMap((measure) => linesOf(coarse, positions, own, measure));
}

interface Tally {
  readonly comparison: Comparison;
  reports: number;
  medians: number;
  readonly refused: Map<string, { readonly refusal: Refusal; readonly readers: string[] }>;
}

function linesOf(coarse: Coarse, positions: Positions, own: Own, measure: Measure): readonly LedgerLine[] {
  const setting = settingOf(coarse, positions, measure);
  const readers = coarse.round.organisations.filter(({ participating }) => participating);
  const tallies = talliesOf(readers.flatMap((reader) => positions.comparisons(measure, reader)));
  const named = byName(tallies);
  const published = publishedOf(setting, (group, refusal) => noteRefusal(tallies, group, refusal, "anyone else"));
  const medians = groupMediansOf(setting, coarse.round.groupings, published);
  for (const reader of readers) {
    const judge = noting(judgeFor(setting, reader, published), tallies, reader.code);
    const compared = comparedWith(setting, positions.comparisons(measure, reader), judge, own.answer(measure, reader));
    for (const { group, figures } of compared.comparisons) {
      const tally = tallies.get(keyOf(group));
      if (tally !== undefined && figures.kind !== "withheld") tally.reports += 1;
    }
    for (const { grouping, groups } of medians(reader, compared)) addMedians(named.get(grouping.name), groups);
  }
  return [...tallies.values()].filter(({ comparison }) => comparison.answered > 0).map((tally) => lineOf(measure, setting.step, tally));
}

function talliesOf(comparisons: readonly Comparison[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const comparison of comparisons) {
    const key = keyOf(comparison.group);
    if (!tallies.has(key)) tallies.set(key, { comparison, reports: 0, medians: 0, refused: new Map() });
  }
  return tallies;
}

/** Grouping → name of a group → its tally: a median has the name of its group only, and there are as many as groups times readers. */
function byName(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, Map<string, Tally>> {
  const named = new Map<string, Map<string, Tally>>();
  for (const tally of tallies.values()) {
    const { group } = tally.comparison;
    if (group.kind === "all") continue;
    const groups = named.get(group.grouping.name) ?? new Map<string, Tally>();
    named.set(group.grouping.name, groups.set(group.name, tally));
  }
  return named;
}

function addMedians(tallies: ReadonlyMap<string, Tally> | undefined, groups: GroupMedians["groups"]): void {
  for (const { name, own } of groups) {
    const tally = own ? undefined : tallies?.get(name);
    if (tally !== undefined) tally.medians += 1;
  }
}

/** The judge, whose refusals are written down. */
function noting(judge: Judge, tallies: ReadonlyMap<string, Tally>, reader: string): Judge {
  return (group) => {
    const refusal = judge(group);
    noteRefusal(tallies, group, refusal, reader);
    return refusal;
  };
}

function noteRefusal(tallies: ReadonlyMap<string, Tally>, group: Group, refusal: Refusal | undefined, reader: string): void {
  const refused = tallies.get(keyOf(group))?.refused;
  if (refusal === undefined || refused === undefined) return;
  const key = JSON.stringify(refusal);
  const noted = refused.get(key) ?? { refusal, readers: [] };
  noted.readers.push(reader);
  refused.set(key, noted);
}

function lineOf(measure: Measure, step: number | undefined, { comparison, reports, medians, refused }: Tally): LedgerLine {
  const { group, asked, answered } = comparison;
  const figures = withoutPlace(figuresFor(measure, comparison, nobody));
  return { measure, group, asked, contributors: answered, figures, step, reports, medians, refused: [...refused.values()] };
}

/** A reader without an answer of its own. */
const nobody: Answer = { kind: "missing", reason: "not asked" };

function withoutPlace(figures: Figures): Figures {
  return figures.kind === "numbers" ? { ...figures, standing: undefined } : figures;
}
