import type { AnalysisName } from "../../dataset/analysis.ts";
import { answers } from "./answers.ts";
import { change } from "./change.ts";
import { combinations } from "./combinations.ts";
import { composite } from "./composite.ts";
import { crossed } from "./crossed.ts";
import { funnel } from "./funnel.ts";
import { groupMedians } from "./group-medians.ts";
import { groupSpread } from "./group-spread.ts";
import { ifMerged } from "./if-merged.ts";
import type { AnalysisKind } from "./kind.ts";
import { league } from "./league.ts";
import { mergers } from "./mergers.ts";
import { otherMap } from "./other-map.ts";
import { overTime } from "./over-time.ts";
import { overlaps } from "./overlaps.ts";
import { participation } from "./participation.ts";
import { parts } from "./parts.ts";
import { relation } from "./relation.ts";
import { scenario } from "./scenario.ts";
import { severities } from "./severities.ts";
import { sharedOfficers } from "./shared-officers.ts";
import { spread } from "./spread.ts";
import { threshold } from "./threshold.ts";
import { total } from "./total.ts";

/** Every kind of analysis. A new kind is a file of this folder, its name in dataset/analysis.ts, and a line here. */
export const analysisKinds: Readonly<Record<AnalysisName, AnalysisKind>> = {
  spread,
  answers,
  "other map": otherMap,
  "if merged": ifMerged,
  crossed,
  relation,
  "group spread": groupSpread,
  mergers,
  "shared officers": sharedOfficers,
  overlaps,
  parts,
  combinations,
  funnel,
  "over time": overTime,
  composite,
  league,
  severities,
  "group medians": groupMedians,
  total,
  scenario,
  change,
  participation,
  threshold,
};
