import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { typefaces } from "../../src/pdf/fonts/typefaces.ts";
import { breakable, wordsOf } from "../../src/pdf/fonts/words.ts";
import { type BrokenLine, quickLines } from "../../src/pdf/layout/breaking.ts";
import { brokenLines, plainLine } from "../../src/pdf/layout/lines.ts";
import type { Run } from "../../src/pdf/pdfmake.ts";
import { Element } from "../../src/pdf/tagged/element.ts";
import { readTheme } from "./theme.ts";

const faces = typefaces(readTheme());

const signs = fc.constantFrom("", "", "", "(", "£", "(£");
const ends = fc.constantFrom("", "", "", "%", ")", "%)", ".", ",", ";", ":", "%.", ").");
const letters = fc.stringMatching(/^[A-Za-z0-9]{1,7}([.,:;’][A-Za-z0-9]{1,3})?$/);
const simple = fc.tuple(signs, letters, ends).map((parts) => parts.join(""));
const awkward = fc.constantFrom("–", "10–20", "well-being", "a/b", "é", "…", "Ŵyŷ", "“so”", "unaccompaniedandneverending", "a  b", "");
const sentence = (word: fc.Arbitrary<string>) => fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

describe("a line may break", () => {
  test("in simple sentences where the line breaker breaks any text", () => {
    fc.assert(
      fc.property(sentence(simple), fc.constantFrom("", " "), (text, end) => {
        expect(wordsOf(text + end)).toEqual(breakable(text + end));
      }),
      { numRuns: 500 },
    );
  });
});

const looks = fc.record({ bold: fc.boolean(), fontSize: fc.constantFrom(9, 11), color: fc.constantFrom("#17242E", "#0B3558") });
const owner = Element.document();

describe("running text is broken without pdfmake", () => {
  const words = fc.oneof({ weight: 6, arbitrary: simple }, { weight: 1, arbitrary: awkward });
  const piece = fc.tuple(sentence(words), fc.constantFrom("", " ", " "), looks, fc.constantFrom(undefined, owner));
  const runs = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) =>
    pieces.map(
      ([text, end, look, element]): Run => ({
        text: text + end,
        font: "Sans",
        italics: false,
        lineHeight: 1.2,
        alignment: "left",
        ...look,
        ...(element && { element }),
      }),
    ),
  );

  test("into the lines pdfmake would make of it, to the last bit", () => {
    let quick = 0;
    fc.assert(
      fc.property(runs, fc.integer({ min: 40, max: 480 }), (text, width) => {
        const lines = quickLines(text, width, faces);
        if (!lines) return;
        quick += 1;
        const plain = brokenLines({ text }, width, faces).map((line) => plainLine(line, text));
        expect(lines.map(seen)).toEqual(plain.map(seen));
      }),
      { numRuns: 500 },
    );
    expect(quick).toBeGreaterThan(50);
  });

  /** All of a line but where it notes its elements, which is by run, and glyphs, which have no order. */
  function seen({ words, width, height, ascender }: BrokenLine) {
    const shown = words.map(({ font, shape, ...word }) => JSON.stringify({ ...word, font: font.name, show: shape?.show }));
    return { words: shown, width, height, ascender };
  }
});
