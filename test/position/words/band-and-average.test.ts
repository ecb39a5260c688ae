import { describe, expect, test } from "@jest/globals";
import type { Measure } from "../../../src/dataset/measure.ts";
import { sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../../../src/position/samples.ts";
import { averageSentence, bandSentence } from "../../../src/position/words.ts";

const low: Partial<Measure> = { polarity: "low" };
const high: Partial<Measure> = { polarity: "high" };

function subject(own: number, others: readonly number[], other: Partial<Measure> = {}, denominator?: number) {
  const answers = [value(own, denominator), ...others.map((amount) => value(amount, denominator))];
  return sampleSubject({ measure: sampleMeasure(other), answers });
}

/** With the reader's they are nine values; type 7 cut points at the third, fifth and seventh. */
const eight = [10, 20, 30, 40, 50, 60, 70, 80];

describe("the next better quarter", () => {
  test("begins at the cut point below, where low is better", () => {
    expect(bandSentence(subject(75, eight, low), voice)).toBe(
      "The next better quarter of all 9 participating CCGs begins at £70.00: £5.00 less.",
    );
  });

  test("begins above the cut point above, where high is better", () => {
    expect(bandSentence(subject(15, eight, high), voice)).toBe(
      "The next better quarter of all 9 participating CCGs begins above £20.00: £5.00 more.",
    );
  });

  test("is told in money as a whole, roughly, where the denominator is known", () => {
    expect(bandSentence(subject(75, eight, low, 136_400), voice)).toMatch(/: £5\.00 less, about £680,000 in all\.$/);
  });

  test("is told in what is counted", () => {
    const counted = { ...low, unit: { words: "per centre", prefix: "", suffix: "", rest: "per centre" }, decimals: 1 };
    // 5 a centre in 2.9 centres is 14.5: 15 fewer than 75 × 2.9 = 217.5.
    expect(bandSentence(subject(75, eight, counted, 2.9), voice)).toContain(", about 15 fewer than its 218.");
  });

  test("is not told in the best quarter, where neither end is better, or of fewer than eight", () => {
    expect(bandSentence(subject(5, eight, low), voice)).toBeUndefined();
    expect(bandSentence(subject(95, eight, high), voice)).toBeUndefined();
    expect(bandSentence(subject(75, eight), voice)).toBeUndefined();
    expect(bandSentence(subject(75, eight.slice(0, 6), low), voice)).toBeUndefined();
  });

  test("is not told where what is printed is the same", () => {
    expect(bandSentence(subject(70.001, eight, low), voice)).toBeUndefined();
  });
});

describe("another average", () => {
  const mean: Partial<Measure> = { average: "mean" };

  test("is named where it puts the reader on the other side", () => {
    // Median 20, mean 36.
    expect(averageSentence(subject(30, [10, 20, 20, 100], mean), voice)).toBe(
      "It depends on the average: Ashdale is above the STP median, £20.00, but below the STP by the mean of its members, £36.00.",
    );
  });

  test("is not named where both agree, or there is only one", () => {
    expect(averageSentence(subject(50, [10, 20, 20, 100], mean), voice)).toBeUndefined();
    expect(averageSentence(subject(30, [10, 20, 20, 100]), voice)).toBeUndefined();
    expect(averageSentence(subject(36, [10, 20, 14, 100], mean), voice)).toBeUndefined();
  });
});
