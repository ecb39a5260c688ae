import type { Analysis } from "../../dataset/analysis.ts";
import type { Measure } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { answered, date, count as inWords, number, short } from "../../position/format.ts";
import { agreement, capital, list, quoted } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { answerWords } from "../../position/words/option-sentence.ts";
import { answerOf } from "../answer-of.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { portion } from "../portions.ts";
import { coverageOf, measured, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** Nearer to a threshold than this share of it, a value is only approximately on its side. */
const near = 0.1;
/** More names than this stand in the table alone. */
const mostNames = 6;

export const threshold: AnalysisKind = {
  name: "threshold",
  purpose: "How many are below a threshold, and how many within a tenth of it; by name where the figures are open.",
  needs:
    "One measure with numbers whose single values may be drawn. Number: the threshold; left out, that of the Settings sheet. A second open question with options: how many of those below gave its last answer (“No”).",
  find: (analysis, everyone) => {
    const [one, second] = measuresOf(analysis, everyone);
    const value = analysis.number ?? one?.measure.threshold?.value;
    if (one === undefined || value === undefined || one.marks.length === 0) return undefined;
    const line: Line = { one, second: askedOf(second), value, sides: sidesOf(one, value), everyone };
    return {
      analysis,
      title: titleOf(line),
      finding: findingOf(line),
      details: [...nearOf(line), ...secondOf(line)],
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: pictureOf(line),
      proof: proofOf(line),
      cautions: cautionsOf(analysis, line),
      facts: factsOf(line),
    };
  },
};

interface Place {
  readonly name: string | undefined;
  readonly value: number;
}

interface Line {
  readonly one: ForAll;
  readonly second: ForAll | undefined;
  readonly value: number;
  readonly sides: { readonly below: readonly Place[]; readonly nearly: readonly Place[]; readonly n: number };
  readonly everyone: Everyone;
}

/** Names of those that gave an answer are told only where it is open. */
function askedOf(second: ForAll | undefined): ForAll | undefined {
  return second !== undefined && second.open.length > 0 && second.measure.options.length > 1 ? second : undefined;
}

/** Below; and at it or above, but within a tenth. */
function sidesOf({ marks }: ForAll, value: number): Line["sides"] {
  const places = marks.map(({ name, value: each }): Place => ({ name, value: each }));
  const within = value + near * Math.abs(value);
  return {
    below: places.filter((place) => place.value < value),
    nearly: places.filter((place) => place.value >= value && place.value <= within),
    n: places.length,
  };
}

function limitWords({ one: { measure }, value }: Line): string {
  return short(measure, value);
}

function namesOf(places: readonly Place[]): readonly string[] | undefined {
  const names = places.flatMap(({ name }) => name ?? []);
  return names.length < places.length || names.length === 0 ? undefined : names;
}

function titleOf(line: Line): string {
  const { one, sides, everyone } = line;
  const n = sides.below.length;
  const who = organisations(one.measure, voiceOf(everyone), n);
  return `${capital(definite(one.measure))} of ${inWords(n)} ${who} ${agreement(one.measure.phrase).is} below ${limitWords(line)}`;
}

function findingOf(line: Line): string {
  const { one, sides, everyone } = line;
  const { below, n } = sides;
  const names = below.length > mostNames ? undefined : namesOf(below);
  const who = organisations(one.measure, voiceOf(everyone), n);
  const named = names === undefined ? "" : `: ${list(names)}`;
  return `${portion(below.length, n, who)} ${below.length === 1 ? "is" : "are"} below ${limitWords(line)} on ${one.measure.phrase}${named}.${meaningOf(line)}`;
}

/** What the threshold means, in the words of the Settings sheet, and since when. */
function meaningOf({ one: { measure }, value }: Line): string {
  const { threshold: set } = measure;
  if (set === undefined || set.value !== value || set.words === "") return "";
  return ` Below it: ${quoted(capital(set.words))}${set.date === undefined ? "" : `, since ${date(set.date)}`}.`;
}

function nearOf(line: Line): readonly string[] {
  const { nearly } = line.sides;
  if (nearly.length === 0) return ["No other is within a tenth above it."];
  const names = nearly.length > mostNames ? undefined : namesOf(nearly);
  const are = nearly.length === 1 ? "is" : "are";
  return [`${capital(inWords(nearly.length))} more ${are} within a tenth above it${names === undefined ? "" : `: ${list(names)}`}.`];
}

function secondOf(line: Line): readonly string[] {
  const { second, sides } = line;
  if (second === undefined) return [];
  const { measure } = second;
  const last = measure.options.at(-1) ?? "";
  const asked = sides.below.filter(({ name }) => answerOf(second, name)?.kind === "option");
  const gave = asked.filter(({ name }) => isAnswer(second, name, last));
  const names = namesOf(gave);
  if (asked.length === 0) return [`None of those below gave an answer on ${measure.phrase}.`];
  return [
    `Of the ${number(asked.length, 0)} below that answered, ${gave.length === 0 ? "none" : number(gave.length, 0)} gave the answer ${answerWords(measure, last)} on ${measure.phrase}${names === undefined ? "" : `: ${list(names)}`}.`,
  ];
}

function isAnswer(second: ForAll, name: string | undefined, option: string): boolean {
  const answer = answerOf(second, name);
  return answer?.kind === "option" && answer.option === option;
}

function pictureOf(line: Line): Highlight["picture"] {
  const { one, sides, value, everyone } = line;
  return {
    picture: {
      kind: "spread",
      measure: one.measure,
      values: one.marks.map((mark) => mark.value),
      lines: [{ value, label: limitWords(line) }],
      strong: sides.below.length,
    },
    subtitle: `${measured(one.measure)}, one bar a ${everyone.words.participant}; those below the line are darker`,
    description: `${sides.n} values in ascending order and a line at ${limitWords(line)}. ${findingOf(line)}`,
  };
}

/** Those below and near, with the second answer beside each. */
function proofOf(line: Line): Proof | undefined {
  const { one, second, sides, everyone } = line;
  if (namesOf([...sides.below, ...sides.nearly]) === undefined) return undefined;
  const cells = ({ name = "", value }: Place) => [
    name,
    short(one.measure, value),
    ...(second === undefined ? [] : [told(second.measure, second, name)]),
  ];
  return {
    summary: `Those below ${limitWords(line)} and within a tenth above it.`,
    columns: [
      { title: capital(everyone.words.participant), align: "left" },
      { title: one.measure.short, align: "right" },
      ...(second === undefined ? [] : [{ title: second.measure.short, align: "right" as const }]),
    ],
    rows: [
      ...(sides.below.length === 0 ? [] : [["Below"], ...sides.below.map(cells)]),
      ...(sides.nearly.length === 0 ? [] : [["Within a tenth above"], ...sides.nearly.map(cells)]),
    ],
  };
}

function told(measure: Measure, second: ForAll, name: string): string {
  const answer = answerOf(second, name);
  return answer === undefined || answer.kind === "missing" ? "–" : answered(measure, answer);
}

function cautionsOf({ number: typed }: Analysis, { one }: Line): readonly string[] {
  const { measure, quantum } = one;
  return [
    ...(typed === undefined ? [] : ["The threshold is the co-ordinator’s own."]),
    ...(quantum === undefined
      ? []
      : [`Single values are rounded to the nearest ${short(measure, quantum)}, so one near the line may stand on either side.`]),
  ];
}

function factsOf({ sides, value, second }: Line): Readonly<Record<string, number>> {
  const last = second?.measure.options.at(-1);
  const also = second === undefined || last === undefined ? [] : sides.below.filter(({ name }) => isAnswer(second, name, last));
  const more: Readonly<Record<string, number>> = last === undefined ? {} : { [`below and ${last}`]: also.length };
  return { n: sides.n, threshold: value, below: sides.below.length, "within a tenth above": sides.nearly.length, ...more };
}
