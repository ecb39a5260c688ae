import { describe, expect, test } from "@jest/globals";
import { languageTag } from "../../src/dataset/language-tag.ts";

const read = (text: string) => languageTag.read({ kind: "text", text });

describe("a language tag", () => {
  test.each([
    ["cy", "cy"],
    ["en-GB", "en-GB"],
    ["EN-gb", "en-GB"],
    ["en_GB", "en-GB"],
    ["en-UK", "en-GB"],
    ["cym", "cy"],
    ["zh-hant-tw", "zh-Hant-TW"],
  ])("%s is read as %s", (typed, tag) => expect(read(typed)).toBe(tag));

  test.each(["Cymraeg", "Welsh", "english", "xx", "c", "en-", "en GB", "und", "i-klingon", "", "cy; en"])("%j is none", (typed) =>
    expect(read(typed)).toBeUndefined(),
  );

  test("is not a number, nor what a formula has not come to", () => {
    expect(languageTag.read({ kind: "number", value: 3, shown: "3", percent: false })).toBeUndefined();
    expect(languageTag.read({ kind: "uncomputed", formula: "A1" })).toBeUndefined();
  });

  test.each([
    ["Cymraeg", "cy"],
    ["welsh", "cy"],
    ["Gàidhlig", "gd"],
    ["Scottish Gaelic", "gd"],
    ["British English", "en-GB"],
    ["Polsk", "pl"],
    ["Klingon", undefined],
  ])("is suggested for a word: %s, %s", (typed, tag) => expect(languageTag.meant?.(typed)).toBe(tag));
});
