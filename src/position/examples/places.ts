import type { Answer } from "../../dataset/answer.ts";
import type { Comparison, Withheld } from "../comparison.ts";
import { sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../samples.ts";
import type { Subject } from "../words/voice.ts";
import {
  averageSentence,
  bandSentence,
  coverageSentence,
  gapSentence,
  insteadSentence,
  positionSentence,
  scaleSentence,
  scenarioSentence,
} from "../words.ts";
import { type Example, examplesOf } from "./example.ts";
import { ashdale, costs, fewCosts, unanswered } from "./figures.ts";

/** Where the reader stands. */
export function placeExamples(): readonly Example[] {
  return [
    ...examplesOf("positionSentence", positions()),
    ...examplesOf("insteadSentence", insteads()),
    ...examplesOf("gapSentence", [
      ["from the median of the closest group", gapSentence(costs(ashdale), voice)],
      ["from the median of everyone", gapSentence(costs(ashdale), voice, costs(ashdale).all)],
      ["when the two print the same", gapSentence(fewCosts(20, 19, 21), voice)],
    ]),
    ...examplesOf("scaleSentence", [
      ["for money per head, where the population is known", scaleSentence(costs(ashdale), voice)],
      ["below the median", scaleSentence(costs(value(18.4, 254300)), voice)],
      ["for money that is not called a cost", scaleSentence({ ...costs(ashdale), measure: allowance }, voice)],
    ]),
    ...examplesOf("scenarioSentence", [
      ["when more is used than there would be", scenarioSentence({ own: spent(2_820_000), scenario }, voice)],
      ["when less is", scenarioSentence({ own: spent(2_100_000), scenario }, voice)],
    ]),
    ...examplesOf("bandSentence", [
      ["where low is better", bandSentence(costs(ashdale, { measure: sampleMeasure({ polarity: "low" }) }), voice)],
      ["where high is better", bandSentence(costs(value(18.4), { measure: sampleMeasure({ polarity: "high" }) }), voice)],
      ["of what is counted", bandSentence(costs(value(23.62, 50), { measure: counted }), voice)],
    ]),
    ...examplesOf("averageSentence", [["where the mean says otherwise than the median", averageSentence(skewed, voice)]]),
    ...examplesOf("coverageSentence", [
      ["when all answered", coverageSentence(costs(ashdale), voice)],
      ["when some did not", coverageSentence(partlyAnswered(), voice)],
      ["for public figures", coverageSentence({ ...partlyAnswered(), measure: sampleMeasure({ origin: "public" }) }, voice)],
    ]),
  ];
}

const counted = sampleMeasure({ polarity: "low", unit: { words: "per centre", prefix: "", suffix: "", rest: "per centre" }, decimals: 1 });
const skewed = sampleSubject({
  measure: sampleMeasure({ average: "mean" }),
  answers: [30, 10, 20, 20, 100].map((amount) => value(amount)),
});
const pounds = { kind: "amount", decimals: 0, unit: { words: "£", prefix: "£", suffix: "", rest: "" } } as const;
const scenario = {
  cut: 20,
  used: sampleMeasure({ ...pounds, phrase: "running cost" }),
  limit: sampleMeasure({ ...pounds, phrase: "running cost allowance" }),
};

function spent(numerator: number): Answer {
  return { kind: "number", value: (100 * numerator) / 2_900_000, numerator, denominator: 2_900_000 };
}

const allowance = sampleMeasure({ title: "Allowance per head", phrase: "allowance per head" });

function positions(): readonly (readonly [string, string])[] {
  const say = (subject: Subject) => positionSentence(subject, voice);
  return [
    ["at an end of the closest group", say(costs(ashdale))],
    ["from the nearer end", say(costs(value(19.05)))],
    ["when its place among everyone is on the other side", say(costs(value(20.9)))],
    ["first of everyone", say(costs(value(31.4)))],
    ["when others share the place in print", say(fewCosts(20.371, 20.369, 23, 25, 26, 18, 17))],
    ["in the middle of a group", say(fewCosts(20, 18, 19, 22, 23))],
    ["when all print the same", say(fewCosts(20, 20, 20, 20))],
    ["of two", say(fewCosts(20, 22))],
    ["when some gave no figure", say(partlyAnswered())],
    ["among everyone only", say(everyoneOnly())],
    ["when nobody else has a figure", say(fewCosts(20))],
    ["when the reader has none", say(costs(unanswered))],
    ["when each sees only its own", say(keptBack({ kind: "own only" }))],
    ["when a comparison would tell another’s", say(keptBack({ kind: "telling" }))],
  ];
}

function partlyAnswered(): Subject {
  const asked = [ashdale, value(21.9), value(20.1), value(18.05), unanswered, value(19.4), unanswered, unanswered];
  return costs(ashdale, { answers: [...asked, ...Array.from({ length: 85 }, (_, i) => value(17.5 + i * 0.09))] });
}

function everyoneOnly(): Subject {
  const subject = costs(ashdale);
  return { ...subject, main: subject.all };
}

function keptBack(because: Withheld): Subject {
  const subject = costs(ashdale);
  const main: Comparison = { ...subject.main, figures: { kind: "withheld", because } };
  return { ...subject, main, all: { ...subject.all, figures: main.figures } };
}

function insteads(): readonly (readonly [string, string | undefined])[] {
  const { main, ...subject } = everyoneOnly();
  const grouping = { name: "STP", word: "STP", plural: "STPs" };
  const wanted = { kind: "group", grouping, name: "Marsh & Fen" } as const;
  const region = { kind: "group", grouping: { name: "Region", word: "region", plural: "regions" }, name: "North" } as const;
  const tooFew = (contributors: number) => ({ wanted, because: { kind: "too few", contributors, needed: 3 } as const });
  const say = (where: Comparison, instead: Subject["instead"]) => insteadSentence({ ...subject, main: where, instead }, voice);
  return [
    ["in a group of two", say({ ...main, group: region }, tooFew(2))],
    ["in a group where only the reader has a figure", say(main, tooFew(1))],
    ["in a group whose figures would tell one", say({ ...main, group: region }, { wanted, because: { kind: "telling" } })],
    ["in a group where nobody has one", say(main, { wanted, because: { kind: "nobody answered" } })],
  ];
}
