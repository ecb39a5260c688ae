import type { Analysis } from "../../dataset/analysis.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import type { OptionCount } from "../../position/comparison.ts";
import { number } from "../../position/format.ts";
import { capital, list, quoted } from "../../position/words/grammar.ts";
import { honestShare } from "../../position/words/honest-share.ts";
import { organisations } from "../../position/words/names.ts";
import { answerWords } from "../../position/words/option-sentence.ts";
import { wilson } from "../../statistics/wilson.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const answers: AnalysisKind = {
  name: "answers",
  purpose: "How many gave each answer to a question, with the share of the first or of the most frequent and its interval.",
  needs: "One measure whose answers are words: yes-no, choice, choices or rating. Words: what those who said yes have in common.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    if (one === undefined || one.all.figures.kind !== "options" || one.all.answered === 0) return undefined;
    const { counts } = one.all.figures;
    const n = one.all.answered;
    const head = headOf(one, counts);
    if (head === undefined) return undefined;
    const finding = findingOf(analysis, one, head, n, everyone);
    return {
      analysis,
      title: titleOf(analysis, one, head, n, everyone),
      finding,
      details: others(one, counts, head),
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: {
        picture: {
          kind: "ranked-bars",
          rows: counts.map(({ option, share, count }) => ({
            label: option,
            value: share,
            printed: `${number(share, 0)}% (${number(count, 0)})`,
            strong: option === head.option,
          })),
        },
        subtitle: `${one.measure.title}, share of ${number(n, 0)} ${organisations(one.measure, voiceOf(everyone), n)}`,
        description: `Bar chart. ${counts.map(({ option, count, share }) => `${option}: ${count}, ${number(share, 0)}%`).join("; ")}.`,
      },
      proof: undefined,
      cautions: [],
      facts: { n, count: head.count, share: (head.count / n) * 100 },
    };
  },
};

/** Yes, when the question is a yes-no; else the most frequent answer. */
function headOf({ measure }: ForAll, counts: readonly OptionCount[]): OptionCount | undefined {
  if (measure.kind === "yes-no") return counts[0];
  return counts.reduce<OptionCount | undefined>((most, each) => (most === undefined || each.count > most.count ? each : most), undefined);
}

function titleOf(analysis: Analysis, { measure }: ForAll, { option, count }: OptionCount, n: number, everyone: Everyone): string {
  const share = capital(honestShare(count, n) ?? "none");
  const who = organisations(measure, voiceOf(everyone));
  return analysis.words === undefined
    ? `${capital(measure.phrase)}: ${honestShare(count, n)} answered ${quoted(option)}`
    : `${share} of ${who} ${analysis.words}`;
}

function findingOf(analysis: Analysis, { measure }: ForAll, { option, count }: OptionCount, n: number, everyone: Everyone): string {
  const who = `${number(count, 0)} of ${number(n, 0)} ${organisations(measure, voiceOf(everyone), n)}`;
  const interval = wilson(count, n);
  const share = `${number((count / n) * 100, 0)}%`;
  const around = interval === undefined ? share : `${share}; 95% CI ${number(interval.low * 100, 0)} to ${number(interval.high * 100, 0)}%`;
  return analysis.words === undefined
    ? `${who} answered ${answerWords(measure, option)} to ${quoted(measure.title)} (${around}).`
    : `${who} ${analysis.words} (${around}).`;
}

function others({ measure }: ForAll, counts: readonly OptionCount[], head: OptionCount): readonly string[] {
  const rest = counts.filter((each) => each !== head && each.count > 0);
  if (measure.kind === "yes-no" || rest.length === 0) return [];
  return [`The others: ${list(rest.map(({ option, count }) => `${option} ${number(count, 0)}`))}.`];
}
