import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { weightedScore, weightSchemes } from "../../src/statistics/weighted-score.ts";

const { steps, doubling, countOnly } = weightSchemes(5);
const conditions = fc.array(fc.integer({ min: 1, max: 5 }));

describe("weighted score", () => {
  test("adds number and severity: two mild conditions and one of severity 4 score 6, 10 or 3 by the three schemes", () => {
    expect([steps, doubling, countOnly].map((weights) => weightedScore([1, 1, 4], weights))).toEqual([6, 10, 3]);
    expect(doubling).toEqual([1, 2, 4, 8, 16]);
  });

  test("is zero exactly when there are no conditions", () => {
    fc.assert(fc.property(conditions, (list) => expect(weightedScore(list, steps) === 0).toBe(list.length === 0)));
  });

  test("is never lower by equal steps than by counting, nor higher than by doubling", () => {
    fc.assert(
      fc.property(conditions, (list) => {
        expect(weightedScore(list, steps)).toBeGreaterThanOrEqual(weightedScore(list, countOnly));
        expect(weightedScore(list, steps)).toBeLessThanOrEqual(weightedScore(list, doubling));
      }),
    );
  });

  test("a severity without a weight is refused", () => {
    expect(() => weightedScore([6], steps)).toThrow("no weight for severity 6 among 5");
  });
});
