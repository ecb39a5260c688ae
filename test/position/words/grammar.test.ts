import { describe, expect, test } from "@jest/globals";
import { capital, isPlural, list, told } from "../../../src/position/words/grammar.ts";

describe("lists", () => {
  test("end in and", () => {
    expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });

  test("whose items hold an and take a comma before the last, and semicolons when they hold commas", () => {
    expect(list(["staff", "people aged 65 and over", "cost"])).toBe("staff, people aged 65 and over, and cost");
    expect(list(["staff, by grade", "cost"])).toBe("staff, by grade; and cost");
    expect(list(["staff per 100,000 people", "cost"])).toBe("staff per 100,000 people and cost");
    expect(list(["Wolds & Coast", "Fen"])).toBe("Wolds & Coast, and Fen");
  });
});

describe("agreement", () => {
  test.each([
    "running cost per head",
    "population",
    "CHC eligibility",
    "share of people aged 65 and over",
    "number of practices",
    "access to primary care",
    "annual leave taken",
    "running cost a head",
    "analysis of needs",
    "patient census",
  ])("%s takes is", (phrase) => expect(isPlural(phrase)).toBe(false));

  test.each([
    "staff per 100,000 people",
    "people served",
    "GP practices per 100,000 people",
    "registered patients",
    "running costs",
    "days lost to sickness",
    "staff (whole-time equivalents) per 100,000",
    "women of working age",
  ])("%s takes are", (phrase) => expect(isPlural(phrase)).toBe(true));
});

test("a capital starts a sentence, but not a name that begins small on purpose", () => {
  expect([capital("running cost"), capital("iBCF spending"), capital("")]).toEqual(["Running cost", "iBCF spending", ""]);
});

test("what there is nothing to say of leaves no gap", () => {
  expect(told("One.", undefined, "", "Two.")).toBe("One. Two.");
});
