import type { Analysis } from "../../dataset/analysis.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { agreement, capital } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { sum } from "../../statistics/mean.ts";
import { type Difference, differencesOf } from "../differences.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { percentOf, portion } from "../portions.ts";
import { numbersIn, throughRounds } from "../series.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const total: AnalysisKind = {
  name: "total",
  purpose:
    "What everyone has in all; of two measures by how much the first exceeds the second, gross (those above alone) and net (all together), each named.",
  needs: "One open amount, or two in the same unit: what was used, then what it is held against. Words: what those above have in common.",
  find: (analysis, everyone) => {
    const [one, limit] = measuresOf(analysis, everyone);
    if (one === undefined || one.measure.kind !== "amount" || one.open.length === 0) return undefined;
    if (analysis.measures.length < 2) return inAll(analysis, one, everyone);
    return limit === undefined ? undefined : against(analysis, one, limit, everyone);
  },
};

/** One measure by itself. */
function inAll(analysis: Analysis, one: ForAll, everyone: Everyone): Highlight | undefined {
  const { measure, all } = one;
  const values = one.open.flatMap(({ answer }) => (answer.kind === "number" ? [answer.value] : []));
  if (values.length === 0) return undefined;
  const whole = sum(values);
  const who = `${number(values.length, 0)} ${organisations(measure, voiceOf(everyone), values.length)}`;
  const each = all.figures.kind === "numbers" ? [`Half of them have ${short(measure, all.figures.median)} or more.`] : [];
  return {
    analysis,
    title: `${capital(measure.phrase)} ${agreement(measure.phrase).is} ${short(measure, whole)} in all`,
    finding: `${capital(definite(measure))} of ${who} ${agreement(measure.phrase).is} ${short(measure, whole)} in all.`,
    details: each,
    coverage: coverageOf(everyone, measure, all),
    picture: undefined,
    proof: undefined,
    cautions: [],
    facts: { n: values.length, total: whole },
  };
}

/** What was used and what it is held against, of those with both. */
interface Held {
  readonly one: ForAll;
  readonly limit: ForAll;
  readonly pairs: readonly Difference[];
  readonly above: readonly Difference[];
  readonly gross: number;
  readonly under: number;
}

function against(analysis: Analysis, one: ForAll, limit: ForAll, everyone: Everyone): Highlight | undefined {
  const pairs = differencesOf(one.open, limit.open);
  if (pairs.length === 0 || limit.measure.unit.words !== one.measure.unit.words) return undefined;
  const above = pairs.filter(({ by }) => by > 0);
  const gross = sum(above.map(({ by }) => by));
  const held: Held = { one, limit, pairs, above, gross, under: sum(pairs.map(({ by }) => by)) - gross };
  const words = above.length === 0 ? wordsWithin(held, everyone) : wordsAbove(analysis, held, everyone);
  return {
    analysis,
    ...words,
    coverage: coverageOf(everyone, one.measure, { ...one.all, answered: pairs.length }),
    picture: above.length === 0 ? pictureWithin(held) : pictureAbove(held, everyone),
    proof: above.length === 0 ? undefined : proofAbove(held, everyone),
    cautions: [],
    facts: factsOf(held),
  };
}

function money(held: Held, value: number): string {
  return short(held.one.measure, Math.abs(value));
}

/** Nobody is above: the whole beside the whole, in every round. */
function wordsWithin(held: Held, everyone: Everyone): Pick<Highlight, "title" | "finding" | "details"> {
  const { one, limit, pairs } = held;
  const [used, whole] = [sum(pairs.map(({ value }) => value)), sum(pairs.map(({ limit: each }) => each))];
  const years = yearsOf(held);
  const always = years.length > 1 && years.every(({ above }) => above === 0);
  const who = organisations(one.measure, voiceOf(everyone), pairs.length);
  const first = years[0];
  return {
    title: `${capital(one.measure.phrase)} stayed within ${definite(limit.measure)}${always ? " in every year" : ""}`,
    finding: `${capital(definite(one.measure))} of ${number(pairs.length, 0)} ${who} came to ${money(held, used)} in ${one.measure.period}, ${percentOf(used, whole)} of ${definite(limit.measure)} of ${money(held, whole)}; none was above it.`,
    details:
      first === undefined || years.length < 2
        ? []
        : [
            `In ${first.period} it was ${money(held, first.used)} of ${money(held, first.limit)}${always ? ", and in no year between was anyone above" : ""}.`,
          ],
  };
}

interface Year {
  readonly period: string;
  readonly used: number;
  readonly limit: number;
  readonly above: number;
  readonly n: number;
}

/** Every round that has both, of those with both. */
function yearsOf({ one, limit }: Held): readonly Year[] {
  const limits = new Map(throughRounds(limit).map((moment) => [moment.period, numbersIn(moment)]));
  return throughRounds(one).flatMap((moment): Year[] => {
    const most = limits.get(moment.period);
    const both = [...numbersIn(moment)].flatMap(([code, value]) => {
      const each = most?.get(code);
      return each === undefined ? [] : [{ value, each }];
    });
    if (both.length === 0) return [];
    const above = both.filter(({ value, each }) => value > each).length;
    return [
      { period: moment.period, used: sum(both.map(({ value }) => value)), limit: sum(both.map(({ each }) => each)), above, n: both.length },
    ];
  });
}

function pictureWithin(held: Held): Highlight["picture"] {
  const rows = yearsOf(held).map(({ period, used, limit }) => ({
    label: period,
    used,
    limit,
    printed: `${money(held, used)} of ${money(held, limit)}`,
  }));
  const { one, limit } = held;
  return {
    picture: { kind: "bullets", names: [capital(one.measure.phrase), capital(limit.measure.phrase)], rows },
    subtitle: `${one.measure.title} against ${definite(limit.measure)}, all together`,
    description: `Bars, one a year. ${rows.map(({ label, printed }) => `${label}: ${printed}`).join("; ")}.`,
  };
}

/** Some are above: gross is theirs alone, net sets the others against them. */
function wordsAbove({ words }: Analysis, held: Held, everyone: Everyone): Pick<Highlight, "title" | "finding" | "details"> {
  const { one, limit, pairs, above, gross, under } = held;
  const net = gross + under;
  const who = organisations(one.measure, voiceOf(everyone), pairs.length);
  const did = words ?? `were above ${definite(limit.measure)}`;
  const side = net === 0 ? "exactly at it" : `${money(held, net)} ${net > 0 ? "above" : "below"} it (net)`;
  const rest = pairs.length - above.length;
  return {
    title: `${capital(words ?? `above ${definite(limit.measure)}`)}: ${money(held, gross)} gross, ${money(held, net)} net${net < 0 ? " below" : ""}`,
    finding: `${portion(above.length, pairs.length, who)} ${did}, by ${money(held, gross)} in all (gross: those above alone); with the others set against them, all together are ${side}.`,
    details:
      rest === 0 ? [] : [`The other ${number(rest, 0)} ${rest === 1 ? "is" : "are"} ${money(held, under)} below in all, or exactly at it.`],
  };
}

function pictureAbove(held: Held, { words }: Everyone): Highlight["picture"] {
  const { one, limit, pairs, above } = held;
  const sorted = [...pairs].sort((a, b) => a.by - b.by);
  return {
    picture: {
      kind: "spread",
      measure: one.measure,
      values: sorted.map(({ by }) => by),
      lines: [],
      ends: [sorted[0]?.organisation.short ?? "", sorted.at(-1)?.organisation.short ?? ""],
    },
    subtitle: `${capital(one.measure.phrase)} less ${definite(limit.measure)}, one bar a ${words.participant}`,
    description: `${pairs.length} differences in ascending order, ${above.length} of them above nought. In all ${money(held, held.gross)} above and ${money(held, held.under)} below.`,
  };
}

/** So many of those furthest above prove it. */
const furthest = 5;

function proofAbove(held: Held, { words }: Everyone): Proof {
  const { one, limit, above } = held;
  const most = [...above].sort((a, b) => b.by - a.by).slice(0, furthest);
  return {
    summary: `The ${words.participants} furthest above ${definite(limit.measure)}.`,
    columns: [
      { title: `Furthest above`, align: "left" },
      { title: limit.measure.short, align: "right" },
      { title: one.measure.short, align: "right" },
      { title: "Above by", align: "right" },
    ],
    rows: most.map(({ organisation, value, limit: each, by }) => [
      organisation.short,
      money(held, each),
      money(held, value),
      `${money(held, by)} (${percentOf(by, each)})`,
    ]),
  };
}

function factsOf(held: Held): Readonly<Record<string, number>> {
  const { pairs, above, gross, under } = held;
  const years = yearsOf(held).flatMap(({ period, used, limit, above: over, n }) => [
    [`${period}: used`, used] as const,
    [`${period}: limit`, limit] as const,
    [`${period}: above`, over] as const,
    [`${period}: n`, n] as const,
  ]);
  return Object.fromEntries([
    ["n", pairs.length] as const,
    ["above", above.length] as const,
    ["gross", gross] as const,
    ["net", gross + under] as const,
    ...years,
  ]);
}
