import type { Dataset } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import { percentTyped } from "../dataset/typed-percent.ts";
import type { Scenario } from "../position/words/scenario-sentence.ts";

/** The scenario of the Findings sheet whose two amounts a measure divides, so that its page can say it of its reader. */
export function scenarioOf({ analyses = [], measures }: Dataset, { columns }: Measure): Scenario | undefined {
  const named = (code: string | undefined) => measures.find((measure) => measure.code === code);
  for (const { kind, measures: codes, number } of analyses) {
    const [used, limit, cut] = [named(codes[0]), named(codes[1]), percentTyped(number)];
    if (kind !== "scenario" || used === undefined || limit === undefined || cut === undefined) continue;
    const same = columns.numerator === used.columns.value && columns.denominator === limit.columns.value;
    if (same && columns.numerator !== undefined) return { cut, used, limit };
  }
  return undefined;
}
