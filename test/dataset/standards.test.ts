import { describe, expect, test } from "@jest/globals";
import type { Standards } from "../../src/dataset/standards.ts";
import { answers, asking, codes, datasetFrom, type Grid, letters, type Sheets } from "./book.ts";

const criteria: Grid = [
  ["Code", "Text", "Domain"],
  ["1.1", "A plan", "Planning"],
  ["1.2", "A budget", "Planning"],
  ["2.1", "A constitution", "Governance"],
];
const severities: Grid = [
  ["Level", "Remedy"],
  ["I", "A toolkit"],
  ["II", "Advice"],
  ["III", "Sign-off by the board"],
];
const conditions: Grid = [
  ["Code", "Criterion", "Severity"],
  ["01A", "1.1", "I"],
  ["01A", "1.2", "III"],
  ["02B", "2.1", "II"],
];
const sheets = { Criteria: criteria, Severities: severities, Conditions: conditions };

/** A round in which m1 is what the measure says and the cells of Submissions are 1. */
function round(measure: Readonly<Record<string, string>>, more: Sheets = {}) {
  return datasetFrom(
    asking(
      measure,
      codes.map(() => 1),
      { ...sheets, ...more },
    ),
  );
}

function standards(more: Sheets = {}): Standards {
  const outcome = round({}, more);
  if (outcome.dataset?.standards === undefined) throw new Error(letters(outcome).join("\n"));
  return outcome.dataset.standards;
}

const [score, count] = [{ Value: "Conditions: score" }, { Value: "Conditions: number" }];
const numbers = (found: readonly unknown[]) => found.map((answer) => (answer as { value?: number } | undefined)?.value);

describe("criteria, severities and conditions", () => {
  test("are kept as typed, the mildest severity first, and weigh 1, 2, 3 where no weight is given", () => {
    const { severities: levels, conditions: found, criteria: listed, words } = standards();
    expect(levels.map(({ level, weight }) => [level, weight])).toEqual([
      ["I", 1],
      ["II", 2],
      ["III", 3],
    ]);
    expect(listed[2]).toEqual({ code: "2.1", text: "A constitution", domain: "Governance" });
    expect(found).toContainEqual({ organisation: "01A", criterion: "1.2", severity: "III" });
    expect(words.condition).toBe("condition");
  });

  test("may be called standards and breaches, and the workbook's words are kept", () => {
    const outcome = datasetFrom(
      asking(
        { Value: "Breaches: score" },
        codes.map(() => 1),
        { Standards: criteria, Severities: severities, Breaches: conditions },
      ),
    );
    expect(outcome.dataset?.standards?.words).toEqual({
      criterion: "standard",
      criteria: "standards",
      condition: "breach",
      conditions: "breaches",
    });
    expect(numbers(answers(outcome)).slice(0, 3)).toEqual([4, 2, 0]);
  });

  test("a round without them has none, and no finding", () => {
    const outcome = datasetFrom(
      asking(
        {},
        codes.map(() => 1),
      ),
    );
    expect(outcome.dataset?.standards).toBeUndefined();
    expect(outcome.findings).toEqual([]);
  });

  test("one of the three sheets without the others stops the run", () => {
    const outcome = datasetFrom(
      asking(
        {},
        codes.map(() => 1),
        { Conditions: conditions },
      ),
    );
    expect(letters(outcome, "stop")).toEqual([
      "Criteria: The workbook has Conditions and no Criteria; the three belong together. Add the sheet Criteria; docs/workbook.md shows how.",
      "Severities: The workbook has Conditions and no Severities; the three belong together. Add the sheet Severities; docs/workbook.md shows how.",
    ]);
  });
});

describe("a measure made from conditions", () => {
  test("is the score: the sum of the weights, 0 for those without a condition", () => {
    const outcome = round(score);
    expect(numbers(answers(outcome))).toEqual([4, 2, 0, 0, 0, 0, 0, 0]);
    expect(outcome.dataset?.measures[0]?.origin).toBe("public");
    expect(letters(outcome, "query")).toEqual([]);
  });

  test("takes the weights of the workbook", () => {
    const weighted: Grid = [
      ["Level", "Weight"],
      ["I", 0.5],
      ["II", 2],
      ["III", 8],
    ];
    expect(numbers(answers(round(score, { Severities: weighted }))).slice(0, 3)).toEqual([8.5, 2, 0]);
  });

  test("is the number, or the number of one severity, under any spelling of its name", () => {
    expect(numbers(answers(round(count))).slice(0, 3)).toEqual([2, 1, 0]);
    expect(numbers(answers(round({ Value: "conditions:iii" }))).slice(0, 3)).toEqual([1, 0, 0]);
  });

  test("may divide into severities; who has none has nothing to divide, and is not asked why", () => {
    const outcome = round({ Kind: "split", Parts: "Conditions: I; Conditions: II; Conditions: III", Options: "I; II; III" });
    expect(answers(outcome).slice(0, 3)).toEqual([
      { kind: "parts", amounts: [1, 0, 1], total: 2 },
      { kind: "parts", amounts: [0, 1, 0], total: 1 },
      { kind: "missing", reason: "not applicable" },
    ]);
    expect(letters(outcome, "query")).toEqual([]);
  });

  test("may name the domains concerned", () => {
    const outcome = round({ Kind: "choices", Value: "Conditions: domains", Options: "Planning; Governance" });
    expect(answers(outcome).slice(0, 3)).toEqual([
      { kind: "options", options: ["Planning"] },
      { kind: "options", options: ["Governance"] },
      { kind: "options", options: [] },
    ]);
  });

  test("has no figure for an organisation that was not assessed", () => {
    const outcome = round(score, { Conditions: [...conditions, ["03C", "not assessed"]] });
    expect(numbers(answers(outcome)).slice(0, 4)).toEqual([4, 2, undefined, 0]);
    expect([...(outcome.dataset?.standards?.notAssessed ?? [])]).toEqual(["03C"]);
  });

  test("that names what is not counted is told what it may have meant", () => {
    expect(letters(round({ Value: "Conditions: scores" }), "stop").join()).toContain('Did you mean "Conditions: score"?');
  });
});

describe("what cannot be understood", () => {
  const held = (row: Grid[number]) => letters(round(score, { Conditions: [...conditions, row] }), "hold");

  test("an unknown criterion holds the report, with the one that may be meant", () => {
    expect(held(["03C", "2.11", "I"])).toEqual([
      'Conditions!B5 (03C): "2.11" is not in Criteria. Type the code of a criterion from Criteria. Did you mean "2.1"?',
    ]);
    expect(held(["03C", undefined, "I"])[0]).toContain("The condition names no criterion.");
  });

  test("so does an unknown severity, or none", () => {
    expect(held(["03C", "2.1", "V"])[0]).toContain('Conditions!C5 (03C): "V" is not in Severities.');
    expect(held(["03C", "2.1"])[0]).toContain("The condition names no severity.");
  });

  test("a code that no organisation has is not read", () => {
    expect(held(["O2B", "2.1", "I"])[0]).toContain('Did you mean "02B"?');
  });

  test("two conditions for one criterion hold the report when their severities differ; the lower one counts", () => {
    const more: Sheets = { Conditions: [...conditions, ["02B", "2.1", "III"]] };
    expect(held(["02B", "2.1", "III"])[0]).toContain("once with severity II and once with III (also in Conditions!B4)");
    expect(standards(more).conditions).toContainEqual({ organisation: "02B", criterion: "2.1", severity: "III" });
    expect(standards(more).conditions).toHaveLength(3);
    expect(held(["02B", "2.1", "II"])).toEqual([]);
  });

  test("an organisation that was not assessed can have no conditions", () => {
    expect(held(["01A", "not assessed"])).toEqual([
      "Conditions!B5 (01A): 01A is marked as not assessed, and has conditions. Delete what is wrong.",
    ]);
  });

  test.each<[string, Sheets, string]>([
    ["a criterion twice", { Criteria: [...criteria, ["1.1", "Another plan"]] }, "The criterion 1.1 is listed twice."],
    ["a criterion without a text", { Criteria: [...criteria, ["3.1"]] }, "The criterion 3.1 has no text."],
    ["a severity twice", { Severities: [...severities, ["ii"]] }, "The severity ii is listed twice."],
    [
      "a weight of 0",
      {
        Severities: [
          ["Level", "Weight"],
          ["I", 0],
          ["II", 1],
          ["III", 2],
        ],
      },
      "severity I would weigh 0",
    ],
  ])("%s stops the run", (_, more, problem) => {
    expect(letters(round({}, more), "stop").join()).toContain(problem);
  });
});
