import type { Analysis, AnalysisName } from "../../dataset/analysis.ts";
import type { Everyone } from "../../disclosure/everyone.ts";
import type { Highlight } from "../highlight.ts";

/** One file of this folder exports one of these: a way of finding something out from what anyone may know. */
export interface AnalysisKind {
  readonly name: AnalysisName;
  /** What it finds out, in a sentence, for the docs. */
  readonly purpose: string;
  /** What its row needs in Measures, By, Number and Words, for the docs and for letters: "One measure with numbers." */
  readonly needs: string;
  /** undefined when what it needs is not there, or too little of it may be shown. */
  readonly find: (analysis: Analysis, everyone: Everyone) => Highlight | undefined;
}
