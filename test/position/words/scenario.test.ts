import { expect, test } from "@jest/globals";
import { notAnswered } from "../../../src/dataset/answer.ts";
import { percentTyped } from "../../../src/dataset/typed-percent.ts";
import { sampleMeasure, sampleVoice } from "../../../src/position/samples.ts";
import { scenarioSentence } from "../../../src/position/words.ts";

const pounds = { kind: "amount", decimals: 0, unit: { words: "£", prefix: "£", suffix: "", rest: "" } } as const;
const scenario = {
  cut: 12.5,
  used: sampleMeasure({ ...pounds, phrase: "costs" }),
  limit: sampleMeasure({ ...pounds, phrase: "allowance" }),
};
const own = (numerator: number) => ({ kind: "number", value: 0, numerator, denominator: 800_000 }) as const;

test("a lower limit is told in the reader's own money, with what is above it or left", () => {
  expect(scenarioSentence({ own: own(750_000), scenario }, sampleVoice)).toBe(
    "With 12.5% off, Ashdale’s allowance would be £700,000; the costs in 2017/18 were £750,000, £50,000 above that.",
  );
  expect(scenarioSentence({ own: own(600_000), scenario }, sampleVoice)).toMatch(/£100,000 below that\.$/);
});

test("without a figure, or without a scenario, nothing is said", () => {
  expect(scenarioSentence({ own: notAnswered, scenario }, sampleVoice)).toBeUndefined();
  expect(scenarioSentence({ own: own(1) }, sampleVoice)).toBeUndefined();
});

test("20 and Excel's 20% are the same; what is no part of a whole is nothing", () => {
  expect([percentTyped(20), percentTyped(0.2), percentTyped(100)]).toEqual([20, 20, 100]);
  for (const typed of [undefined, 0, -5, 120]) expect(percentTyped(typed)).toBeUndefined();
});
