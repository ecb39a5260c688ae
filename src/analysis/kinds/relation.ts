import type { Analysis } from "../../dataset/analysis.ts";
import type { Measure } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import type { Points } from "../../disclosure/view.ts";
import { number } from "../../position/format.ts";
import { agreement, capital } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { relationSentence } from "../../position/words.ts";
import { coverageOf, measureOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const relation: AnalysisKind = {
  name: "relation",
  purpose: "Whether two measures go together: Spearman’s rank correlation with its interval, worded by one rule, and the points.",
  needs: "Two measures with numbers, the one upwards first; the one across may stand under By instead. At least 10 must have both.",
  find: (analysis, everyone) => {
    const [up, across] = pairOf(analysis, everyone);
    const points = across && up?.related(across.measure.code);
    if (up === undefined || across === undefined || points?.relation === undefined) return undefined;
    const sentence = relationSentence(points.relation, across.measure, up.measure);
    const { rho, low, high, n } = points.relation;
    return {
      analysis,
      title: titleOf(points.relation, across.measure, up.measure),
      finding: sentence,
      details: [],
      coverage: coverageOf(everyone, up.measure, { ...up.all, answered: n }),
      picture: points.points.length === 0 ? undefined : pictured(up, across, points, sentence, everyone),
      proof: undefined,
      cautions: [...notes(points), "That two figures go together does not say why."],
      facts: { rho, low, high, n },
    };
  },
};

function pairOf(analysis: Analysis, everyone: Everyone): readonly (ForAll | undefined)[] {
  const [up, across] = measuresOf(analysis, everyone);
  return [up, across ?? measureOf(everyone, analysis.by)];
}

/** Half an interval wider than this leaves room for any relation that would matter (statistics.md S10). */
const tooWide = 0.2;

/** In the same cases as the sentence. */
function titleOf({ low, high }: NonNullable<Points["relation"]>, across: Measure, up: Measure): string {
  const [a, b] = [definite(up), definite(across)];
  const [{ is }, { tends }] = [agreement(across.phrase), agreement(up.phrase)];
  if (low > 0 || high < 0) return `Where ${b} ${is} higher, ${a} ${tends} to be ${low > 0 ? "higher" : "lower"}`;
  if ((high - low) / 2 > tooWide) return `Too few to tell whether ${a} and ${b} go together`;
  return `No relation was found between ${a} and ${b}`;
}

function pictured(
  { measure, quantum }: ForAll,
  { measure: across }: ForAll,
  { points, banded }: Points,
  sentence: string,
  everyone: Everyone,
) {
  const who = organisations(measure, voiceOf(everyone), points.length);
  const how = banded || quantum !== undefined ? " Single values are confidential and drawn in bands." : "";
  return {
    picture: { kind: "points", across, up: measure, points: points.map(({ x, y }) => ({ x, y })) } as const,
    subtitle: `${capital(measure.phrase)} upwards, ${across.phrase} across, ${number(points.length, 0)} ${who}`,
    description: `Scatter of ${points.length} points. ${sentence}${how} The figures are in the data file attached to this report.`,
  };
}

function notes({ banded, points }: Points): readonly string[] {
  if (points.length === 0) return ["Points are not drawn: across two axes, a confidential value would come near to its name."];
  return banded ? ["Points stand at the middle of a band, so that a known size names nobody."] : [];
}
