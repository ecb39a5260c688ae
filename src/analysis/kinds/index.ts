import type { AnalysisName } from "../../dataset/analysis.ts";
import { answers } from "./answers.ts";
import type { AnalysisKind } from "./kind.ts";
import { spread } from "./spread.ts";

/** Every kind of analysis. A new kind is a file of this folder, its name in dataset/analysis.ts, and a line here. */
export const analysisKinds: Readonly<Record<AnalysisName, AnalysisKind>> = { spread, answers };
