import type { Derived } from "./derive.ts";
import type { Measure } from "./measure.ts";
import { query, type Remark } from "./reading/reading.ts";

/**
 * What cannot be is no answer: a share below 0 or above 100, unless the measure's plausible figures reach so far.
 * What can be and is unlikely stays, and is queried by the checks.
 */
export function possible(derived: Derived, measure: Measure): Derived {
  const { answer, remarks } = derived;
  if (answer.kind !== "number" || measure.unit.suffix !== "%") return derived;
  const [lowest, highest] = [Math.min(0, measure.lowest ?? 0), Math.max(100, measure.highest ?? 100)];
  // A sum of hundredths may come out as 100.00000000000001.
  if (answer.value >= lowest && answer.value <= highest + 1e-9) return derived;
  return { answer: { kind: "missing", reason: "invalid" }, remarks: [...remarks, impossible(answer, highest)] };
}

function impossible(
  { value, numerator, denominator }: { value: number; numerator?: number; denominator?: number },
  highest: number,
): Remark {
  const shown = `${Number(value.toPrecision(4))}%`;
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    return query(
      `The numerator (${numerator}) is above the denominator (${denominator}), which gives ${shown}.`,
      "Correct the one that is wrong.",
    );
  }
  const range = value < 0 ? "below 0" : `above ${highest}%`;
  return query(`${shown} is ${range}.`, "Correct the figure; if it can be so, say so under Lowest or Highest plausible in Measures.");
}
