import type { Analysis } from "../../dataset/analysis.ts";
import type { Measure } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import type { OptionCount } from "../../position/comparison.ts";
import { number } from "../../position/format.ts";
import { capital, list, quoted } from "../../position/words/grammar.ts";
import { honestShare } from "../../position/words/honest-share.ts";
import { organisations } from "../../position/words/names.ts";
import { answerWords } from "../../position/words/option-sentence.ts";
import type { Highlight } from "../highlight.ts";
import { percentOf, shareOf, withInterval } from "../portions.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const answers: AnalysisKind = {
  name: "answers",
  purpose:
    "How many gave each answer to a question: yes, the most frequent answer, or a rating of so much and better, with its interval; never an average of ratings.",
  needs:
    "One measure whose answers are words: yes-no, choice, choices or rating. Number: which option is counted, 1 for the first; for a rating, how many of the best. Words: what those counted have in common.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    if (one === undefined || one.all.figures.kind !== "options" || one.all.answered === 0) return undefined;
    const { counts } = one.all.figures;
    const head = headOf(analysis, one.measure, counts);
    if (head === undefined) return undefined;
    const asked: Asked = { analysis, one, counts, head, n: one.all.answered, everyone };
    return {
      analysis,
      title: titleOf(asked),
      finding: findingOf(asked),
      details: othersOf(asked),
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: pictureOf(asked),
      proof: undefined,
      cautions: one.measure.kind === "choices" ? ["Several answers could be given, so the shares add to more than 100%."] : [],
      facts: factsOf(asked),
    };
  },
};

/** The answers that the finding counts: one, or the best few of a rating. */
interface Head {
  readonly options: readonly string[];
  readonly count: number;
}

interface Asked {
  readonly analysis: Analysis;
  readonly one: ForAll;
  readonly counts: readonly OptionCount[];
  readonly head: Head;
  readonly n: number;
  readonly everyone: Everyone;
}

function headOf({ number: which }: Analysis, { kind }: Measure, counts: readonly OptionCount[]): Head | undefined {
  const together = (found: readonly OptionCount[]): Head | undefined =>
    found.length === 0
      ? undefined
      : { options: found.map(({ option }) => option), count: found.reduce((sum, { count }) => sum + count, 0) };
  if (kind === "rating") return together(counts.slice(0, which ?? Math.floor(counts.length / 2)));
  if (kind === "yes-no" || which !== undefined) return together(counts.slice((which ?? 1) - 1, which ?? 1));
  return together(inOrder(counts).slice(0, 1));
}

/** Most frequent first; those as frequent in the order of the questionnaire. */
function inOrder(counts: readonly OptionCount[]): readonly OptionCount[] {
  return [...counts].sort((a, b) => b.count - a.count);
}

/** "Yes", "“Money”", "“Good” or better". */
function headWords({ one: { measure }, head }: Asked): string {
  const last = answerWords(measure, head.options.at(-1) ?? "");
  return head.options.length > 1 ? `${last} or better` : last;
}

/** What those counted did: "are rated “Good” or better", "answered Yes to “Shared offices”". */
function did(asked: Asked): string {
  const { analysis, one } = asked;
  const { kind, origin, title } = one.measure;
  if (analysis.words !== undefined) return analysis.words;
  if (kind === "rating" && origin === "public") return `are rated ${headWords(asked)}`;
  return `${origin === "public" ? "have the answer" : "answered"} ${headWords(asked)} ${origin === "public" ? "on" : "to"} ${quoted(title)}`;
}

function titleOf(asked: Asked): string {
  const { analysis, one, head, n, everyone } = asked;
  const share = honestShare(head.count, n) ?? "none";
  const who = organisations(one.measure, voiceOf(everyone));
  if (analysis.words !== undefined) return `${shareOf(head.count, n, who)} ${analysis.words}`;
  if (one.measure.kind === "rating") return `${capital(one.measure.phrase)}: ${share} have ${headWords(asked)}`;
  return `${capital(one.measure.phrase)}: ${share} answered ${headWords(asked)}`;
}

function findingOf(asked: Asked): string {
  const { one, head, n, everyone } = asked;
  return `${number(head.count, 0)} of ${number(n, 0)} ${organisations(one.measure, voiceOf(everyone), n)} ${did(asked)}${withInterval(head.count, n)}.`;
}

function othersOf({ one: { measure }, counts, head, n }: Asked): readonly string[] {
  if (measure.kind === "yes-no") return [];
  const printed = ({ option, count }: OptionCount) => `${quoted(option)} (${number(count, 0)})`;
  if (measure.kind === "rating") {
    const most = inOrder(counts)[0];
    return most === undefined
      ? []
      : [`The most frequent rating is ${quoted(most.option)} (${number(most.count, 0)}, ${percentOf(most.count, n)}).`];
  }
  const rest = inOrder(counts).filter(({ option, count }) => count > 0 && !head.options.includes(option));
  return rest.length === 0 ? [] : [`Then ${list(rest.map(printed))}.`];
}

/** Ratings and yes-no in their own order; other answers by how frequent they are. */
function pictureOf({ one: { measure }, counts, head, n, everyone }: Asked): Highlight["picture"] {
  const rows = measure.kind === "rating" || measure.kind === "yes-no" ? counts : inOrder(counts);
  return {
    picture: {
      kind: "ranked-bars",
      rows: rows.map(({ option, count }) => ({
        label: option,
        value: (count / n) * 100,
        printed: `${count === 0 ? "none" : `${percentOf(count, n)} (${number(count, 0)})`}`,
        strong: head.options.includes(option),
      })),
    },
    subtitle: `${measure.title}, share of ${number(n, 0)} ${organisations(measure, voiceOf(everyone), n)}`,
    description: `Bar chart. ${rows.map(({ option, count }) => `${option}: ${count}, ${percentOf(count, n)}`).join("; ")}.`,
  };
}

function factsOf({ counts, head, n }: Asked): Readonly<Record<string, number>> {
  const each = counts.map(({ option, count }) => [option, count] as const);
  return Object.fromEntries([["n", n] as const, ["count", head.count] as const, ["share", (head.count / n) * 100] as const, ...each]);
}
