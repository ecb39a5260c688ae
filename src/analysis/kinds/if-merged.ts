import { isNumeric } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { count, number, short } from "../../position/format.ts";
import { foldWords } from "../../position/words/fold-words.ts";
import { capital, list, quoted } from "../../position/words/grammar.ts";
import { ascending } from "../../statistics/ascending.ts";
import { foldOf } from "../../statistics/fold.ts";
import { median } from "../../statistics/quantile.ts";
import { type AsOne, groupsAsOne } from "../as-one.ts";
import type { Proof } from "../highlight.ts";
import { coverageOf, measuresOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const ifMerged: AnalysisKind = {
  name: "if merged",
  purpose: "What open figures would be if the groups of a proposed merger were bodies of their own; nothing of the data is touched.",
  needs:
    "One or more open measures with numbers. By: one of the Other maps of Settings, filled in for those that would merge. Number: a threshold of the first measure.",
  find: (analysis, everyone) => {
    const measures = measuresOf(analysis, everyone).filter(({ measure, open }) => isNumeric(measure) && open.length > 0);
    const [first] = measures;
    const map = everyone.maps.find(({ name }) => name === analysis.by);
    if (first === undefined || map === undefined) return undefined;
    const rows = measures.map((one) => ({ one, before: bodies(one, ""), after: bodies(one, map.name) }));
    const merged = groupsAsOne(first, map.name, false).filter(({ members }) => members.length > 1);
    if (merged.length === 0) return undefined;
    const [before, after] = [rows[0]?.before ?? [], rows[0]?.after ?? []];
    const leaving = merged.reduce((sum, { members }) => sum + members.length, 0);
    return {
      analysis,
      title: `${capital(count(leaving))} ${everyone.words.participants} would become ${count(merged.length)}`,
      finding: `Under ${quoted(map.name)}, ${number(before.length, 0)} ${everyone.words.participants} with a figure would become ${number(after.length, 0)}; ${spreadWords(first, before, after)}.`,
      details: [...thresholdSentence(first, analysis.number, before, after, everyone), membersSentence(merged)],
      coverage: coverageOf(everyone, first.measure, first.all),
      picture: undefined,
      proof: proofOf(rows, merged, first),
      cautions: [
        "The figures of a merged body are those of its members taken together; that merging changes nothing else is an assumption.",
      ],
      facts: {
        before: before.length,
        after: after.length,
        merging: leaving,
        ...(analysis.number !== undefined && {
          "below before": below(before, analysis.number),
          "below after": below(after, analysis.number),
        }),
      },
    };
  },
};

/** Everyone as one body each, or as the map would have it. */
function bodies(one: ForAll, map: string): readonly AsOne[] {
  return groupsAsOne(one, map, true);
}

function valuesOf(all: readonly AsOne[]): readonly number[] {
  return ascending(all.map(({ value }) => value));
}

function spreadWords({ measure }: ForAll, before: readonly AsOne[], after: readonly AsOne[]): string {
  const folds = [before, after]
    .map((all) => foldOf(valuesOf(all)))
    .map((fold) => (fold.kind === "fold" ? foldWords(fold.fold) : undefined));
  const [a, b] = folds;
  const ends = `${measure.phrase} would lie between ${short(measure, after[0]?.value ?? 0)} and ${short(measure, after.at(-1)?.value ?? 0)}`;
  if (a === undefined || b === undefined) return ends;
  return a === b ? `${ends}, varying ${a} as it does now` : `${ends}, varying ${b} where it now varies ${a}`;
}

function below(all: readonly AsOne[], threshold: number): number {
  return all.filter(({ value }) => value < threshold).length;
}

function thresholdSentence(
  { measure }: ForAll,
  threshold: number | undefined,
  before: readonly AsOne[],
  after: readonly AsOne[],
  { words }: Everyone,
) {
  if (threshold === undefined) return [];
  const [a, b] = [below(before, threshold), below(after, threshold)];
  const who = (n: number) => `${count(n)} ${n === 1 ? words.participant : words.participants}`;
  return [`${capital(who(b))} would be below ${short(measure, threshold)}, where ${who(a)} ${a === 1 ? "is" : "are"} now.`];
}

function membersSentence(merged: readonly AsOne[]): string {
  return merged.map(({ name, members }) => `${name} would be made of ${list(members.map(({ short: known }) => known))}.`).join(" ");
}

function proofOf(
  rows: readonly { one: ForAll; before: readonly AsOne[]; after: readonly AsOne[] }[],
  merged: readonly AsOne[],
  { measure }: ForAll,
): Proof {
  const line = ({ one, before, after }: (typeof rows)[number]) => {
    const figure = (all: readonly AsOne[]) => short(one.measure, median(valuesOf(all)) ?? 0);
    return [`Median ${one.measure.phrase}`, figure(before), figure(after)];
  };
  return {
    summary: "The medians as they are and as they would be, and the bodies that would be made.",
    columns: [
      { title: "Figure", align: "left" },
      { title: "Now", align: "right" },
      { title: "If merged", align: "right" },
    ],
    rows: [
      ...rows.map(line),
      [`${capital(measure.phrase)} of the bodies to be made`],
      ...merged.map(({ name, members, value }) => [name, `${members.length} now`, short(measure, value)]),
    ],
  };
}
