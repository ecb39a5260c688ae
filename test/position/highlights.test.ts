import { describe, expect, test } from "@jest/globals";
import type { Measure } from "../../src/dataset/measure.ts";
import { headline, highlights, placed, questions, summary } from "../../src/position/highlights.ts";
import { option, sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../../src/position/samples.ts";
import type { Subject } from "../../src/position/words.ts";

/** A measure on which the reader has the given rank from the top, of n. */
function ranked(rank: number, n: number, other: Partial<Measure> = {}): Subject {
  const values = Array.from({ length: n }, (_, i) => n - i);
  const own = values.splice(rank - 1, 1);
  return sampleSubject({ measure: sampleMeasure(other), answers: [...own, ...values].map((amount) => value(amount)), inGroup: n });
}

const staffing = { code: "staffing", phrase: "staffing cost per head", title: "Staffing" };
const vacancies = { code: "vacancies", phrase: "vacancy cost per head", title: "Vacancies" };
const codes = (found: readonly { subject: Subject }[]) => found.map(({ subject }) => subject.measure.code);

describe("highlights", () => {
  test("are the measures nearest either end, the most unusual first", () => {
    const found = highlights([ranked(3, 21), ranked(21, 21, staffing), ranked(11, 21, vacancies)]);
    expect(codes(found)).toEqual(["staffing", "running_cost"]);
    expect(found.map(({ distance }) => distance)).toEqual([1, 0.8]);
  });

  test("are at most five, and keep the workbook's order when equally unusual", () => {
    const measures = "abcdefg".split("").map((code) => ranked(1, 10, { code }));
    expect(codes(highlights(measures))).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("lie in the highest or the lowest quarter", () => {
    // Rank 6 of 21 is exactly a quarter of the way down: 5 above, 15 below.
    expect(highlights([ranked(6, 21)])).toEqual([]);
    expect(highlights([ranked(5, 21)])).toHaveLength(1);
  });

  test("need five to compare, and a number", () => {
    expect(placed([ranked(1, 4)])).toEqual([]);
    expect(placed([ranked(1, 5)])).toHaveLength(1);
    const measure = sampleMeasure({ kind: "yes-no", options: ["Yes", "No"] });
    expect(placed([sampleSubject({ measure, answers: new Array(9).fill(option("Yes")) })])).toEqual([]);
  });

  test("are none where all are the same", () => {
    expect(highlights([sampleSubject({ measure: sampleMeasure(), answers: new Array(9).fill(value(3)) })])).toEqual([]);
  });
});

describe("the headline", () => {
  const named = (...phrases: readonly string[]) =>
    headline(
      phrases.map((phrase, i) => ranked(1, 10, { code: `m${i}`, phrase })),
      voice,
    );

  test("names up to three of them", () => {
    expect(named("population", "vacancy rate", "density", "staffing")).toBe(
      "Ashdale stands out most for its population, vacancy rate and density",
    );
    expect(named("population")).toBe("Ashdale stands out most for its population");
  });

  test("names fewer when their names are long", () => {
    const long = "share of posts vacant";
    expect(named("population", long, "staff turnover in the year")).toBe(`Ashdale stands out most for its population and ${long}`);
    expect(named(long, "share of practices that open on Saturdays")).toBe(`Ashdale stands out most for its ${long}`);
  });

  test("says it when nothing is unusual or nothing can be ranked", () => {
    expect(headline([ranked(5, 10), ranked(6, 10, staffing)], voice)).toBe("Ashdale is in the middle half on all 2 measures compared");
    expect(headline([ranked(5, 10)], voice)).toBe("Ashdale is in the middle half on the one measure compared");
    expect(headline([ranked(1, 3)], voice)).toBe("Ashdale has no figures that can be ranked");
  });
});

describe("the summary", () => {
  test("tells the most unusual place, the next two gaps, and how many are unusual", () => {
    expect(summary([ranked(1, 21), ranked(2, 21, staffing), ranked(20, 21, vacancies), ranked(11, 21, { code: "x" })], voice)).toEqual([
      "At £21.00, Ashdale’s running cost per head is the highest of the 21 participating CCGs in the Wolds & Coast STP.",
      "Ashdale’s staffing cost per head (£20.00) is £9.00 above the STP median and its vacancy cost per head (£2.00) is £9.00 below the STP median.",
      "Ashdale is in the highest or lowest quarter on 3 of the 4 measures compared, and in the middle half on the other one.",
    ]);
  });

  test("has something true to say when nothing is unusual, or nothing can be ranked", () => {
    expect(summary([ranked(5, 10), ranked(6, 10, staffing)], voice)).toEqual(["Ashdale is in the middle half on all 2 measures compared."]);
    expect(summary([ranked(5, 10)], voice)).toEqual(["Ashdale can be compared on one measure, and is in the middle half there."]);
    expect(summary([ranked(1, 10)], voice)[1]).toBe(
      "Ashdale can be compared on one measure, and is in the highest or lowest quarter there.",
    );
    expect(summary([], voice)).toEqual(["None of Ashdale’s figures can be ranked among enough others in this report."]);
  });
});

describe("what to ask next", () => {
  test("is the measure's own question, or why the place is what it is", () => {
    const asked = questions([ranked(1, 10, { question: "Who pays?" }), ranked(9, 10, { ...staffing, phrase: "staff in post" })], voice);
    expect(asked).toEqual([
      "Who pays?",
      "Why are Ashdale’s staff in post the 2nd lowest of the 10 participating CCGs in the Wolds & Coast STP?",
    ]);
  });

  test("is at most as much as asked for, and nothing when nothing is unusual", () => {
    const subjects = ["a", "b", "c", "d"].map((code) => ranked(1, 10, { code }));
    expect(questions(subjects, voice)).toHaveLength(3);
    expect(questions(subjects, voice, 1)).toHaveLength(1);
    expect(questions([ranked(5, 10)], voice)).toEqual([]);
  });

  test("asks about everyone where the group says nothing", () => {
    const subject = sampleSubject({ measure: sampleMeasure(), answers: [9, 9, 1, 2, 3, 4, 5].map((amount) => value(amount)), inGroup: 2 });
    expect(questions([subject], voice)).toEqual(["Why is Ashdale’s running cost per head the joint highest of all 7 participating CCGs?"]);
  });
});
