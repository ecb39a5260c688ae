import type { Analysis } from "../../dataset/analysis.ts";
import type { Combined, Everyone, ForAll } from "../../disclosure/everyone.ts";
import { count as inWords, number } from "../../position/format.ts";
import { capital, list, quoted } from "../../position/words/grammar.ts";
import { organisations } from "../../position/words/names.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { percentOf, shareOf } from "../portions.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** More columns than this are not read one by one. */
const mostPatterns = 12;

export const combinations: AnalysisKind = {
  name: "combinations",
  purpose: "How often several things are true together: several yes-no questions, or the answers to one with several.",
  needs: "Two or more yes-no measures, or one with several answers (choices). Words: what those with any of them have in common.",
  find: (analysis, everyone) => {
    const ones = measuresOf(analysis, everyone);
    const [first] = ones;
    const found = everyone.combined(analysis.measures);
    if (first === undefined || found === undefined) return undefined;
    const mix: Mix = { ones, first, found, labels: labelsOf(found, ones), everyone };
    return {
      analysis,
      title: titleOf(analysis, mix),
      finding: findingOf(mix),
      details: frequentOf(mix),
      coverage: coverageOf(everyone, first.measure, { ...first.all, answered: found.n }),
      picture: pictureOf(mix),
      proof: proofOf(mix),
      cautions: restOf(mix),
      facts: factsOf(mix),
    };
  },
};

interface Mix {
  readonly ones: readonly ForAll[];
  readonly first: ForAll;
  readonly found: Combined;
  /** Of the sets, in their order. */
  readonly labels: readonly string[];
  readonly everyone: Everyone;
}

/** An option speaks for itself; of several yes-no questions each is called by its own name. */
function labelsOf({ sets }: Combined, ones: readonly ForAll[]): readonly string[] {
  return sets.map(({ measure, option }) => (ones.length === 1 ? quoted(option) : lower(measure.short)));
}

/** Inside a sentence; an abbreviation keeps its capitals. */
function lower(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** undefined where the pattern is too rare to be told of. */
function countOf({ patterns, rest }: Combined, wanted: (held: number, sets: number) => boolean): number | undefined {
  const matching = patterns.filter(({ holds }) => wanted(holds.filter(Boolean).length, holds.length));
  const counted = matching.reduce((sum, { count }) => sum + count, 0);
  return rest > 0 && counted === 0 ? undefined : counted;
}

const none = (held: number) => held === 0;
const every = (held: number, sets: number) => held === sets;

function titleOf({ words }: Analysis, { found, first, everyone, labels }: Mix): string {
  const without = countOf(found, none);
  const who = organisations(first.measure, voiceOf(everyone));
  if (words !== undefined && without !== undefined) return `${shareOf(found.n - without, found.n, who)} ${words}`;
  const top = found.patterns[0];
  return top === undefined
    ? capital(first.measure.phrase)
    : `${capital(first.measure.phrase)}: most often ${patternName(top.holds, labels)}`;
}

/** "Another CCG alone", "Shares management and Shares offices", "none of these". */
function patternName(holds: readonly boolean[], labels: readonly string[]): string {
  const held = labels.filter((_, i) => holds[i]);
  if (held.length === 0) return "none of these";
  return held.length === 1 ? `${held[0]} alone` : list(held);
}

function findingOf({ found, ones, first, everyone }: Mix): string {
  const who = organisations(first.measure, voiceOf(everyone), found.n);
  const n = number(found.n, 0);
  const said = (wanted: (held: number, sets: number) => boolean, how: string) => {
    const counted = countOf(found, wanted);
    return counted === undefined ? [] : [`${number(counted, 0)} (${percentOf(counted, found.n)}) ${how}`];
  };
  if (ones.length === 1) {
    const some = [
      ...said((held) => held === 1, "gave one answer alone"),
      ...said((held) => held > 1, "gave several"),
      ...said(none, "gave none"),
    ];
    return `Of the ${n} ${who} that answered, ${list(some)}.`;
  }
  const some = [
    ...said(every, `said ${found.sets[0]?.option ?? "yes"} to all`),
    ...said((held, sets) => held > 0 && held < sets, "to some"),
    ...said(none, "to none"),
  ];
  return `Of the ${n} ${who} that answered ${ones.length === 2 ? "both" : `all ${inWords(ones.length)}`} questions, ${list(some)}.`;
}

/** So many of the most frequent are told in words. */
const told = 3;

function frequentOf({ found, labels }: Mix): readonly string[] {
  const top = found.patterns.slice(0, told).map(({ holds, count }) => `${patternName(holds, labels)} (${number(count, 0)})`);
  return [`The most frequent: ${top.join("; ")}.`];
}

function restOf({ found, everyone }: Mix): readonly string[] {
  if (found.rest === 0) return [];
  return [`${number(found.rest, 0)} have combinations shared by fewer than ${everyone.fewest} and are not drawn.`];
}

function pictureOf({ found, labels, first, ones, everyone }: Mix): Highlight["picture"] {
  const patterns = found.patterns.slice(0, mostPatterns);
  const each = patterns.map(({ holds, count }) => `${patternName(holds, labels)}: ${count}`).join("; ");
  return {
    picture: {
      kind: "matrix",
      sets: found.sets.map(({ count, measure, option }) => ({ label: ones.length === 1 ? option : measure.short, count })),
      patterns,
    },
    subtitle: `How many ${organisations(first.measure, voiceOf(everyone))} have each combination; in brackets, how many have each at all`,
    description: `Bars above a matrix of dots that shows which things are true together. ${each}.`,
  };
}

function proofOf({ found, labels, everyone }: Mix): Proof | undefined {
  if (found.patterns.length <= mostPatterns) return undefined;
  return {
    summary: `Every combination and how many have it.`,
    columns: [
      { title: "Combination", align: "left" },
      { title: capital(everyone.words.participants), align: "right" },
    ],
    rows: found.patterns.map(({ holds, count }) => [capital(patternName(holds, labels)), number(count, 0)]),
  };
}

function factsOf({ found, labels }: Mix): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ["n", found.n] as const,
    ...found.sets.map(({ count }, i) => [labels[i] ?? "", count] as const),
    ...found.patterns.map(({ holds, count }) => [`Combination: ${patternName(holds, labels)}`, count] as const),
    ["Rarer combinations", found.rest] as const,
  ]);
}
