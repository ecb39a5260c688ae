import { describe, expect, test } from "@jest/globals";
import { type Answer, notAnswered } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { tellingChanges } from "../../src/disclosure/reissue.ts";
import { cost, numberAnswer, round, sharing, size } from "./small-round.ts";

const values = (i: number) => numberAnswer(20 + ((i * 37) % 50) / 3);

function roundWith(changes: Readonly<Record<number, Answer>>, sizes: readonly number[] = [4, 4, 12], measure = cost): Dataset {
  return round(sizes, [measure], (_, i) => changes[i] ?? values(i));
}

function told(before: Dataset, after: Dataset, reader = "T000") {
  const groups = new Map(before.organisations.map(({ code, groups }) => [code, groups]));
  return tellingChanges(after, { answers: before.answers, groups })(reader).map(({ others }) => others);
}

const higher = numberAnswer(33);

describe("a report beside an earlier one of the same round", () => {
  test("shows where one other's answer went: so it is told", () => {
    const [before, after] = [roundWith({}), roundWith({ 2: higher })];
    const marks = (dataset: Dataset) => viewsOf(dataset)("T000").chapters[0]?.measures[0]?.marks.map(({ value }) => value) ?? [];
    const gone = marks(before).filter((value) => !marks(after).includes(value));
    expect(gone).toHaveLength(1);
    expect(told(before, after)).toEqual([1]);
  });

  test("tells nothing of others when only the reader's own has changed, and everything of it to the others", () => {
    expect(told(roundWith({}), roundWith({ 0: higher }))).toEqual([]);
    expect(told(roundWith({}), roundWith({ 0: higher }), "T009")).toEqual([1]);
  });

  test("tells of two, and of three no more", () => {
    expect(told(roundWith({}), roundWith({ 2: higher, 5: higher }))).toEqual([2]);
    expect(told(roundWith({}), roundWith({ 2: higher, 5: higher, 9: higher }))).toEqual([]);
  });

  test("tells nothing of a change within a step, of an open measure, or of what only its owner sees", () => {
    const within = numberAnswer(values(2).kind === "number" ? 20 + 24 / 3 + 0.001 : 0);
    expect(told(roundWith({}), roundWith({ 2: within }))).toEqual([]);
    for (const measure of [size, { ...cost, policy: "own" as const }])
      expect(told(roundWith({}, [4, 4, 12], measure), roundWith({ 2: higher }, [4, 4, 12], measure))).toEqual([]);
  });

  test("tells what a late answer is, even one of three when each is another group's", () => {
    const late = { 2: notAnswered, 5: notAnswered, 9: notAnswered };
    expect(told(roundWith(late), roundWith({}))).toEqual([1]);
    const together = { 9: notAnswered, 10: notAnswered, 11: notAnswered };
    expect(told(roundWith(together), roundWith({}))).toEqual([]);
  });

  test("tells of one that has moved to another group", () => {
    const before = roundWith({});
    const organisations = before.organisations.map((each, i) =>
      i === 5 ? { ...each, groups: new Map([...each.groups, ["Area", "Area 0"]]) } : each,
    );
    expect(told(before, { ...before, organisations })).toEqual([1]);
  });

  test("needs seven changes where answers are counted", () => {
    const yes = (from: number): Dataset =>
      round([20], [sharing], (_, i) => ({ kind: "option", option: i % 2 === 0 || (i > 0 && i < from) ? "Yes" : "No" }));
    expect(told(yes(0), yes(8))).toEqual([4]);
    expect(told(yes(0), yes(16))).toEqual([]);
  });
});
