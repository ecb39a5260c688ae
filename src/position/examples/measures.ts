import type { Measure } from "../../dataset/measure.ts";
import { foldOf } from "../../statistics/fold.ts";
import { headline, questions, summary } from "../highlights.ts";
import { sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../samples.ts";
import type { Subject } from "../words/voice.ts";
import { cautionSentence, changeSentence, foldSentence, honestShare, relationSentence, thresholdSentence } from "../words.ts";
import { type Example, examplesOf } from "./example.ts";
import { ashdale, costs, fewCosts } from "./figures.ts";

const vacancies = sampleMeasure({
  code: "vacancies",
  title: "Vacancy rate",
  phrase: "vacancy rate",
  kind: "share",
  unit: { words: "%", prefix: "", suffix: "%", rest: "" },
  decimals: 1,
  polarity: "low",
  per: 100,
});

const population = sampleMeasure({
  code: "population",
  title: "Population",
  phrase: "population",
  kind: "amount",
  unit: { words: "people", prefix: "", suffix: "", rest: "people" },
  decimals: 0,
  threshold: { value: 100000, words: "too small to act entirely independently (2011 Coalition paper)", date: "2011-06-01" },
});

/** What is said of a measure, of several, and of a change. */
export function measureExamples(): readonly Example[] {
  const caution = (polarity: Measure["polarity"]) => cautionSentence(sampleMeasure({ polarity }));
  const spread = (values: readonly number[], floor?: number) => foldSentence(sampleMeasure(), foldOf(values, floor), voice);
  return [
    ...examplesOf("changeSentence", changes()),
    ...examplesOf("cautionSentence", [
      ["when neither end is better", caution("none")],
      ["when low is better", caution("low")],
      ["when high is better", caution("high")],
    ]),
    ...examplesOf("thresholdSentence", thresholds()),
    ...examplesOf("relationSentence", relations()),
    ...examplesOf("foldSentence", [
      ["above ten", spread([2, 15, 24.8])],
      ["up to ten", spread([4, 15, 24.1])],
      ["when somebody has none", spread([0, 15, 24.1])],
      ["when somebody has too little to be printed", spread([0.001, 15, 30])],
      ["when the lowest is too small to divide by", spread([0.03, 9, 15, 24, 158], 1)],
    ]),
    ...examplesOf("honestShare", shares()),
    ...examplesOf("headline", [
      ["when the reader is near an end of some order", headline(several(), voice)],
      ["when nothing is unusual", headline([fewCosts(20, 18, 19, 22, 23)], voice)],
      ["when nothing can be ranked", headline([], voice)],
    ]),
    ...examplesOf("summary", [["below the headline", summary(several(), voice).join(" ")]]),
    ...examplesOf("questions", [["for measures without a question of their own", questions(several(), voice).join(" ")]]),
  ];
}

function changes(): readonly (readonly [string, string | undefined])[] {
  const since = (measure: Measure, before: number, now: number) =>
    changeSentence(sampleSubject({ measure, answers: [value(now)], before: value(before) }), voice);
  return [
    ["when neither end is better", since(sampleMeasure(), 22.42, 23.62)],
    ["for a share, where low is better", since(vacancies, 13.3, 11.2)],
    ["when it got worse", since(vacancies, 9.8, 11.2)],
    ["when it is less than the measure calls material", since(sampleMeasure({ material: 0.5 }), 23.5, 23.62)],
    ["when it was not asked then", changeSentence({ measure: vacancies, change: { kind: "none", because: "not asked then" } }, voice)],
  ];
}

function thresholds(): readonly (readonly [string, string | undefined])[] {
  const at = (people: number) => thresholdSentence({ measure: population, own: value(people) }, voice);
  return [
    ["below it", at(74300)],
    ["within a tenth of it", at(104200)],
    ["well above it", at(136400)],
  ];
}

function relations(): readonly (readonly [string, string])[] {
  const say = (rho: number, low: number, high: number, n: number) => relationSentence({ rho, low, high, n }, population, sampleMeasure());
  return [
    ["when the interval leaves out 0", say(-0.39, -0.5, -0.26, 207)],
    ["when it holds 0", say(0.12, -0.02, 0.25, 211)],
    ["when it holds 0 and is wide", say(-0.1, -0.45, 0.28, 30)],
  ];
}

function shares(): readonly (readonly [string, string | undefined])[] {
  const counts: readonly (readonly [number, number])[] = [
    [50, 93],
    [30, 93],
    [18, 93],
    [91, 93],
    [207, 207],
    [2, 93],
    [100, 207],
  ];
  return counts.map(([count, n]) => [`for ${count} of ${n}`, honestShare(count, n)]);
}

function several(): readonly Subject[] {
  const share = (own: number) =>
    sampleSubject({ measure: vacancies, answers: [own, 12, 10.4, 9.9, 9.1, 8, 7.7, 6].map((amount) => value(amount)) });
  return [
    costs(ashdale),
    share(11.2),
    sampleSubject({ measure: population, answers: [74300, 120000, 180000, 240000, 260000].map((people) => value(people)) }),
  ];
}
