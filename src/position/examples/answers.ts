import { missingReasons } from "../../dataset/answer.ts";
import type { Measure } from "../../dataset/measure.ts";
import { option, sampleMeasure, sampleSubject, sampleVoice as voice } from "../samples.ts";
import { choicesSentence, missingSentence, optionSentence, ratingSentence, splitSentence, textSentence } from "../words.ts";
import { type Example, examplesOf } from "./example.ts";
import { answers, unanswered } from "./figures.ts";

const plain = { unit: { words: "", prefix: "", suffix: "", rest: "" }, decimals: 0 };

const shares: Partial<Measure> = {
  ...plain,
  kind: "yes-no",
  title: "Shared management",
  phrase: "shared management",
  options: ["Yes", "No"],
};
const aligned: Partial<Measure> = {
  ...plain,
  kind: "choice",
  title: "Boundary",
  phrase: "the boundary with the council",
  options: ["Aligned", "Not aligned", "In part"],
};
const rating: Partial<Measure> = {
  ...plain,
  kind: "rating",
  title: "Rating",
  phrase: "the annual rating",
  options: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
  origin: "public",
};
const powers: Partial<Measure> = {
  ...plain,
  kind: "choices",
  title: "Devolved powers",
  phrase: "devolved powers",
  options: ["Budgets", "Contracts", "Service changes"],
};
const pooled: Partial<Measure> = {
  ...plain,
  kind: "split",
  title: "Better Care Fund",
  phrase: "Better Care Fund",
  options: ["health", "social care"],
  average: "ratio",
};

/** What the reader answered. */
export function answerExamples(): readonly Example[] {
  const yesNo = sampleMeasure(shares);
  return [
    ...examplesOf("optionSentence", [
      ["for Yes or No", optionSentence(answers(yesNo, option("Yes"), 30, option("No")), voice)],
      ["when nobody else in the group answered so", optionSentence(onlyOne(yesNo), voice)],
      ["for one of several answers", optionSentence(answers(sampleMeasure(aligned), option("Not aligned"), 30, option("Aligned")), voice)],
      [
        "when the answer is published",
        optionSentence(answers(sampleMeasure({ ...shares, origin: "public" }), option("Yes"), 30, option("No")), voice),
      ],
      ["without an answer", optionSentence(unansweredOf(yesNo), voice)],
    ]),
    ...examplesOf("choicesSentence", [
      ["for several answers", choicesSentence(chosen(powers), voice)],
      ["when they are published", choicesSentence(chosen({ ...powers, origin: "public" }), voice)],
    ]),
    ...examplesOf("ratingSentence", [
      ["for a published rating", ratingSentence(answers(sampleMeasure(rating), option("Good"), 31, option("Requires improvement")), voice)],
      ["for the best and the worst", ratingSentence(answers(sampleMeasure(rating), option("Inadequate"), 18, option("Good")), voice)],
    ]),
    ...examplesOf("splitSentence", [["for the parts of a whole", splitSentence(split(), voice)]]),
    ...examplesOf("textSentence", [["for an answer in words", textSentence(wordy(), voice)]]),
    ...examplesOf(
      "missingSentence",
      missingReasons.map((reason) => [
        `when the value is “${reason}”`,
        missingSentence({ measure: sampleMeasure(), own: { kind: "missing", reason } }, voice),
      ]),
    ),
  ];
}

function unansweredOf(measure: Measure) {
  return sampleSubject({ measure, answers: Array.from({ length: 93 }, (_, i) => (i === 0 ? unanswered : option(i > 64 ? "Yes" : "No"))) });
}

function onlyOne(measure: Measure) {
  return sampleSubject({ measure, answers: Array.from({ length: 93 }, (_, i) => option(i === 0 || i > 64 ? "Yes" : "No")) });
}

function chosen(asked: Partial<Measure>) {
  const measure = sampleMeasure(asked);
  const own = { kind: "options", options: ["Budgets", "Service changes"] } as const;
  return answers(measure, own, 12, { kind: "options", options: ["Contracts"] });
}

function split() {
  const parts = (health: number, social: number) => ({ kind: "parts", amounts: [health, social], total: health + social }) as const;
  return sampleSubject({
    measure: sampleMeasure(pooled),
    answers: Array.from({ length: 93 }, (_, i) => (i === 0 ? parts(930, 70) : parts(1820, 180 + i))),
  });
}

function wordy() {
  const measure = sampleMeasure({ ...plain, kind: "text", phrase: "transport" });
  return answers(measure, { kind: "text", text: "Two bus routes." }, 31, unanswered);
}
