import { describe, expect, test } from "@jest/globals";
import { answers, asking, datasetFrom, letters } from "./book.ts";

describe("a workbook in order", () => {
  const outcome = datasetFrom(asking({ Unit: "£ per head", Kind: "rate" }, [1, 2, 3, 4, 5, 6, 7, 8]));
  test("gives a dataset and no findings", () => {
    expect(letters(outcome)).toEqual([]);
    expect(answers(outcome)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((value) => ({ kind: "number", value })));
  });
});
