import { isNumeric, type Measure } from "../../dataset/measure.ts";
import type { Grouping } from "../../dataset/round.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import type { Comparison } from "../../position/comparison.ts";
import { number, short } from "../../position/format.ts";
import { foldWords } from "../../position/words/fold-words.ts";
import { agreement, capital } from "../../position/words/grammar.ts";
import { definite } from "../../position/words/names.ts";
import { type Fold, foldOf } from "../../statistics/fold.ts";
import { sum } from "../../statistics/mean.ts";
import { groupingOf } from "../by.ts";
import type { Proof } from "../highlight.ts";
import { coverageOf, measured, measuresOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** So many rows from each end prove a spread. */
const fromEachEnd = 3;

export const groupSpread: AnalysisKind = {
  name: "group spread",
  purpose: "How many times the group with the lowest value fits into that with the highest, each group taken as one.",
  needs: "One measure with numbers. By: the grouping. Number: the value below which the lowest is too small to divide by.",
  find: (analysis, everyone) => {
    const [found] = measuresOf(analysis, everyone);
    const grouping = groupingOf(analysis, everyone);
    if (found === undefined || grouping === undefined || !isNumeric(found.measure)) return undefined;
    const one = finer(found);
    const rows = valuesOf(one, grouping);
    if (rows.length < 2) return undefined;
    const all = one.groups(grouping).length;
    const fold = foldOf(
      rows.map(({ value }) => value),
      analysis.number,
    );
    const finding = findingOf(one.measure, grouping, rows, fold);
    return {
      analysis,
      title: titleOf(one.measure, grouping, fold),
      finding,
      details: [],
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: {
        picture: {
          kind: "spread",
          measure: one.measure,
          values: rows.map(({ value }) => value),
          lines: [],
          ends: [rows[0]?.name ?? "", rows.at(-1)?.name ?? ""],
        },
        subtitle: `${measured(one.measure)}, one bar ${article(grouping.word)} ${grouping.word}: ${averageName(one)}`,
        description: `${rows.length} values in ascending order. ${finding}`,
      },
      proof: proofOf(one, grouping, rows, everyone),
      cautions: cautionsOf(one, grouping, all - rows.length, everyone),
      facts: factsOf(fold),
    };
  },
};

/** A mean of whole numbers is none: without a decimal, a lowest mean of 0.5 would read 1 and belie the fold. */
function finer(one: ForAll): ForAll {
  const { measure } = one;
  return isAdded(one) || measure.average !== "mean" || measure.decimals > 0 ? one : { ...one, measure: { ...measure, decimals: 1 } };
}

interface Row {
  readonly name: string;
  readonly value: number;
  readonly answered: number;
}

/** Ascending. Things that are counted are added up, where all members have a figure; else it is the measure's own average. */
function valuesOf(one: ForAll, grouping: Grouping): readonly Row[] {
  const found = one.groups(grouping).flatMap((comparison): Row[] => {
    const value = isAdded(one) ? totalOf(one, grouping, comparison) : averageOf(comparison);
    const { group, answered } = comparison;
    return value === undefined || group.kind === "all" ? [] : [{ name: group.name, value, answered }];
  });
  return found.sort((a, b) => a.value - b.value);
}

/** Whether a group's value is the sum of its members': of counts of people, of pounds. */
function isAdded({ measure, open }: ForAll): boolean {
  return measure.kind === "amount" && open.length > 0;
}

function averageOf({ figures }: Comparison): number | undefined {
  return figures.kind === "numbers" ? figures.average : undefined;
}

function totalOf({ open }: ForAll, grouping: Grouping, { group, asked, answered }: Comparison): number | undefined {
  if (group.kind === "all" || answered < asked) return undefined;
  const members = open.filter(({ organisation }) => organisation.groups.get(grouping.name) === group.name);
  return sum(members.flatMap(({ answer }) => (answer.kind === "number" ? [answer.value] : [])));
}

function averageName(one: ForAll): string {
  if (isAdded(one)) return "the total of its members";
  return { ratio: "its members taken together", mean: "the mean of its members", median: "the median of its members" }[one.measure.average];
}

function titleOf({ phrase }: Measure, { plural }: Grouping, fold: Fold): string {
  const { varies } = agreement(phrase);
  if (fold.kind === "fold") return `${capital(phrase)} ${varies} ${foldWords(fold.fold)} between ${plural}`;
  return fold.kind === "trimmed"
    ? `${capital(phrase)} ${varies} ${foldWords(fold.fold)} between ${plural}, without the tenth at either end`
    : `${capital(phrase)} ${varies} between ${plural}`;
}

function findingOf(measure: Measure, { word, plural }: Grouping, rows: readonly Row[], fold: Fold): string {
  const rests = ({ name, answered }: Row) => (measure.average === "mean" ? `${name}, n = ${number(answered, 0)}` : name);
  const end = (row: Row | undefined) => (row === undefined ? "" : `${short(measure, row.value)} (${rests(row)})`);
  const start = `${capital(definite(measure))} of ${article(word)} ${word} ${agreement(measure.phrase).varies}`;
  const ends = `from ${end(rows[0])} to ${end(rows.at(-1))}`;
  const among = `among ${number(rows.length, 0)} ${plural}`;
  if (fold.kind === "fold") return `${start} ${foldWords(fold.fold)} ${among}, ${ends}.`;
  if (fold.kind === "trimmed")
    return `${start} ${foldWords(fold.fold)} between the 10th and 90th percentiles ${among}; the ends are ${ends.replace("from ", "").replace(" to ", " and ")}.`;
  return `${start} ${ends} ${among}.`;
}

/** "an STP", "a region": a word in capitals is spelt out. */
function article(word: string): "a" | "an" {
  return /^[AEFHILMNORSX][A-Z]|^[aeio]/.test(word) ? "an" : "a";
}

function proofOf({ measure }: ForAll, grouping: Grouping, rows: readonly Row[], { words }: Everyone): Proof {
  const few = Math.min(fromEachEnd, Math.floor(rows.length / 2));
  const cells = ({ name, value, answered }: Row) => [name, number(answered, 0), short(measure, value)];
  return {
    summary: `The ${grouping.plural} with the lowest and highest ${measure.phrase}.`,
    columns: [
      { title: capital(grouping.word), align: "left" },
      { title: capital(words.participants), align: "right" },
      { title: measure.short, align: "right" },
    ],
    rows: [["Lowest"], ...rows.slice(0, few).map(cells), ["Highest"], ...rows.slice(rows.length - few).map(cells)],
  };
}

function cautionsOf(one: ForAll, { word, plural }: Grouping, leftOut: number, { words }: Everyone): readonly string[] {
  const how = `The value of each ${word} is ${averageName(one)}.`;
  if (leftOut === 0) return [how];
  const why = isAdded(one) ? `not all of their ${words.participants} have a figure` : "too few have a figure that may be shown";
  return [how, `${capital(number(leftOut, 0))} ${leftOut === 1 ? word : plural} ${leftOut === 1 ? "is" : "are"} left out, because ${why}.`];
}

function factsOf(fold: Fold): Readonly<Record<string, number>> {
  const { kind: _, ...figures } = fold;
  return Object.fromEntries(Object.entries(figures).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}
