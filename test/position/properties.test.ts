import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Answer, missingReasons } from "../../src/dataset/answer.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { printsSame, short } from "../../src/position/format.ts";
import { headline, questions, summary } from "../../src/position/highlights.ts";
import { sampleMeasure, sampleSubject, sampleVoice, value } from "../../src/position/samples.ts";
import {
  changeSentence,
  choicesSentence,
  coverageSentence,
  foldSentence,
  gapSentence,
  insteadSentence,
  missingSentence,
  optionSentence,
  positionSentence,
  ratingSentence,
  type Subject,
  scaleSentence,
  splitSentence,
  textSentence,
  thresholdSentence,
  type Voice,
} from "../../src/position/words.ts";
import { foldOf } from "../../src/statistics/fold.ts";
import { faultsOf } from "./faults.ts";

const missing = fc.constantFrom(...missingReasons).map((reason): Answer => ({ kind: "missing", reason }));
const units = fc.constantFrom(
  { words: "£ per head", prefix: "£", suffix: "", rest: "per head" },
  { words: "%", prefix: "", suffix: "%", rest: "" },
  { words: "WTE per 100,000 people", prefix: "", suffix: "", rest: "WTE per 100,000 people" },
  { words: "people", prefix: "", suffix: "", rest: "people" },
);
const phrases = fc.constantFrom(
  "running cost per head",
  "staff per 100,000 people",
  "population",
  "share of people aged 65 and over",
  "days lost",
);
const names = fc.constantFrom("Ashdale", "St Helens", "Bath & North East Somerset", "Wirral");

const numericMeasures: fc.Arbitrary<Measure> = fc
  .record({
    kind: fc.constantFrom("amount" as const, "rate" as const, "share" as const, "score" as const),
    unit: units,
    phrase: phrases,
    decimals: fc.integer({ min: 0, max: 2 }),
    polarity: fc.constantFrom("high" as const, "low" as const, "none" as const),
    origin: fc.constantFrom("public" as const, "questionnaire" as const),
    period: fc.constantFrom("2017/18", "June 2018"),
    threshold: fc.option(fc.constant({ value: 20, words: "too small", date: undefined }), { nil: undefined }),
  })
  .map((other) => sampleMeasure(other));

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((n) => n / 2),
  fc.double({ min: -50, max: 3e9, noNaN: true }),
  fc.constant(0),
);
const numbers: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(amounts, fc.option(fc.integer({ min: 1, max: 900000 }), { nil: undefined })).map(([amount, n]) => value(amount, n)),
  },
  { weight: 1, arbitrary: missing },
);

function subjectsOf(measures: fc.Arbitrary<Measure>, answers: fc.Arbitrary<Answer>): fc.Arbitrary<Subject> {
  return fc
    .record({
      measure: measures,
      answers: fc.array(answers, { minLength: 1, maxLength: 60, size: "max" }),
      inGroup: fc.integer({ min: 1, max: 12 }),
      before: fc.option(answers, { nil: undefined }),
      only: fc.constantFrom("group", "everyone", "too few"),
    })
    .map(({ before, only, ...sample }) => fallBack(sampleSubject({ ...sample, ...(before === undefined ? {} : { before }) }), only));
}

/** As disclosure/ may leave it: compared with everyone instead, and why. */
function fallBack(subject: Subject, only: string): Subject {
  if (only === "group") return subject;
  const because =
    only === "everyone"
      ? ({ kind: "nobody answered" } as const)
      : ({ kind: "too few", contributors: subject.main.answered, needed: 3 } as const);
  return { ...subject, main: subject.all, instead: { wanted: subject.main.group, because } };
}

const voices: fc.Arbitrary<Voice> = names.map((short) => ({ ...sampleVoice, reader: { short } }));
const numeric = subjectsOf(numericMeasures, numbers);

function expectNoFaults(...said: readonly (string | undefined)[]): void {
  for (const sentence of said) {
    if (sentence !== undefined && sentence !== "") expect([sentence, ...faultsOf(sentence)]).toEqual([sentence]);
  }
}

describe("whatever the figures", () => {
  test("sentences about numbers are grammatical", () => {
    fc.assert(
      fc.property(numeric, voices, (subject, voice) => {
        expectNoFaults(positionSentence(subject, voice), gapSentence(subject, voice), gapSentence(subject, voice, subject.all));
        expectNoFaults(scaleSentence(subject, voice), coverageSentence(subject, voice), insteadSentence(subject, voice));
        expectNoFaults(changeSentence(subject, voice), missingSentence(subject, voice), thresholdSentence(subject, voice));
      }),
      { numRuns: 400 },
    );
  });

  test("the place said is the place held", () => {
    fc.assert(
      fc.property(numeric, voices, (subject, voice) => {
        const standing = subject.main.figures.kind === "numbers" ? subject.main.figures.standing : undefined;
        const said = / (?:is|are) the (joint )?(?:(\d+)(?:st|nd|rd|th) )?(highest|lowest) of (?:the|all) ([\d,]+) /.exec(
          positionSentence(subject, voice),
        );
        if (standing === undefined || said === null) return;
        const [, joint, nth = "1", end, n] = said;
        expect(Number(nth)).toBe(1 + (end === "highest" ? standing.above : standing.below));
        expect(joint !== undefined).toBe(standing.ties > 0);
        expect(Number(n)).toBe(subject.main.answered);
      }),
      { numRuns: 300 },
    );
  });

  test("a percentage said of everyone is that share of them", () => {
    fc.assert(
      fc.property(numeric, voices, (subject, voice) => {
        const standing = subject.all.figures.kind === "numbers" ? subject.all.figures.standing : undefined;
        const said = /(higher|lower) than (\d+)% of (?:the|all) (\d+)/.exec(positionSentence(subject, voice));
        if (standing === undefined || said === null) return;
        const beyond = said[1] === "higher" ? standing.below : standing.above;
        expect(Number(said[2])).toBe(Math.round((beyond / standing.of) * 100));
        expect(Number(said[3])).toBe(standing.of);
      }),
      { numRuns: 300 },
    );
  });

  test("above and below say which of the two printed figures is larger", () => {
    fc.assert(
      fc.property(numeric, voices, (subject, voice) => {
        const { figures } = subject.main;
        const gap = gapSentence(subject, voice);
        if (gap === undefined || figures.kind !== "numbers" || subject.own.kind !== "number") return;
        const same = printsSame(subject.measure, subject.own.value, figures.median);
        expect(gap.includes(" the same as ")).toBe(same);
        if (!same) expect(gap.includes(" above ")).toBe(subject.own.value > figures.median);
        if (!same) expect(gap).toContain(short(subject.measure, figures.median));
      }),
      { numRuns: 300 },
    );
  });

  test("sentences about answers are grammatical", () => {
    const options = ["In house", "Shared", "Bought in"];
    const kinds = fc.constantFrom("yes-no" as const, "choice" as const, "rating" as const, "choices" as const, "text" as const);
    const drawn = kinds.chain((kind) => {
      const measure = sampleMeasure({ kind, options, phrase: "shared management" });
      const given: Record<string, fc.Arbitrary<Answer>> = {
        choices: fc.subarray(options).map((chosen) => ({ kind: "options", options: chosen })),
        text: fc.constant({ kind: "text", text: "Words." }),
      };
      const one: fc.Arbitrary<Answer> = fc.constantFrom(...options).map((chosen) => ({ kind: "option", option: chosen }));
      const origins = fc.constantFrom("public" as const, "questionnaire" as const).map((origin) => ({ ...measure, origin }));
      return subjectsOf(origins, fc.oneof({ weight: 4, arbitrary: given[kind] ?? one }, { weight: 1, arbitrary: missing }));
    });
    const say = { "yes-no": optionSentence, choice: optionSentence, rating: ratingSentence, choices: choicesSentence, text: textSentence };
    fc.assert(
      fc.property(drawn, voices, (subject, voice) => {
        const sentence = say[subject.measure.kind as keyof typeof say];
        expectNoFaults(sentence(subject, voice), coverageSentence(subject, voice), insteadSentence(subject, voice));
      }),
      { numRuns: 400 },
    );
  });

  test("the parts of a split are told as adding to 100", () => {
    const amount = fc.integer({ min: 0, max: 5000 });
    const split = fc
      .tuple(amount, amount, amount)
      .filter((given) => given.some((one) => one > 0)) // The dataset calls a split of nothing invalid.
      .map((given): Answer => ({ kind: "parts", amounts: given, total: given.reduce((a, b) => a + b, 0) }));
    const measures = fc
      .constantFrom("ratio" as const, "mean" as const, "median" as const)
      .map((average) =>
        sampleMeasure({ kind: "split", options: ["health", "social care", "other"], average, decimals: 0, phrase: "pooled fund" }),
      );
    fc.assert(
      fc.property(
        subjectsOf(measures, fc.oneof({ weight: 5, arbitrary: split }, { weight: 1, arbitrary: missing })),
        voices,
        (subject, voice) => {
          const said = splitSentence(subject, voice);
          expectNoFaults(said);
          for (const [, a, b, c] of said.matchAll(/(\d+)% health, (\d+)% social care and (\d+)% other/g)) {
            expect(Number(a) + Number(b) + Number(c)).toBe(100);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("the summary, its headline and its questions are grammatical", () => {
    fc.assert(
      fc.property(fc.array(numeric, { maxLength: 6 }), voices, (subjects, voice) => {
        expectNoFaults(...summary(subjects, voice), `${headline(subjects, voice)}.`);
        for (const question of questions(subjects, voice))
          expect([question, ...faultsOf(question.replace(/\?$/, "."))]).toEqual([question]);
      }),
      { numRuns: 100 },
    );
  });

  test("folds are grammatical", () => {
    const values = fc.array(fc.oneof(amounts, fc.constant(0)), { maxLength: 12 });
    fc.assert(
      fc.property(numericMeasures, values, fc.constantFrom(0, 5), voices, (measure, list, floor, voice) => {
        expectNoFaults(foldSentence(measure, foldOf(list, floor), voice));
      }),
      { numRuns: 200 },
    );
  });
});
