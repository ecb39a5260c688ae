import type { Measure } from "../../dataset/measure.ts";
import { number } from "../format.ts";
import { agreement, capital } from "./grammar.ts";
import { definite } from "./names.ts";

/** Spearman's rho with its 95 % interval, as a view's points carry it. */
export interface Relation {
  readonly rho: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Half an interval wider than this leaves room for any relation that would matter. */
const tooWide = 0.2;

/**
 * Whether two measures go together, by the rule of statistics.md S10: an interval that leaves out 0 is a relation; one
 * that holds 0 is none, or too few to tell when it is wide. It never says that a relation is absent or why there is one.
 */
export function relationSentence(relation: Relation, across: Measure, measure: Measure): string {
  const { low, high, n } = relation;
  const figures = evidence(relation);
  if (low > 0 || high < 0) return `${together(across, measure, low > 0)} ${figures}.`;
  if ((high - low) / 2 > tooWide) {
    return `${number(n, 0)} pairs of figures are too few to tell whether ${definite(across)} and ${definite(measure)} go together ${figures}.`;
  }
  return `No relation was found between ${definite(across)} and ${definite(measure)} ${figures}.`;
}

function together(across: Measure, measure: Measure, rising: boolean): string {
  return `${capital(`where ${definite(across)} ${agreement(across.phrase).is} higher, ${definite(measure)}`)} ${agreement(measure.phrase).tends} to be ${rising ? "higher" : "lower"}`;
}

function evidence({ rho, low, high, n }: Relation): string {
  return `(rho = ${number(rho, 2)}, 95% CI ${number(low, 2)} to ${number(high, 2)}, n = ${number(n, 0)})`;
}
