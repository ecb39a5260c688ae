import { percentTyped } from "../../dataset/typed-percent.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { sum } from "../../statistics/mean.ts";
import { median } from "../../statistics/quantile.ts";
import { type Difference, differencesOf } from "../differences.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { portion } from "../portions.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const scenario: AnalysisKind = {
  name: "scenario",
  purpose: "If a limit were lower by so many per cent: what it would be, and how far each and all are above it now.",
  needs: "Two open amounts in the same unit: what is used, then its limit. Number: by how many per cent the limit is lower.",
  find: (analysis, everyone) => {
    const [one, limit] = measuresOf(analysis, everyone);
    const cut = percentTyped(analysis.number);
    if (one === undefined || limit === undefined || cut === undefined || one.measure.kind !== "amount") return undefined;
    const pairs = differencesOf(one.open, limit.open, 1 - cut / 100);
    if (pairs.length === 0 || one.measure.unit.words !== limit.measure.unit.words) return undefined;
    const what: What = { one, limit, cut, pairs, over: pairs.filter(({ by }) => by > 0), everyone };
    return {
      analysis,
      title: titleOf(what),
      finding: findingOf(what),
      details: eachOf(what),
      coverage: coverageOf(everyone, one.measure, { ...one.all, answered: pairs.length }),
      picture: pictureOf(what),
      proof: proofOf(what),
      cautions: [`A calculation, not a forecast: ${definite(one.measure)} is taken as it was in ${one.measure.period}.`],
      facts: factsOf(what),
    };
  },
};

interface What {
  readonly one: ForAll;
  readonly limit: ForAll;
  /** Per cent. */
  readonly cut: number;
  readonly pairs: readonly Difference[];
  readonly over: readonly Difference[];
  readonly everyone: Everyone;
}

function percent({ cut }: What): string {
  return `${number(cut, Number.isInteger(cut) ? 0 : 1)}%`;
}

function totals({ pairs, over, cut }: What) {
  const reduced = sum(pairs.map(({ limit }) => limit));
  const used = sum(pairs.map(({ value }) => value));
  return { reduced, used, whole: reduced / (1 - cut / 100), gap: used - reduced, gross: sum(over.map(({ by }) => by)) };
}

function titleOf(what: What): string {
  const { gap } = totals(what);
  const money = short(what.one.measure, Math.abs(gap));
  return gap > 0
    ? `With ${percent(what)} off, ${definite(what.limit.measure)} would be ${money} short of what is spent`
    : `With ${percent(what)} off, ${definite(what.limit.measure)} would still leave ${money}`;
}

function findingOf(what: What): string {
  const { one, limit, pairs, over, everyone } = what;
  const { reduced, used, whole, gap } = totals(what);
  const money = (value: number) => short(one.measure, value);
  const side = gap > 0 ? `${money(gap)} above that` : `${money(-gap)} below that`;
  const who = organisations(one.measure, voiceOf(everyone), pairs.length);
  return `${percent(what)} off would take ${definite(limit.measure)} from ${money(whole)} to ${money(reduced)} in all; ${definite(one.measure)} in ${one.measure.period} was ${money(used)}, ${side}. ${portion(over.length, pairs.length, who)} would have to spend less than they did.`;
}

function eachOf({ one, over }: What): readonly string[] {
  const middle = median(over.map(({ by }) => by));
  return middle === undefined ? [] : [`Half of these have ${short(one.measure, middle)} or more to find.`];
}

function pictureOf({ one, pairs, limit, everyone, ...rest }: What): Highlight["picture"] {
  const sorted = [...pairs].sort((a, b) => a.by - b.by);
  const what = { one, pairs, limit, everyone, ...rest };
  return {
    picture: {
      kind: "spread",
      measure: one.measure,
      values: sorted.map(({ by }) => by),
      lines: [],
      ends: [sorted[0]?.organisation.short ?? "", sorted.at(-1)?.organisation.short ?? ""],
    },
    subtitle: `${capital(one.measure.phrase)} above ${definite(limit.measure)} less ${percent(what)}, one bar a ${everyone.words.participant}`,
    description: `${pairs.length} gaps in ascending order. ${findingOf(what)}`,
  };
}

const furthest = 3;

function proofOf({ one, pairs, everyone }: What): Proof {
  const sorted = [...pairs].sort((a, b) => b.by - a.by);
  const few = Math.min(furthest, Math.floor(sorted.length / 2));
  const money = (value: number) => short(one.measure, value);
  const row = ({ organisation, value, limit, by }: Difference) => [organisation.short, money(value), money(limit), money(by)];
  return {
    summary: "Those with most and least to find.",
    columns: [
      { title: capital(everyone.words.participant), align: "left" },
      { title: one.measure.short, align: "right" },
      { title: "Limit then", align: "right" },
      { title: "To find", align: "right" },
    ],
    rows: [["Most to find"], ...sorted.slice(0, few).map(row), ["Least to find"], ...sorted.slice(sorted.length - few).map(row)],
  };
}

function factsOf(what: What): Readonly<Record<string, number>> {
  return { n: what.pairs.length, over: what.over.length, cut: what.cut, ...totals(what) };
}
