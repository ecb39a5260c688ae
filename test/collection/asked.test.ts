import { describe, expect, test } from "@jest/globals";
import { collectionFrom } from "../../src/collection/collection.ts";
import { formFor } from "../../src/collection/form.ts";
import { lastAnswer } from "../../src/collection/last-answer.ts";
import { unitsOfRatio } from "../../src/collection/units.ts";
import { letter } from "../../src/dataset/finding.ts";
import { unitFrom } from "../../src/dataset/unit.ts";
import { codes } from "../dataset/book.ts";
import { collectionOf, roundBook } from "./rounds.ts";

const questions = (collection = collectionOf()) => collection.asked.flatMap((asked) => asked.questions);

describe("what is asked", () => {
  test("is every column of answers once, in the order of the measures, and nothing that is public", () => {
    expect(questions().map(({ reference }) => reference)).toEqual([
      ...["spend_gbp", "unspent", "health", "social", "both", "lead"],
      ...["works: Wards, old", "works: Schools", "works: Prisons", "rating", "wish"],
    ]);
  });

  test("is worded as the measure or the column is, with its unit and what to type", () => {
    const [spend, , health, , both, lead, wards] = questions();
    expect(spend).toMatchObject({ wording: "Spend gbp", unit: "£", answer: { kind: "number" } });
    expect(health).toMatchObject({ wording: "Health", unit: "£", answer: { kind: "number", lowest: 0 } });
    expect(both).toMatchObject({ wording: "Total of these", column: "both" });
    expect(lead).toMatchObject({ wording: "A lead", answer: { kind: "list", options: ["Yes", "No", "Not applicable"] } });
    expect(wards).toMatchObject({ wording: "Wards, old", column: "works", answer: { kind: "list", options: ["Yes", "No"] } });
  });

  test("goes to everybody while the workbook does not say who takes part, else to the participants", () => {
    expect(collectionOf().recipients.map(({ code }) => code)).toEqual([...codes]);
    expect(
      collectionOf({
        Submissions: [
          ["Code", "wish"],
          ["02B", "x"],
        ],
      }).recipients.map(({ code }) => code),
    ).toEqual(["02B"]);
  });

  test("is nothing that is counted in Conditions", () => {
    const Measures = [
      ["Code", "Title", "Kind", "Value"],
      ["score", "The score", "score", "Conditions: score"],
      ["wish", "A wish", "text", undefined],
    ];
    const assessment = {
      Criteria: [
        ["Code", "Text"],
        ["1", "A plan"],
      ],
      Severities: [["Level"], ["I"]],
      Conditions: [["Code", "Criterion", "Severity"]],
    };
    expect(questions(collectionOf({ Measures, ...assessment })).map(({ wording }) => wording)).toEqual(["A wish"]);
  });

  test("is a column of answers where a measure takes it as its answer, and not as another's denominator", () => {
    const Measures = [
      ["Code", "Title", "Kind", "Numerator", "Denominator"],
      ["rate", "A rate", "rate", "n", "staff"],
      ["staff", "Staff employed", "amount"],
    ];
    expect(questions(collectionOf({ Measures })).map(({ wording }) => wording)).toEqual(["n", "Staff employed"]);
  });

  test("queries a name that is one slip from a public column", () => {
    const Measures = [
      ["Code", "Title", "Kind"],
      ["populaton", "Population", "amount"],
    ];
    expect(collectionFrom(roundBook({ Measures })).findings.map(letter)).toContainEqual(
      expect.stringMatching(/Public data has no column "populaton", so participants are asked for it\. Did you mean "population"\?$/),
    );
  });

  test("stops when nothing is left to ask", () => {
    const Measures = [
      ["Code", "Title", "Kind"],
      ["population", "Population", "amount"],
    ];
    expect(collectionFrom(roundBook({ Measures })).collection).toBeUndefined();
  });
});

describe("the last answer", () => {
  const Earlier = [
    ["Round", "Code", "spend_gbp", "population", "unspent", "health", "social", "lead", "works", "wish"],
    ["2016", "01A", 1, 10, 0.5, 1, 2, "no", "Prisons", "Old"],
    ["2017", "01A", 1234.5, 10, 12, 300, 700, "yes", "Schools; Wards, old", undefined],
    ["2017", "02B", 99, 10, 9, 9, 9, "no", "None", "Secret of 02B"],
  ];
  const collection = collectionOf({ "Earlier rounds": Earlier });

  test("is the participant's own, of the last round in which it answered", () => {
    const last = Object.fromEntries(
      questions(collection).map((question) => [question.reference, lastAnswer(question, "01A", collection.earlier)]),
    );
    expect(last).toMatchObject({
      spend_gbp: "£1,234.5 (2017)",
      health: "£300 (2017)",
      both: "£1,000 (2017)",
      lead: "Yes (2017)",
      "works: Schools": "Yes (2017)",
      "works: Prisons": "No (2017)",
      wish: "Old (2016)",
      rating: "",
    });
  });

  test("of another participant stands nowhere in the form", () => {
    const participant = collection.organisations.find(({ code }) => code === "01A");
    const form = JSON.stringify(participant && formFor(collection, participant), (_key, value) =>
      value instanceof Map ? [...value] : value,
    );
    expect(form).toContain("1,234.5");
    expect(form).not.toMatch(/Secret|02B|Brookvale/);
  });
});

test.each([
  ["WTE per 100,000 people", "WTE", "people"],
  ["£ per head", "£", ""],
  ["%", "", ""],
  ["", "", ""],
])("the two figures of %p are in %p and %p", (words, numerator, denominator) => {
  expect(unitsOfRatio(unitFrom(words))).toEqual({ numerator, denominator });
});
