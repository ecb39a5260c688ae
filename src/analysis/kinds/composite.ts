import type { Everyone } from "../../disclosure/everyone.ts";
import type { Assessment } from "../../disclosure/findings-view.ts";
import { count, number } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import { honestShare } from "../../position/words/honest-share.ts";
import { ascending } from "../../statistics/ascending.ts";
import { median } from "../../statistics/quantile.ts";
import { wilson } from "../../statistics/wilson.ts";
import { measuresOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const composite: AnalysisKind = {
  name: "composite",
  purpose: "How many met every criterion, how the weighted scores lie, and how far ranks depend on the weights.",
  needs: "The sheets Criteria, Severities and Conditions; and one measure that is their score, for the picture.",
  find: (analysis, everyone) => {
    const { assessment } = everyone;
    const [one] = measuresOf(analysis, everyone);
    if (assessment === undefined || assessment.assessed === 0) return undefined;
    const { words, assessed, schemes } = assessment;
    const scores = ascending([...schemes[0].scores.values()]);
    const clear = scores.filter((score) => score === 0).length;
    const some = assessed - clear;
    const interval = wilson(some, assessed);
    const { participants } = everyone.words;
    return {
      analysis,
      title: `${capital(honestShare(some, assessed) ?? "none")} of the ${participants} had at least one ${words.condition}`,
      finding: `${number(some, 0)} of ${number(assessed, 0)} ${participants} had at least one ${words.condition} (${number((some / assessed) * 100, 0)}%${
        interval === undefined ? "" : `; 95% CI ${number(interval.low * 100, 0)} to ${number(interval.high * 100, 0)}%`
      }); ${number(clear, 0)} met all ${number(assessment.league.length, 0)} ${words.criteria} and have a score of 0.`,
      details: [middleSentence(scores, assessment), ...sensitivity(assessment, everyone)],
      coverage: `${number(assessed, 0)} ${participants} assessed, ${everyone.round.period}.`,
      picture: one && {
        picture: { kind: "spread", measure: one.measure, values: scores, lines: [] },
        subtitle: `${one.measure.title}, one line a ${everyone.words.participant}`,
        description: `${number(assessed, 0)} scores in ascending order, ${number(clear, 0)} of them 0. ${middleSentence(scores, assessment)}`,
      },
      proof: proofOf(assessment),
      cautions: ["A score adds up conditions of different kinds: it orders, and does not measure."],
      facts: { assessed, "with conditions": some, clear, share: (some / assessed) * 100, highest: scores.at(-1) ?? 0 },
    };
  },
};

function middleSentence(scores: readonly number[], { words }: Assessment): string {
  return `The median score is ${number(median(scores) ?? 0, 0)} and the highest ${number(scores.at(-1) ?? 0, 0)}; a higher score means more or graver ${words.conditions}.`;
}

/** What other weights would change. */
function sensitivity({ schemes: [first, ...others] }: Assessment, { words }: Everyone): readonly string[] {
  if (others.length === 0) return [];
  const moved = others.map(({ name, moved: far }) => `${far === 0 ? "none" : count(far)} with ${weightsName(name)}`);
  return [
    `The weights are ${first.name}. With others some ${words.participants} would stand more than a tenth of all places from the rank they have under these: ${list(moved)}. A rank is to be read as about, not exactly.`,
  ];
}

function weightsName(name: string): string {
  return name === "number only" ? "their number alone" : `${name} weights`;
}

function proofOf({ schemes, severities }: Assessment) {
  return {
    summary: "The weight of each severity under every set of weights.",
    columns: [
      { title: "Severity", align: "left" } as const,
      { title: "Given", align: "right" } as const,
      ...schemes.map(({ name }) => ({ title: capital(name), align: "right" }) as const),
    ],
    rows: severities.map(({ severity, conditions }, i) => [
      [severity.level, severity.remedy].filter((part) => part !== undefined).join(": "),
      number(conditions, 0),
      ...schemes.map(({ weights }) => number(weights[i] ?? 0, 0)),
    ]),
  };
}
