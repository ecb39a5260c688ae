import type { Analysis } from "../../dataset/analysis.ts";
import type { Average, Measure } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { groupingOf } from "../by.ts";
import type { Highlight } from "../highlight.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** A bar has four tones. */
const mostParts = 4;

export const parts: AnalysisKind = {
  name: "parts",
  purpose: "What a whole is made of on average, saying which average: the mean of shares and the ratio of sums, and whether they agree.",
  needs: "One split. By: a grouping whose groups stand below everyone.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    if (one === undefined || one.all.figures.kind !== "parts" || one.measure.options.length > mostParts) return undefined;
    const { shares } = one.all.figures;
    const named: Shares = { average: one.measure.average, shares };
    return {
      analysis,
      title: `${capital(one.measure.phrase)}: ${mixture(one.measure, shares)}`,
      finding: findingOf(one, named, everyone),
      details: agreementOf(one),
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: pictureOf(analysis, one, named, everyone),
      proof: undefined,
      cautions: [`Parts are rounded so that they add to 100%.`],
      facts: factsOf(one, shares),
    };
  },
};

interface Shares {
  readonly average: Average;
  readonly shares: readonly number[];
}

const averageNames: Readonly<Record<Average, string>> = {
  ratio: "all taken together (the ratio of sums)",
  mean: "as the mean of shares",
  median: "as the median of shares",
};

/** "91% Health and 9% Social care". */
function mixture({ options, decimals }: Measure, shares: readonly number[]): string {
  return list(options.map((option, part) => `${number(shares[part] ?? 0, decimals)}% ${option}`));
}

function findingOf({ measure, all }: ForAll, { average, shares }: Shares, everyone: Everyone): string {
  const who = `${number(all.answered, 0)} ${organisations(measure, voiceOf(everyone), all.answered)}`;
  return `${capital(definite(measure))} of ${who} is ${mixture(measure, shares)}, ${averageNames[average]}.`;
}

/** Whether the other average says the same: a large participant weighs more in the one, and as much as any in the other. */
function agreementOf({ measure, partsBy }: ForAll): readonly string[] {
  if (partsBy === undefined || measure.average === "median") return [];
  const { mean, ratio } = partsBy;
  const other = measure.average === "ratio" ? { name: "The mean of shares", shares: mean } : { name: "The ratio of sums", shares: ratio };
  if (mean.join() === ratio.join())
    return [`${other.name} is the same to the figures printed: it does not matter whether large and small count alike.`];
  return [`${other.name} is ${mixture(measure, other.shares)}; they differ where large ones are not divided as small ones are.`];
}

function pictureOf(analysis: Analysis, one: ForAll, { average, shares }: Shares, everyone: Everyone): Highlight["picture"] {
  const { measure, partsBy, all } = one;
  const row = (label: string, found: readonly number[], n: number) => ({ label, shares: found, beside: `n = ${number(n, 0)}` });
  const both =
    partsBy === undefined
      ? [row(capital(averageNames[average]), shares, all.answered)]
      : [row("All taken together", partsBy.ratio, all.answered), row("Mean of shares", partsBy.mean, all.answered)];
  const grouping = analysis.by === undefined ? undefined : groupingOf(analysis, everyone);
  const groups = grouping === undefined ? [] : one.groups(grouping);
  const below = groups.flatMap(({ group, figures, answered }) =>
    group.kind === "group" && figures.kind === "parts" ? [row(group.name, figures.shares, answered)] : [],
  );
  const rows = [...both, ...below];
  return {
    picture: { kind: "stacked", parts: measure.options, rows },
    subtitle: `${measure.title}, %`,
    description: `Stacked bars of parts adding to 100%. ${rows.map(({ label, shares: found }) => `${label}: ${mixture(measure, found)}`).join("; ")}.`,
  };
}

function factsOf({ measure, all, partsBy }: ForAll, shares: readonly number[]): Readonly<Record<string, number>> {
  const named = (name: string, found: readonly number[]) =>
    measure.options.map((option, i) => [`${option}${name}`, found[i] ?? 0] as const);
  return Object.fromEntries([
    ["n", all.answered] as const,
    ...named("", shares),
    ...(partsBy === undefined ? [] : [...named(", mean", partsBy.mean), ...named(", ratio", partsBy.ratio)]),
  ]);
}
