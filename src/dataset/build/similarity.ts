import type { Say } from "../finding.ts";
import { isNumeric, type Measure } from "../measure.ts";
import { didYouMean } from "../nearest.ts";
import type { Likeness } from "../round.ts";
import { keyOf } from "../text.ts";
import type { NamedSetting } from "./settings.ts";

/** The "Similar on" rows of Settings. Only open measures with numbers count: who is like whom is printed, and must tell nothing else. */
export function readLikeness(rows: readonly NamedSetting[], measures: readonly Measure[], say: Say): readonly Likeness[] {
  return rows.flatMap(({ of, value, where }): readonly Likeness[] => {
    const measure = measures.find(({ code }) => keyOf(code) === keyOf(of));
    const weight = value === undefined ? 1 : Number(value);
    const fault = faultOf(of, measure, weight, measures);
    if (fault !== undefined) say({ severity: "query", where, typed: of, ...fault });
    return measure === undefined || fault !== undefined ? [] : [{ measure: measure.code, weight }];
  });
}

function faultOf(of: string, measure: Measure | undefined, weight: number, measures: readonly Measure[]) {
  if (measure === undefined) {
    const codes = measures.map(({ code }) => code);
    return { problem: `There is no measure "${of}" to be similar on.`, remedy: `Type a code from Measures.${didYouMean(of, codes)}` };
  }
  if (!isNumeric(measure) || measure.policy !== "open" || measure.suppressBelow !== undefined) {
    return {
      problem: `${measure.code} cannot say who is similar: only open measures with numbers can, none with counts too small to be told.`,
      remedy: "Name another measure, or delete the row.",
    };
  }
  if (!(weight > 0 && Number.isFinite(weight)))
    return { problem: `The weight of ${measure.code} is not a number above 0.`, remedy: "Type the weight under Value; 1 is usual." };
  return undefined;
}
