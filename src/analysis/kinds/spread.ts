import { isNumeric } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { foldSentence, foldWords } from "../../position/words/fold-words.ts";
import { agreement, capital } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { type Fold, foldOf } from "../../statistics/fold.ts";
import type { Highlight, Proof } from "../highlight.ts";
import { coverageOf, measured, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** Fewer values than this are no distribution. */
const fewestValues = 5;
/** So many rows from each end prove a spread. */
const fromEachEnd = 3;

export const spread: AnalysisKind = {
  name: "spread",
  purpose: "How many times the lowest value fits into the highest, with both ends and the middle half.",
  needs: "One measure with numbers. Number: the value below which the lowest is too small to divide by.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    if (one === undefined || !isNumeric(one.measure) || one.marks.length < fewestValues) return undefined;
    const values = one.marks.map(({ value }) => value);
    const fold = foldOf(values, analysis.number);
    const finding = foldSentence(one.measure, fold, voiceOf(everyone));
    return {
      analysis,
      title: titleOf(one, fold),
      finding,
      details: middleOf(one),
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: {
        picture: { kind: "spread", measure: one.measure, values, lines: medianLine(one) },
        subtitle: `${measured(one.measure)}, one bar a ${everyone.words.participant}`,
        description: `${values.length} values in ascending order. ${finding} ${middleOf(one).join(" ")}`,
      },
      proof: ends(one, everyone),
      cautions: gridCaution(one),
      facts: factsOf(fold),
    };
  },
};

function titleOf({ measure }: ForAll, fold: Fold): string {
  const name = capital(measure.phrase);
  const { varies } = agreement(measure.phrase);
  switch (fold.kind) {
    case "fold":
      if (short(measure, fold.low) === short(measure, 0)) return `${name} ${varies} from nought to ${short(measure, fold.high)}`;
      return `${name} ${varies} ${foldWords(fold.fold)}`;
    case "trimmed":
      return `${name} ${varies} ${foldWords(fold.fold)} even without the tenth at either end`;
    case "from zero":
      return `${name} ${varies} from nought to ${short(measure, fold.high)}`;
    case "none":
      return `${name} ${varies}`;
  }
}

function middleOf({ measure, all }: ForAll): readonly string[] {
  if (all.figures.kind !== "numbers") return [];
  const { median, quartiles } = all.figures;
  const half = quartiles && `; the middle half lies between ${short(measure, quartiles[0])} and ${short(measure, quartiles[1])}`;
  return [`The median is ${short(measure, median)}${half ?? ""}.`];
}

function medianLine({ measure, all }: ForAll) {
  return all.figures.kind === "numbers" ? [{ value: all.figures.median, label: `Median ${short(measure, all.figures.median)}` }] : [];
}

/** The ends by name where they may be named. */
function ends({ measure, marks }: ForAll, everyone: Everyone): Proof | undefined {
  if (marks.some(({ name }) => name === undefined)) return undefined;
  const row = (i: number) => [
    marks[i]?.name ?? "",
    short(measure, marks[i]?.value ?? 0),
    `${number(i + 1, 0)} of ${number(marks.length, 0)}`,
  ];
  const few = Math.min(fromEachEnd, Math.floor(marks.length / 2));
  const lowest = Array.from({ length: few }, (_, i) => row(i));
  const highest = Array.from({ length: few }, (_, i) => row(marks.length - few + i));
  return {
    summary: `The ${organisations(measure, voiceOf(everyone))} with the lowest and highest ${measure.phrase}.`,
    columns: [
      { title: capital(everyone.words.participant), align: "left" },
      { title: measure.short, align: "right" },
      { title: "In ascending order", align: "right" },
    ],
    rows: [["Lowest"], ...lowest, ["Highest"], ...highest],
  };
}

function gridCaution({ measure, quantum }: ForAll): readonly string[] {
  return quantum === undefined
    ? []
    : [`Single values are confidential: ${definite(measure)} of each is rounded to the nearest ${short(measure, quantum)} and unnamed.`];
}

function factsOf(fold: Fold): Highlight["facts"] {
  const { kind: _, ...figures } = fold;
  return Object.fromEntries(Object.entries(figures).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}
