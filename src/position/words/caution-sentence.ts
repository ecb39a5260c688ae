import { isNumeric, type Measure } from "../../dataset/measure.ts";

/** Which end of a numeric measure is better, said beside every position; undefined for answers without an order. */
export function cautionSentence(measure: Measure): string | undefined {
  if (!isNumeric(measure)) return undefined;
  return { none: "High is neither good nor bad.", low: "Lower is better.", high: "Higher is better." }[measure.polarity];
}
