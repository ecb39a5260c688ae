import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Standards } from "../../src/dataset/standards.ts";
import { conditionsOf, leagueOf, schemesOf, severityTable, standOut, type Unmet } from "../../src/position/standards.ts";

/** Organisation, criterion and severity of every condition; scores and ranks below were worked out with SciPy (rankdata, method "min"). */
const given =
  "A5:II;A1:II;B2:I;C5:I;C7:I;C1:I;C2:I;C3:IV;D5:I;D7:III;D3:IV;D2:III;D8:I;D4:III;F7:I;F5:II;F2:I;G5:III;G1:II;G3:I;G8:II;G6:I;H4:I;H3:III;" +
  "I1:II;K8:I;K6:II;K3:I;L8:I;L3:I;M6:I;M8:I;M5:I;M2:III;M3:II;N2:IV;N3:I;P1:I;Q5:III;R1:I;R3:I;R7:II;S2:I;S3:I;S5:II;S8:I;S4:II";
const codes = [..."ABCDEFGHIJKLMNOPQRST"];

function standards(weights: readonly number[], more: Partial<Standards> = {}): Standards {
  return {
    words: { criterion: "criterion", criteria: "criteria", condition: "condition", conditions: "conditions" },
    criteria: [..."12345678"].map((code) => ({ code, text: `Criterion ${code}`, domain: undefined })),
    severities: ["I", "II", "III", "IV"].map((level, i) => ({ level, remedy: undefined, weight: weights[i] ?? 1 })),
    conditions: given.split(";").map((typed) => {
      const [, organisation = "", criterion = "", severity = ""] = /^(.)(.):(.+)$/.exec(typed) ?? [];
      return { organisation, criterion, severity };
    }),
    notAssessed: new Set(),
    ...more,
  };
}

describe("the composite score under several weightings", () => {
  const [steps, ...others] = schemesOf(standards([1, 2, 3, 4]), codes);

  test("agrees with scores and ranks worked out elsewhere", () => {
    expect([steps, ...others].map(({ name, scores, ranks }) => [name, [...scores.values()], [...ranks.values()]])).toEqual([
      [
        "equal steps",
        [4, 1, 8, 15, 0, 4, 9, 4, 2, 0, 4, 2, 8, 5, 0, 1, 3, 4, 7, 0],
        [7, 15, 3, 1, 17, 7, 2, 7, 13, 17, 7, 13, 3, 6, 17, 15, 12, 7, 5, 17],
      ],
      [
        "doubling",
        [4, 1, 12, 22, 0, 4, 10, 5, 2, 0, 4, 2, 9, 9, 0, 1, 4, 4, 7, 0],
        [8, 15, 2, 1, 17, 8, 3, 7, 13, 17, 8, 13, 4, 4, 17, 15, 8, 8, 6, 17],
      ],
      [
        "number only",
        [2, 1, 5, 6, 0, 3, 5, 2, 1, 0, 3, 2, 5, 2, 0, 1, 1, 3, 5, 0],
        [9, 13, 2, 1, 17, 6, 2, 9, 13, 17, 6, 9, 2, 9, 17, 13, 13, 6, 2, 17],
      ],
    ]);
  });

  test("says how many move by more than a tenth of the places: 1 by doubling, 3 by number only", () => {
    expect([steps, ...others].map(({ moved }) => moved)).toEqual([0, 1, 3]);
  });

  test("begins with the workbook's own weights when they are others", () => {
    const schemes = schemesOf(standards([1, 1, 5, 20]), codes);
    expect(schemes.map(({ name, moved }) => [name, moved])).toEqual([
      ["the workbook's weights", 0],
      ["equal steps", 3],
      ["doubling", 1],
      ["number only", 9],
    ]);
    expect([...schemes[0].scores.values()]).toEqual([2, 1, 24, 37, 0, 3, 9, 6, 1, 0, 3, 2, 9, 21, 0, 1, 5, 3, 5, 0]);
  });

  test("leaves out those that were not assessed", () => {
    const [first] = schemesOf(standards([1, 2, 3, 4], { notAssessed: new Set(["E"]) }), codes);
    expect([first.scores.has("E"), first.scores.size, first.ranks.get("J")]).toEqual([false, 19, 17]);
  });

  test("is zero exactly for those without a condition, whatever the weights", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(weights, (own) => {
        for (const { scores } of schemesOf(standards(own), codes)) {
          expect([...scores].flatMap(([code, score]) => (score === 0 ? [code] : []))).toEqual(["E", "J", "O", "T"]);
        }
      }),
    );
  });
});

describe("the league of criteria", () => {
  const league = leagueOf(standards([1, 2, 3, 4]), codes);
  const counted = (counts: readonly number[]): readonly Unmet[] => counts.map((count, i) => ({ ...first(league), count, share: i }));

  test("has every criterion, the one most often not met first, equals in the order of their sheet", () => {
    expect(league.map(({ criterion, count }) => `${criterion.code}:${count}`).join(" ")).toBe("3:10 5:8 2:7 1:6 8:6 7:4 4:3 6:3");
    expect(first(league).share).toBe(0.5);
  });

  test("two stand out when the second is unmet at least 1.5 times as often as the third", () => {
    expect([standOut(counted([60, 45, 30, 29])), standOut(counted([60, 44, 30, 29]))]).toEqual([2, 0]);
  });

  test("the widest gap counts, and none beyond the first three", () => {
    expect([standOut(counted([90, 50, 20, 19])), standOut(counted([9, 9, 9, 9, 1]))]).toEqual([2, 0]);
    expect([standOut(league), standOut(counted([2, 0])), standOut([])]).toEqual([0, 0, 0]);
  });
});

test("the table of severities counts conditions, and organisations once each", () => {
  const table = severityTable(standards([1, 2, 3, 4]));
  expect(table.map(({ severity, conditions, organisations }) => [severity.level, conditions, organisations])).toEqual([
    ["I", 26, 13],
    ["II", 11, 8],
    ["III", 7, 5],
    ["IV", 3, 3],
  ]);
});

test("an organisation's conditions stand with the gravest first", () => {
  expect(conditionsOf(standards([1, 2, 3, 4]), "D").map(({ criterion, severity }) => criterion + severity)).toEqual([
    "3IV",
    "7III",
    "2III",
    "4III",
    "5I",
    "8I",
  ]);
  expect(conditionsOf(standards([1, 2, 3, 4]), "E")).toEqual([]);
});

function first<T>(things: readonly T[]): T {
  const [thing] = things;
  if (thing === undefined) throw new Error("There is none.");
  return thing;
}
