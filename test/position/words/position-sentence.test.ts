import { describe, expect, test } from "@jest/globals";
import type { Answer } from "../../../src/dataset/answer.ts";
import type { Measure } from "../../../src/dataset/measure.ts";
import type { Comparison } from "../../../src/position/comparison.ts";
import { type Sample, sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../../../src/position/samples.ts";
import { positionSentence } from "../../../src/position/words.ts";

const cost = sampleMeasure();
const unanswered: Answer = { kind: "missing", reason: "not answered" };

/** The reader's sentence, the reader's value being the first. */
function said(values: readonly (number | undefined)[], other: Partial<Measure> = {}, sample: Partial<Sample> = {}): string {
  const answers = values.map((amount) => (amount === undefined ? unanswered : value(amount)));
  return positionSentence(sampleSubject({ measure: { ...cost, ...other }, answers, ...sample }), voice);
}

/** The part about the reader's place, of a group of the values given. */
const place = (...values: readonly number[]) =>
  said(values)
    .replace(/^.*head is /, "")
    .replace(/ (of|participating) .*$/, "");

describe("the place", () => {
  test("is told from the nearer end, the end itself without a number", () => {
    expect(place(9, 1, 2, 3, 4, 5, 6)).toBe("the highest");
    expect(place(1, 9, 2, 3, 4, 5, 6)).toBe("the lowest");
    expect(place(5, 9, 2, 3, 4, 1, 6)).toBe("the 3rd highest");
    expect(place(2, 9, 5, 3, 4, 1, 6)).toBe("the 2nd lowest");
  });

  test("rank 7 of 8 is the 2nd lowest, and nobody is 8th highest of 8", () => {
    expect(place(2, 1, 3, 4, 5, 6, 7, 8)).toBe("the 2nd lowest");
    expect(place(1, 2, 3, 4, 5, 6, 7, 8)).toBe("the lowest");
  });

  test("is joint when others print the same", () => {
    expect(place(9, 9, 2, 3)).toBe("the joint highest");
    expect(place(4, 4, 9, 8, 2, 1, 0)).toBe("the joint 3rd highest");
    expect(place(0.999, 1.001, 2, 3)).toBe("the joint lowest");
  });

  test("with as many above as below is the middle", () => {
    expect(place(3, 1, 2, 4, 5)).toBe("in the middle");
    expect(place(2, 1, 3)).toBe("in the middle");
  });

  test("of two is the higher or the lower", () => {
    expect(place(2, 1)).toBe("the higher");
    expect(place(1, 2)).toBe("the lower");
  });

  test("of low-is-better is told in the same words: low and high, never good and bad", () => {
    expect(said([1, 2, 3, 4], { polarity: "low" })).toBe(
      "At £1.00, Ashdale’s running cost per head is the lowest of the 4 participating CCGs in the Wolds & Coast STP.",
    );
  });
});

describe("all the same", () => {
  test("has no place", () => {
    expect(said([20, 20, 20.001])).toBe(
      "At £20.00, Ashdale’s running cost per head is the same as that of the other 2 participating CCGs in the Wolds & Coast STP.",
    );
    expect(said([20, 20])).toContain("the same as that of the other participating CCG in the Wolds & Coast STP.");
  });

  test("in everyone too", () => {
    expect(said(new Array(30).fill(20))).toBe(
      "At £20.00, Ashdale’s running cost per head is the same as that of the other 7 participating CCGs in the Wolds & Coast STP, and of all 30.",
    );
  });

  test("of a plural takes those", () => {
    expect(said([20, 20, 20], { phrase: "staff per 100,000 people" })).toContain(
      "staff per 100,000 people are the same as those of the other 2",
    );
  });
});

describe("everyone, beside the group", () => {
  const others = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);

  test("is told in percent of all", () => {
    // 7 neighbours below the reader and 85 elsewhere, of which 81 − 7 = 74 are below: 81 of 93 are 87 %.
    const said93 = said([23.62, 1, 2, 3, 4, 5, 6, 7, ...others(-60, 74), ...others(30, 11)]);
    expect(said93).toBe(
      "At £23.62, Ashdale’s running cost per head is the highest of the 8 participating CCGs in the Wolds & Coast STP and higher than 87% of all 93.",
    );
  });

  test("on the other side of the middle it is a but", () => {
    expect(said([8, 1, 2, 3, 4, 5, 6, 7, ...others(100, 85)])).toMatch(/the highest of the 8 .*, but lower than 91% of all 93\.$/);
  });

  test("among the first three it is a place, so that 0% and 100% are never printed", () => {
    expect(said([8, 1, 2, 3, 4, 5, 6, 7, ...others(-200, 85)])).toMatch(/STP, and of all 93\.$/);
    expect(said([8, 1, 2, 3, 4, 5, 6, 7, 9, ...others(-200, 84)])).toMatch(/the highest .* and the 2nd highest of all 93\.$/);
    expect(said([8, 9, 2, 3, 4, 5, 6, 7, ...others(-200, 85)])).toMatch(/the 2nd highest of the 8 .*, and of all 93\.$/);
  });

  test("in a short round it is a place", () => {
    expect(said([5, 1, 2, 3, 9, 8, 7], {}, { inGroup: 4 })).toMatch(/the highest of the 4 .* in the middle of all 7\.$/);
  });

  test("is not told again when the group is everyone who answered", () => {
    expect(said([5, 1, 2, undefined], {}, { inGroup: 3 })).toBe(
      "At £5.00, Ashdale’s running cost per head is the highest of the 3 participating CCGs in the Wolds & Coast STP.",
    );
  });
});

describe("who is counted", () => {
  test("participants for a questionnaire, everybody for public figures", () => {
    expect(said([1, 2, 3], { origin: "public" })).toContain("the lowest of the 3 CCGs in the Wolds & Coast STP.");
  });

  test("those with a figure, when some have none", () => {
    expect(said([1, 2, 3, undefined])).toContain("of the 3 participating CCGs in the Wolds & Coast STP with a figure.");
  });
});

describe("without a comparison", () => {
  test("nobody else with a figure", () => {
    expect(said([20, undefined])).toBe(
      "Ashdale’s running cost per head is £20.00; no other participating CCG in the Wolds & Coast STP has a figure to compare it with.",
    );
  });

  test("no own figure: the reason, and the median of the rest", () => {
    expect(said([undefined, 1, 3, 9])).toBe(
      "Ashdale did not answer the question about the running cost per head. The median of the 3 participating CCGs in the Wolds & Coast STP with a figure is £3.00.",
    );
    expect(said([undefined, undefined])).toBe("Ashdale did not answer the question about the running cost per head.");
  });

  test("figures withheld", () => {
    const subject = sampleSubject({ measure: cost, answers: [value(20), value(21)] });
    const withheld = (figures: Comparison["figures"]) => positionSentence({ ...subject, main: { ...subject.main, figures } }, voice);
    expect(withheld({ kind: "withheld", because: { kind: "own only" } })).toBe(
      "Ashdale’s running cost per head is £20.00. Each CCG is shown only its own figure.",
    );
    expect(withheld({ kind: "withheld", because: { kind: "too few", contributors: 2, needed: 3 } })).toBe(
      "Ashdale’s running cost per head is £20.00. Too few participating CCGs have a figure for a comparison.",
    );
  });
});

describe("the value", () => {
  const unit = (rest: string) => ({ words: rest, prefix: "", suffix: "", rest });

  test("has the unit its name does not say", () => {
    expect(said([136400, 200000], { phrase: "population", unit: unit("people"), decimals: 0 })).toMatch(
      /^At 136,400 people, Ashdale’s population is/,
    );
    expect(said([41.3, 20], { phrase: "staff per 100,000 people", unit: unit("WTE per 100,000 people"), decimals: 1 })).toMatch(
      /^At 41.3 WTE, Ashdale’s staff per 100,000 people are the higher/,
    );
    expect(said([12, 20], { phrase: "days lost", unit: unit("days"), decimals: 0 })).toMatch(/^At 12, Ashdale’s days lost are/);
    expect(said([1, 20], { phrase: "waiting time", unit: unit("days"), decimals: 0 })).toMatch(/^At 1, Ashdale’s waiting time is/);
  });

  test("a name in s takes the apostrophe alone", () => {
    const subject = sampleSubject({ measure: cost, answers: [value(20), value(21)] });
    expect(positionSentence(subject, { ...voice, reader: { short: "St Helens" } })).toMatch(/^At £20.00, St Helens’ running cost/);
  });
});
