import type { Ccg } from "../ccgs.ts";
import { type Column, score, type Typed, type Year } from "../column.ts";
import { diceFor } from "../random.ts";
import { alignedCcgs } from "./alignment.ts";
import { yes } from "./governance.ts";

/** Answers about working with councils. */
export function localAuthorityColumns(ccgs: readonly Ccg[]): readonly Column[] {
  const aligned = alignedCcgs(ccgs);
  return [
    { header: "Aligned with local authority", since: 2017, gaps: 0.02, typed: (ccg) => yes(aligned.has(ccg.code)) },
    { header: "Joint posts with local authorities", since: 2018, gaps: 0.05, typed: (ccg) => jointPosts(ccg, aligned.has(ccg.code)) },
    { header: "Joint commissioning", since: 2017, gaps: 0.03, typed: (ccg, year) => commissioning(ccg, year, aligned.has(ccg.code)) },
  ];
}

function jointPosts(ccg: Ccg, aligned: boolean): Typed {
  const dice = diceFor(ccg.code, "joint posts");
  const posts = Math.round(Math.exp((aligned ? 2.5 : 1.9) + 0.7 * dice.normal()) - 2);
  return posts > 0 ? posts : dice.chance(0.6) ? "nil" : 0;
}

function commissioning(ccg: Ccg, year: Year, aligned: boolean): string {
  const progress = score(ccg, "joint commissioning", year) + (aligned ? 0.35 : -0.2);
  return progress > 1.35 ? "One team and one budget" : progress > 0.15 ? "Well developed" : progress > -1.4 ? "Developing" : "Not begun";
}
