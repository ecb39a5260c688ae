import { describe, expect, test } from "@jest/globals";
import type { Measure } from "../../../src/dataset/measure.ts";
import { sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../../../src/position/samples.ts";
import { gapSentence, scaleSentence } from "../../../src/position/words.ts";

const percent = { kind: "share", unit: { words: "%", prefix: "", suffix: "%", rest: "" }, decimals: 1 } as const;

function subject(values: readonly number[], other: Partial<Measure> = {}, denominator?: number) {
  return sampleSubject({ measure: sampleMeasure(other), answers: values.map((amount) => value(amount, denominator)) });
}

describe("the gap", () => {
  test("is above, below or the same", () => {
    expect(gapSentence(subject([23.62, 20.53, 18.05]), voice)).toBe("That is £3.09 above the STP median of £20.53.");
    expect(gapSentence(subject([18.05, 20.53, 23.62]), voice)).toBe("That is £2.48 below the STP median of £20.53.");
    expect(gapSentence(subject([20.53, 23.62, 18.05]), voice)).toBe("That is the same as the STP median.");
  });

  test("is what a reader gets who subtracts the printed figures", () => {
    // Exactly the gap is 3.097, and prints as 3.10; but 23.62 − 20.53 is 3.09.
    expect(gapSentence(subject([23.624, 20.527, 18]), voice)).toBe("That is £3.09 above the STP median of £20.53.");
  });

  test("of shares is in points", () => {
    expect(gapSentence(subject([45, 40.8, 12], percent), voice)).toBe("That is 4.2 percentage points above the STP median of 40.8%.");
  });

  test("of millions is not taken from the coarse print", () => {
    expect(gapSentence(subject([1_213_900_000, 1_195_100_000, 5]), voice)).toBe("That is £18.8m above the STP median of £1.20bn.");
  });

  test("to everyone names everyone", () => {
    const { all, ...rest } = subject([3, 2, 1]);
    expect(gapSentence({ ...rest, all, main: all }, voice)).toBe("That is £1.00 above the median of all participating CCGs, £2.00.");
  });

  test("needs a value and somebody to compare with", () => {
    expect(gapSentence(subject([3]), voice)).toBeUndefined();
    expect(gapSentence({ ...subject([3, 2]), own: { kind: "missing", reason: "invalid" } }, voice)).toBeUndefined();
  });
});

describe("what the gap comes to", () => {
  test("is the gap times the reader's denominator, to as many figures as the gap has", () => {
    // 3.09 × 136,400 = 421,476
    expect(scaleSentence(subject([23.62, 20.53, 18.05], {}, 136400), voice)).toBe(
      "At the STP median, Ashdale would spend about £421,000 a year less.",
    );
    // 0.04 × 136,400 = 5,456, of which no more than two figures are known.
    expect(scaleSentence(subject([20.49, 20.53, 24], {}, 136400), voice)).toBe(
      "At the STP median, Ashdale would spend about £5,500 a year more.",
    );
    // 3.09 × 613,000 = 1,894,170
    expect(scaleSentence(subject([23.62, 20.53, 18.05], {}, 613000), voice)).toContain("about £1.89m a year less");
  });

  test("says a year only of a year's figures, and spend only of costs", () => {
    expect(scaleSentence(subject([3, 2, 1], { period: "April to June 2018" }, 1000), voice)).toBe(
      "At the STP median, Ashdale would spend about £1,000 less.",
    );
    expect(scaleSentence(subject([3, 2, 1], { title: "Allowance", phrase: "allowance per head" }, 1000), voice)).toBe(
      "At the STP median, the total for Ashdale would be about £1,000 a year lower.",
    );
  });

  test("is said only of money rates with a denominator and a gap", () => {
    expect(scaleSentence(subject([3, 2, 1]), voice)).toBeUndefined();
    expect(scaleSentence(subject([3, 2, 1], percent, 1000), voice)).toBeUndefined();
    expect(scaleSentence(subject([3, 2, 1], { kind: "amount" }, 1000), voice)).toBeUndefined();
    expect(scaleSentence(subject([2, 2.001, 1], {}, 1000), voice)).toBeUndefined();
    expect(scaleSentence(subject([2], {}, 1000), voice)).toBeUndefined();
  });
});
