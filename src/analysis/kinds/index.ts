import type { AnalysisName } from "../../dataset/analysis.ts";
import { answers } from "./answers.ts";
import { crossed } from "./crossed.ts";
import { groupSpread } from "./group-spread.ts";
import { ifMerged } from "./if-merged.ts";
import type { AnalysisKind } from "./kind.ts";
import { otherMap } from "./other-map.ts";
import { relation } from "./relation.ts";
import { spread } from "./spread.ts";

/** Every kind of analysis. A new kind is a file of this folder, its name in dataset/analysis.ts, and a line here. */
export const analysisKinds: Readonly<Record<AnalysisName, AnalysisKind>> = {
  spread,
  answers,
  "other map": otherMap,
  "if merged": ifMerged,
  crossed,
  relation,
  "group spread": groupSpread,
};
