import { describe, expect, test } from "@jest/globals";
import { sentences, sentencesDocument } from "../../src/position/sentences.ts";
import * as words from "../../src/position/words.ts";
import { faultsOf } from "./faults.ts";

const fragments = ["honestShare", "headline", "questions"];
const forTables = ["foldWords", "rankOrder", "rankText"];

describe("the list of sentences", () => {
  test("has an example of every function that says one", () => {
    const shown = new Set(sentences().map(({ name }) => name));
    expect(Object.keys(words).filter((name) => !shown.has(name) && !forTables.includes(name))).toEqual([]);
  });

  test("says something different in every case", () => {
    const all = sentences().map(({ example }) => example);
    expect(new Set(all).size).toBe(all.length);
  });

  test("is grammatical throughout", () => {
    for (const { name, example } of sentences()) {
      expect([example, ...faultsOf(example, !fragments.includes(name))]).toEqual([example]);
    }
  });

  test("writes one table a function, the same every time", () => {
    const document = sentencesDocument();
    expect(sentencesDocument()).toBe(document);
    expect(document.match(/^## /gm)?.length).toBe(new Set(sentences().map(({ name }) => name)).size);
    expect(document).toContain("| at an end of the closest group | At £23.62, Ashdale’s running cost per head is the highest of the 8 ");
  });
});
