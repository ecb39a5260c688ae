import type { Analysis, AnalysisName } from "../dataset/analysis.ts";
import type { Everyone, ForAll } from "../disclosure/everyone.ts";
import type { Highlight } from "./highlight.ts";
import { analysisKinds } from "./kinds/index.ts";

/** What the round found, ready to be written: everything in it may be known to anyone. */
export interface Findings {
  readonly everyone: Everyone;
  readonly chapters: readonly FindingsChapter[];
  /** Those that stand on the first page too, in the order of the report. */
  readonly highlights: readonly Highlight[];
  /** Analyses that were asked for and could not be made, with what each needs. */
  readonly leftOut: readonly { readonly analysis: Analysis; readonly needs: string }[];
}

export interface FindingsChapter {
  readonly title: string;
  readonly highlights: readonly Highlight[];
}

/** Makes every analysis of the Findings sheet; without one, what suits each measure. */
export function findingsOf(everyone: Everyone): Findings {
  const asked = everyone.analyses ?? everyone.measures.flatMap(usual);
  const made = asked.map((analysis) => ({ analysis, highlight: analysisKinds[analysis.kind].find(analysis, everyone) }));
  const highlights = made.flatMap(({ highlight }) => highlight ?? []);
  const titles = [...new Set(highlights.map(({ analysis }) => analysis.chapter))];
  return {
    everyone,
    chapters: titles.map((title) => ({ title, highlights: highlights.filter(({ analysis }) => analysis.chapter === title) })),
    highlights: highlights.filter(({ analysis }) => analysis.highlight),
    leftOut: made.flatMap(({ analysis, highlight }) =>
      highlight === undefined ? [{ analysis, needs: analysisKinds[analysis.kind].needs }] : [],
    ),
  };
}

const usualKinds: Readonly<Record<string, AnalysisName>> = {
  numbers: "spread",
  options: "answers",
};

function usual({ measure, all }: ForAll): readonly Analysis[] {
  const kind = usualKinds[all.figures.kind];
  if (kind === undefined) return [];
  const { code, chapter, inSummary: highlight } = measure;
  const nothing = { by: undefined, number: undefined, words: undefined, caveat: undefined };
  return [{ kind, chapter, measures: [code], highlight, where: "Findings", ...nothing }];
}
