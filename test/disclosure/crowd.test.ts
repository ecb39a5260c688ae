import { expect, test } from "@jest/globals";
import { coarsened } from "../../src/disclosure/coarse.ts";
import { crowdOf } from "../../src/disclosure/crowd.ts";
import { settingOf } from "../../src/disclosure/setting.ts";
import { belongs, type Entry } from "../../src/position/asked.ts";
import { positionsOf } from "../../src/position/position.ts";
import { cost, round, sharing } from "./small-round.ts";

/** Some did not answer, and some may be named. */
const dataset = round([5, 1, 8, 3, 12], [cost, sharing], (measure, i) => {
  if (i % 7 === 3) return { kind: "missing", reason: "not answered" };
  return measure.kind === "yes-no" ? { kind: "option", option: i % 3 ? "Yes" : "No" } : { kind: "number", value: 100 + i };
});
const consenting = {
  ...dataset,
  organisations: dataset.organisations.map((one, i) => (i % 4 === 1 ? { ...one, mayBeNamed: "all" as const } : one)),
};

const settings = [dataset, consenting].flatMap((each) => {
  const coarse = coarsened(each);
  const positions = positionsOf(coarse.round);
  return each.measures.map((measure) => settingOf(coarse, positions, measure));
});

test("a crowd between two groups is the list of those in the one and not in the other", () => {
  let pairs = 0;
  for (const setting of settings)
    for (const group of setting.groups)
      for (const { group: other, between } of setting.nested(group)) {
        const [inner, outer] = setting.answered(group) < setting.answered(other) ? [group, other] : [other, group];
        const plain: readonly Entry[] = setting.unnamed(outer).filter(({ organisation }) => !belongs(organisation, inner));
        expect([...between.entries()]).toEqual(plain);
        expect(between.size).toBe(plain.length);
        for (const organisation of setting.positions.asked(setting.measure, { kind: "all" }))
          expect(between.has(organisation)).toBe(crowdOf(plain).has(organisation));
        pairs++;
      }
  expect(pairs).toBeGreaterThan(20);
});

test("those hidden in a group are its unnamed", () => {
  for (const setting of settings)
    for (const group of setting.groups) {
      const [hidden, plain] = [setting.hidden(group), crowdOf(setting.unnamed(group))];
      expect([hidden.size, [...hidden.entries()]]).toEqual([plain.size, [...plain.entries()]]);
      for (const organisation of setting.positions.asked(setting.measure, { kind: "all" }))
        expect(hidden.has(organisation)).toBe(plain.has(organisation));
    }
});
