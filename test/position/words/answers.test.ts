import { describe, expect, test } from "@jest/globals";
import type { Answer } from "../../../src/dataset/answer.ts";
import type { Measure } from "../../../src/dataset/measure.ts";
import { option, sampleMeasure, sampleSubject, sampleVoice as voice } from "../../../src/position/samples.ts";
import { choicesSentence, optionSentence, ratingSentence, splitSentence, textSentence } from "../../../src/position/words.ts";

const plain = { unit: { words: "", prefix: "", suffix: "", rest: "" }, decimals: 0 };
const none: Answer = { kind: "missing", reason: "not answered" };

const yesNo = sampleMeasure({ ...plain, kind: "yes-no", options: ["Yes", "No"], phrase: "shared management" });

/** The first is the reader; the first eight are its group. */
const subject = (measure: Measure, answers: readonly Answer[]) => sampleSubject({ measure, answers });
const times = (n: number, answer: Answer): Answer[] => new Array<Answer>(n).fill(answer);
const [yes, no] = [option("Yes"), option("No")];

describe("yes or no", () => {
  test("tells how many gave the same answer, the reader among them", () => {
    const answers = [...times(3, yes), ...times(5, no), ...times(27, yes), ...times(58, no)];
    expect(optionSentence(subject(yesNo, answers), voice)).toBe(
      "Ashdale answered Yes, as 3 of the 8 participating CCGs in the Wolds & Coast STP did, and 30 of all 93 (32%).",
    );
  });

  test("an answer of all is told as one", () => {
    expect(optionSentence(subject(yesNo, [...times(8, yes), ...times(12, yes)]), voice)).toBe(
      "Ashdale answered Yes, as all 8 participating CCGs in the Wolds & Coast STP did, and all 20 (100%).",
    );
  });

  test("the only one is told as the only one, of the widest group it is the only one in", () => {
    expect(optionSentence(subject(yesNo, [yes, ...times(7, no), ...times(2, yes)]), voice)).toBe(
      "Ashdale is the only one of the 8 participating CCGs in the Wolds & Coast STP that answered Yes; among all 10 there are 3.",
    );
    expect(optionSentence(subject(yesNo, [yes, ...times(9, no)]), voice)).toBe(
      "Ashdale is the only one of all 10 participating CCGs that answered Yes.",
    );
  });

  test("a percentage never rounds one to none or all but one to all", () => {
    const [few, many] = [
      [yes, yes, ...times(498, no)],
      [...times(499, yes), no, no],
    ];
    expect(optionSentence(subject(yesNo, few), voice)).toContain("2 of all 500 (less than 1%)");
    expect(optionSentence(subject(yesNo, many), voice)).toContain("499 of all 501 (more than 99%)");
  });

  test("without an answer gives the reason and what was answered most", () => {
    expect(optionSentence(subject(yesNo, [none, ...times(12, no), ...times(8, yes)]), voice)).toBe(
      "Ashdale did not answer the question about shared management. The most frequent answer of the 20 participating CCGs with an answer was No (12, 60%).",
    );
    expect(optionSentence(subject(yesNo, [none, no, yes]), voice)).toContain(
      "The most frequent answers of the 2 participating CCGs with an answer were Yes and No (1 each).",
    );
    expect(optionSentence(subject(yesNo, [none, none]), voice)).toBe("Ashdale did not answer the question about shared management.");
  });

  test("published answers were not given by the reader", () => {
    const measure = { ...yesNo, origin: "public" } as const;
    expect(optionSentence(subject(measure, [...times(3, yes), ...times(6, no)]), voice)).toBe(
      "For Ashdale the answer is Yes, as it is for 3 of the 8 CCGs in the Wolds & Coast STP, and 3 of all 9.",
    );
    expect(optionSentence(subject(measure, [yes, ...times(7, no)]), voice)).toBe(
      "Ashdale is the only one of all 8 CCGs for which the answer is Yes.",
    );
  });
});

describe("choices", () => {
  const measure = sampleMeasure({
    ...plain,
    kind: "choices",
    options: ["Budgets", "Contracts", "Service changes"],
    phrase: "devolved powers",
  });
  const chose = (...options: string[]): Answer => ({ kind: "options", options });

  test("are listed, with what nobody else in the group chose and what everyone chose most", () => {
    const answers = [chose("Budgets", "Service changes"), chose("Service changes"), chose("Contracts", "Service changes")];
    expect(choicesSentence(subject(measure, answers), voice)).toBe(
      "Ashdale chose two of the three answers: “Budgets” and “Service changes”. Ashdale is the only one of the 3 participating CCGs in the Wolds & Coast STP that chose “Budgets”. The most frequent answer of all 3 participating CCGs was “Service changes” (3).",
    );
  });

  test("nobody chose what is published: it holds", () => {
    const published = { ...measure, origin: "public" as const };
    const of = (...answers: Answer[]) => choicesSentence(subject(published, answers), voice);
    expect(of(chose("Budgets", "Service changes"), chose("Service changes"), chose("Service changes"))).toBe(
      "For Ashdale two of the three answers hold: “Budgets” and “Service changes”. Ashdale is the only one of the 3 CCGs in the Wolds & Coast STP for which “Budgets” holds. The most frequent answer of all 3 CCGs was “Service changes” (3).",
    );
    expect(of(chose(), chose("Budgets"))).toMatch(/^For Ashdale none of the three answers holds\. The/);
    expect(of(chose(...measure.options), chose("Budgets"))).toMatch(/^For Ashdale all three answers hold: “Budgets”, /);
    expect(of(chose("Budgets"), chose("Budgets"))).toMatch(/^For Ashdale one of the three answers holds: “Budgets”\./);
  });

  test("may be none or all", () => {
    expect(choicesSentence(subject(measure, [chose(), chose("Contracts")]), voice)).toMatch(/^Ashdale chose none of the three answers\./);
    expect(choicesSentence(subject(measure, [chose(...measure.options), chose()]), voice)).toMatch(/^Ashdale chose all three answers: /);
    expect(choicesSentence(subject(measure, [none, none]), voice)).toBe("Ashdale did not answer the question about devolved powers.");
  });
});

describe("ratings", () => {
  const options = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
  const measure = sampleMeasure({ ...plain, kind: "rating", options, origin: "public", phrase: "the annual rating" });
  // The national figures of 2017/18: 20, 100, 69 and 18 of 207.
  const rest = [
    ...times(20, option("Outstanding")),
    ...times(99, option("Good")),
    ...times(69, option("Requires improvement")),
    ...times(18, option("Inadequate")),
  ];

  test("are told as that good or better, with Wilson's interval and without an average", () => {
    // Wilson for 120 of 207, worked out with SciPy: 0.5116 to 0.6449.
    expect(ratingSentence(subject(measure, [option("Good"), ...rest]), voice)).toBe(
      "Ashdale is rated “Good”; all 8 CCGs in the Wolds & Coast STP and 120 of all 207 (58%, 95% interval 51% to 64%) are rated “Good” or better.",
    );
  });

  test("at either end are told by how many share them", () => {
    expect(ratingSentence(subject(measure, [option("Inadequate"), ...times(7, option("Good")), option("Inadequate")]), voice)).toBe(
      "Ashdale is rated “Inadequate”. That rating is held by 1 of the 8 CCGs in the Wolds & Coast STP and 2 of all 9.",
    );
    expect(ratingSentence(subject(measure, [option("Outstanding"), ...times(7, option("Good"))]), voice)).toBe(
      "Ashdale is rated “Outstanding”. That rating is held by 1 of all 8 CCGs.",
    );
  });

  test("that participants gave themselves are answers", () => {
    const own = { ...measure, origin: "questionnaire" } as const;
    expect(ratingSentence(subject(own, [option("Good"), option("Inadequate")]), voice)).toBe(
      "Ashdale answered “Good”; 1 of all 2 participating CCGs answered “Good” or better.",
    );
    expect(ratingSentence(subject(own, [none, option("Inadequate")]), voice)).toBe(
      "Ashdale did not answer the question about the annual rating. The only answer given was “Inadequate”.",
    );
  });
});

describe("splits", () => {
  const measure = sampleMeasure({
    ...plain,
    kind: "split",
    options: ["health", "social care"],
    average: "ratio",
    phrase: "Better Care Fund",
  });
  const parts = (health: number, social: number): Answer => ({ kind: "parts", amounts: [health, social], total: health + social });

  test("name their average, and add to 100", () => {
    const answers = [parts(93, 7), parts(890, 110), ...times(6, none), parts(700, 300)];
    const said = (average: Measure["average"]) => splitSentence(subject({ ...measure, average }, answers), voice);
    expect(said("ratio")).toBe(
      "Ashdale’s Better Care Fund is 93% health and 7% social care. The total of the 2 participating CCGs in the Wolds & Coast STP with a figure is 89% health and 11% social care, and that of the 3 with a figure is 80% health and 20% social care.",
    );
    expect(said("mean")).toContain(
      "The mean of the 2 participating CCGs in the Wolds & Coast STP with a figure is 91% health and 9% social care",
    );
    expect(said("median")).toContain("The median of the 2");
  });

  test("without an own split give the reason; with nobody else's, the own alone", () => {
    expect(splitSentence(subject(measure, [none, parts(9, 1), parts(9, 1)]), voice)).toMatch(
      /^Ashdale did not answer .* The total of the 2 .* with a figure is 90% health/,
    );
    expect(splitSentence(subject(measure, [parts(9, 1), none]), voice)).toBe(
      "Ashdale’s Better Care Fund is 90% health and 10% social care.",
    );
  });
});

describe("answers in words", () => {
  const measure = sampleMeasure({ ...plain, kind: "text", phrase: "transport" });
  const text: Answer = { kind: "text", text: "Two bus routes." };

  test("are counted, never repeated in a sentence", () => {
    expect(textSentence(subject(measure, [text, text, none]), voice)).toBe(
      "Ashdale is one of 2 participating CCGs that answered in their own words about transport.",
    );
    expect(textSentence(subject(measure, [text, none]), voice)).toBe("Ashdale alone answered in its own words about transport.");
    expect(textSentence(subject(measure, [none]), voice)).toBe("Ashdale did not answer the question about transport.");
  });
});
