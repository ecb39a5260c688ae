import type { Analysis } from "../../dataset/analysis.ts";
import type { Everyone } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { answerWords } from "../../position/words/option-sentence.ts";
import { sum } from "../../statistics/mean.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { percentOf, portion } from "../portions.ts";
import { type Moment, numbersIn, seriesOf } from "../series.ts";
import { originOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const overTime: AnalysisKind = {
  name: "over time",
  purpose: "How many gave an answer, or what a sum came to, in each year, every year with those that there were then.",
  needs:
    "One measure with earlier rounds, or several, one a year and the oldest first: yes-no, choice or rating (Number: which option is counted, the first when left out), or open amounts, which are added up. Words: what those counted have in common.",
  find: (analysis, everyone) => {
    const moments = seriesOf(analysis, everyone);
    const line = moments.length < 2 ? undefined : (countsIn(analysis, moments) ?? totalsIn(moments));
    const last = line?.points.at(-1);
    if (line === undefined || last === undefined || line.points.length < 2) return undefined;
    return {
      analysis,
      title: titleOf(analysis, line, everyone),
      finding: findingOf(analysis, line, everyone),
      details: changeOf(line),
      coverage: coverageIn(line, everyone),
      picture: pictureOf(line),
      proof: proofOf(line, everyone),
      cautions: countsDiffer(line, everyone),
      facts: Object.fromEntries(
        line.points.flatMap(({ moment, value }) => [[moment.period, value] as const, [`${moment.period}: n`, moment.answered] as const]),
      ),
    };
  },
};

interface Line {
  readonly kind: "counts" | "totals";
  /** What was counted: "Yes". */
  readonly counted: string;
  readonly points: readonly Point[];
}

interface Point {
  readonly moment: Moment;
  /** A count, or a sum in the measure's unit. */
  readonly value: number;
}

function countsIn({ number: which = 1 }: Analysis, moments: readonly Moment[]): Line | undefined {
  const option = moments[0]?.measure.options[which - 1];
  if (option === undefined) return undefined;
  const points = moments.flatMap((moment) => {
    const value = moment.counts[moment.measure.options.indexOf(option)];
    return value === undefined ? [] : [{ moment, value }];
  });
  return { kind: "counts", counted: option, points };
}

function totalsIn(moments: readonly Moment[]): Line | undefined {
  if (moments.some(({ measure, open }) => measure.kind !== "amount" || open.size === 0)) return undefined;
  return { kind: "totals", counted: "", points: moments.map((moment) => ({ moment, value: sum([...numbersIn(moment).values()]) })) };
}

/** Latest first: what a reader wants to know first. */
function latestFirst({ points }: Line): readonly Point[] {
  return [...points].reverse();
}

function did({ words }: Analysis, { counted, points }: Line): string {
  const measure = points[0]?.moment.measure;
  return words ?? (measure === undefined ? "" : `answered ${answerWords(measure, counted)} on ${measure.phrase}`);
}

function titleOf(analysis: Analysis, line: Line, everyone: Everyone): string {
  const [last, before] = latestFirst(line);
  if (last === undefined || before === undefined) return "";
  const { measure } = last.moment;
  if (line.kind === "totals")
    return `${capital(measure.phrase)} came to ${short(measure, last.value)} in ${last.moment.period}, ${short(measure, before.value)} in ${before.moment.period}`;
  const who = organisations(measure, voiceOf(everyone));
  return `${number(last.value, 0)} ${who} ${did(analysis, line)} in ${last.moment.period}, ${number(before.value, 0)} in ${before.moment.period}`;
}

function findingOf(analysis: Analysis, line: Line, everyone: Everyone): string {
  const [last, ...before] = latestFirst(line);
  if (last === undefined) return "";
  const { measure, period } = last.moment;
  if (line.kind === "totals") {
    const all = [last, ...before].map(
      ({ moment, value }) => `${short(measure, value)} in ${moment.period} (n = ${number(moment.answered, 0)})`,
    );
    return `${capital(definite(measure))} came in all to ${list(all)}.`;
  }
  const first = portion(last.value, last.moment.answered, organisations(measure, voiceOf(everyone), last.moment.answered));
  const rest = before.map(({ moment, value }) => `${portion(value, moment.answered)} in ${moment.period}`);
  return `${first} ${did(analysis, line)} in ${period}, ${list(rest)}.`;
}

function changeOf(line: Line): readonly string[] {
  const [first, last] = [line.points[0], line.points.at(-1)];
  if (line.kind === "counts" || first === undefined || last === undefined || first.value <= 0) return [];
  const change = (last.value / first.value - 1) * 100;
  const size = `${number(Math.abs(change), 0)}%`;
  const how = size === "0%" ? "That is about the same" : `That is ${size} ${change > 0 ? "more" : "less"}`;
  return [`${how} than in ${first.moment.period}, in the money or units of each year.`];
}

function coverageIn({ points }: Line, everyone: Everyone): string {
  const last = points.at(-1)?.moment;
  const [from, to] = [points[0]?.moment.period ?? "", last?.period ?? ""];
  return `${from} to ${to}. ${last === undefined ? "" : originOf(everyone, last.measure)}`;
}

/** Registers change: who is counted in a year are those that there were then. */
function countsDiffer({ points }: Line, { words }: Everyone): readonly string[] {
  const found = new Set(points.map(({ moment }) => moment.answered));
  return found.size < 2 ? [] : [`Each year counts the ${words.participants} with a figure in that year, which were not the same number.`];
}

function pictureOf(line: Line): Highlight["picture"] {
  const years = line.points.map(({ moment, value }) => {
    const { measure, period, answered } = moment;
    return line.kind === "totals"
      ? { label: period, value, printed: short(measure, value), below: `n = ${number(answered, 0)}` }
      : {
          label: period,
          value: (value / answered) * 100,
          printed: percentOf(value, answered),
          below: `${number(value, 0)} of ${number(answered, 0)}`,
        };
  });
  const measure = line.points[0]?.moment.measure;
  const what =
    line.kind === "totals" ? "total" : `share with the answer ${measure === undefined ? "" : answerWords(measure, line.counted)}`;
  return {
    picture: { kind: "years", years },
    subtitle: `${measure?.title ?? ""}, ${what} in each year`,
    description: `Columns, one a year. ${years.map(({ label, printed, below }) => `${label}: ${printed}, ${below}`).join("; ")}.`,
  };
}

/** The columns say it all, up to about six. */
const mostColumns = 6;

function proofOf(line: Line, { words }: Everyone): Proof | undefined {
  if (line.points.length <= mostColumns) return undefined;
  return {
    summary: "The figure of every year.",
    columns: [
      { title: "Year", align: "left" },
      { title: "Figure", align: "right" },
      { title: capital(words.participants), align: "right" },
    ],
    rows: line.points.map(({ moment, value }) => [
      moment.period,
      line.kind === "totals" ? short(moment.measure, value) : number(value, 0),
      number(moment.answered, 0),
    ]),
  };
}
