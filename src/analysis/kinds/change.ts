import type { Analysis } from "../../dataset/analysis.ts";
import { isNumeric, type Measure } from "../../dataset/measure.ts";
import type { Grouping } from "../../dataset/round.ts";
import type { Everyone, ForAll, Moves } from "../../disclosure/everyone.ts";
import { number, printsSame, short } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { organisations } from "../../position/words/names.ts";
import { largestRemainder } from "../../statistics/largest-remainder.ts";
import { median } from "../../statistics/quantile.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { percentOf } from "../portions.ts";
import { measuresOf, originOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const change: AnalysisKind = {
  name: "change",
  purpose:
    "What changed since the last round, by each measure’s own size of a change that matters: how many rose, fell or stayed about the same.",
  needs:
    "Measures with numbers that were asked in the last round; left out, all of them. By: a grouping, for one open measure, to see the median of each group then and now.",
  find: (analysis, everyone) => {
    const moved = movedIn(analysis, everyone);
    const [first] = moved;
    if (first === undefined) return undefined;
    return {
      analysis,
      title: titleOf(moved),
      finding: findingOf(moved, everyone),
      details: moved.length > 1 ? mostMoved(moved) : [],
      coverage: coverageIn(moved, everyone),
      picture: groupPicture(analysis, moved, everyone) ?? pictureOf(moved, everyone),
      proof: moved.length > 1 ? proofOf(moved) : undefined,
      cautions: [
        "A change counts from the size on that the measure itself calls material; the same participants are compared in both rounds.",
      ],
      facts: factsOf(moved),
    };
  },
};

interface Moved {
  readonly one: ForAll;
  readonly moves: Moves;
}

function movedIn(analysis: Analysis, everyone: Everyone): readonly Moved[] {
  const ones = analysis.measures.length === 0 ? everyone.measures : measuresOf(analysis, everyone);
  return ones.flatMap((one) => (one.moves === undefined || !isNumeric(one.measure) ? [] : [{ one, moves: one.moves }]));
}

function titleOf(moved: readonly Moved[]): string {
  const [first] = moved;
  if (first === undefined) return "";
  const { since, up, down, n } = first.moves;
  if (moved.length === 1)
    return `${capital(first.one.measure.phrase)} rose for ${percentOf(up, n)} and fell for ${percentOf(down, n)} since ${since}`;
  const rose = moved.filter(({ moves }) => moves.up > moves.down).length;
  return `Since ${since}, more rose than fell on ${number(rose, 0)} of ${number(moved.length, 0)} measures`;
}

function none(count: number): string {
  return count === 0 ? "none" : number(count, 0);
}

/** "the running cost per head rose for 20 of 90, fell for 48 and stayed about the same for 22 (median £23.10, before £23.60)" */
function partOf({ one: { measure }, moves }: Moved): string {
  const { up, same, down, n, before, after } = moves;
  const middle = printsSame(measure, before, after)
    ? `median ${short(measure, after)} both times`
    : `median ${short(measure, after)}, before ${short(measure, before)}`;
  return `${measure.phrase} rose for ${none(up)} of ${number(n, 0)}, fell for ${none(down)} and stayed about the same for ${none(same)} (${middle})`;
}

function findingOf(moved: readonly Moved[], everyone: Everyone): string {
  const [first] = moved;
  if (first === undefined) return "";
  if (moved.length === 1) {
    const who = organisations(first.one.measure, voiceOf(everyone), first.moves.n);
    return `Since ${first.moves.since}, ${partOf(first)}, counting the ${who} with a figure in both rounds.`;
  }
  const rose = moved.filter(({ moves }) => moves.up > moves.down).length;
  const fell = moved.filter(({ moves }) => moves.up < moves.down).length;
  return `Of ${number(moved.length, 0)} measures with figures in both rounds, ${number(rose, 0)} rose for more ${everyone.words.participants} than they fell for, and ${number(fell, 0)} fell for more.`;
}

/** Where most moved the same way. */
function mostMoved(moved: readonly Moved[]): readonly string[] {
  const tilt = ({ moves: { up, down, n } }: Moved) => Math.abs(up - down) / n;
  const most = [...moved].sort((a, b) => tilt(b) - tilt(a))[0];
  return most === undefined ? [] : [`Most moved the same way on one: ${partOf(most)}.`];
}

function coverageIn(moved: readonly Moved[], everyone: Everyone): string {
  const [first] = moved;
  if (first === undefined) return "";
  const counts = moved.map(({ moves }) => moves.n);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const n = low === high ? number(low, 0) : `${number(low, 0)} to ${number(high, 0)}`;
  const source = moved.length === 1 ? ` ${originOf(everyone, first.one.measure)}` : "";
  return `${n} ${everyone.words.participants} with a figure in both rounds, ${first.moves.since} and ${everyone.round.period}.${source}`;
}

function pictureOf(moved: readonly Moved[], { words }: Everyone): Highlight["picture"] {
  const rows = moved.map(({ one, moves: { down, same, up, n } }) => ({
    label: one.measure.short,
    shares: largestRemainder([down, same, up], 0) ?? [],
    beside: `n = ${number(n, 0)}`,
  }));
  return {
    picture: { kind: "stacked", parts: ["Fell", "About the same", "Rose"], rows },
    subtitle: `Share of ${words.participants} whose figure fell, stayed about the same or rose`,
    description: `Stacked bars, one a measure. ${moved.map(partOf).join("; ")}.`,
  };
}

/** The median of each group then and now, of those with both figures. */
function groupPicture({ by }: Analysis, moved: readonly Moved[], everyone: Everyone): Highlight["picture"] {
  const [first] = moved;
  const grouping = everyone.groupings.find(({ name }) => name === by);
  if (first === undefined || moved.length > 1 || grouping === undefined) return undefined;
  const rows = groupRows(first.one, grouping);
  if (rows.length < 2) return undefined;
  const { measure } = first.one;
  return {
    picture: { kind: "pairs", measure, rows, times: [first.moves.since, measure.period] },
    subtitle: `${measure.title}, median of each ${grouping.word}`,
    description: `Medians then and now. ${rows.map(({ label, before, after }) => `${label}: ${short(measure, before)}, then ${short(measure, after)}`).join("; ")}.`,
  };
}

function groupRows({ open, past }: ForAll, { name }: Grouping) {
  const earlier = new Map((past.at(-1)?.open ?? []).map(({ code, answer }) => [code, answer]));
  const groups = new Map<string, { before: number; after: number }[]>();
  for (const { organisation, answer } of open) {
    const group = organisation.groups.get(name);
    const then = earlier.get(organisation.code);
    if (group === undefined || answer.kind !== "number" || then?.kind !== "number") continue;
    groups.set(group, [...(groups.get(group) ?? []), { before: then.value, after: answer.value }]);
  }
  const rows = [...groups].map(([label, pairs]) => ({
    label,
    before: median(pairs.map(({ before }) => before)) ?? 0,
    after: median(pairs.map(({ after }) => after)) ?? 0,
  }));
  return rows.sort((a, b) => b.after - a.after);
}

function proofOf(moved: readonly Moved[]): Proof {
  const { since } = moved[0]?.moves ?? { since: "" };
  const cells = (measure: Measure, { before, after, up, same, down, n }: Moves) => [
    measure.short,
    short(measure, before),
    short(measure, after),
    ...[up, same, down, n].map((count) => number(count, 0)),
  ];
  return {
    summary: "Medians of the same participants in both rounds, and how many rose, stayed about the same and fell.",
    columns: [
      { title: "Measure", align: "left" },
      { title: `Median ${since}`, align: "right" },
      { title: "Median now", align: "right" },
      { title: "Rose", align: "right" },
      { title: "Same", align: "right" },
      { title: "Fell", align: "right" },
      { title: "n", align: "right" },
    ],
    rows: moved.map(({ one, moves }) => cells(one.measure, moves)),
  };
}

function factsOf(moved: readonly Moved[]): Readonly<Record<string, number>> {
  const named = moved.length > 1;
  return Object.fromEntries(
    moved.flatMap(({ one, moves: { up, same, down, n, before, after } }) =>
      Object.entries({ up, same, down, n, before, after }).map(([name, value]) => [named ? `${one.measure.code}: ${name}` : name, value]),
    ),
  );
}
