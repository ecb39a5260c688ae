import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { legible } from "../../src/pdf/fonts/legible.ts";
import { spelt } from "../../src/pdf/fonts/typeface.ts";
import { typefaces } from "../../src/pdf/fonts/typefaces.ts";
import { measureText } from "../../src/pdf/layout/measure.ts";
import type { Fonts, Inline, Run } from "../../src/pdf/pdfmake.ts";
import { readTheme } from "./theme.ts";

const faces = typefaces(readTheme());
const fonts: Fonts = { provideFont: (family, bold, italics) => faces.face(family, bold ? "bold" : italics ? "italic" : "normal") };

/** pdfmake's own measuring, which the product's stands in for. */
const require = createRequire(import.meta.url);
const { default: TextInlines } = require("pdfmake/js/TextInlines.js") as {
  default: new (fonts: Fonts) => { buildInlines(text: object[], styles: object): { items: Inline[] } };
};
const { default: StyleContextStack } = require("pdfmake/js/StyleContextStack.js") as {
  default: new (styles: object, fallback: object) => object;
};

const run = (text: string, bold: boolean): Run => ({
  text,
  font: "Sans",
  bold,
  italics: false,
  fontSize: 11,
  lineHeight: 0.98,
  color: "#17242E",
  alignment: "left",
});

const letters = fc.constantFrom(..."abcdefgh £1234.,:;()’-–/&éŵ\n", " ", " ", "  ");
const text = fc.array(letters, { minLength: 1, maxLength: 60 }).map((all) => all.join(""));

describe("words are measured as pdfmake measures them", () => {
  test("whatever the words, and wherever they turn bold", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 4 }), (pieces) => {
        const ours = measureText({ text: pieces.map(([one, bold]) => run(one, bold)) }, fonts)._inlines ?? [];
        const theirs = new TextInlines(fonts).buildInlines(
          pieces.map(([one, bold]) => ({ ...run(one, bold) })),
          new StyleContextStack({}, {}),
        ).items;
        expect(ours.map(seen)).toEqual(theirs.map(seen));
      }),
      { numRuns: 300 },
    );
  });
});

/** What decides where a word is set. */
function seen(word: Inline) {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    text: word.text,
    width: round(word.width),
    height: round(word.height),
    cuts: [round(word.leadingCut), round(word.trailingCut)],
    breaks: [Boolean(word.lineEnd), Boolean(word.noNewLine)],
    font: word.font.name,
  };
}

describe("a typeface", () => {
  const face = faces.face("Sans", "normal");

  test("shows a phrase as wide as its words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Ashdale", "AVA", "fjord", "£1.20", "Tŷ"), { minLength: 1, maxLength: 6 }), (words) => {
        const whole = face.shape(words.join(" ")).width;
        const parts = words.map((word, i) => face.shape(i < words.length - 1 ? `${word} ` : word).width);
        expect(whole).toBeCloseTo(
          parts.reduce((sum, width) => sum + width, 0),
          6,
        );
      }),
    );
  });

  test("shows numbers figure by figure as fontkit shows them whole", () => {
    const number = fc.stringMatching(/^[\d.,£%()+/:−–-]{1,9} ?$/);
    fc.assert(
      fc.property(fc.constantFrom(...faces.all), number, (face, written) => {
        const run = face.font.layout(written);
        const scale = 1000 / face.font.unitsPerEm;
        const kerning = run.glyphs.map(({ advanceWidth }, i) => Math.round(((run.positions[i]?.xAdvance ?? 0) - advanceWidth) * scale));
        const width = run.glyphs.reduce((sum, { advanceWidth }, i) => sum + advanceWidth * scale + (kerning[i] ?? 0), 0);
        expect(face.shape(written).glyphs).toEqual(run.glyphs.map((glyph) => glyph.id));
        expect(face.shape(written).width).toBeCloseTo(width, 6);
      }),
      { numRuns: 300 },
    );
  });

  test("means by a glyph what people write, ligatures letter by letter", () => {
    const meaning = (written: string) =>
      face
        .shape(written)
        .glyphs.map((glyph) => face.meaning(glyph))
        .join("");
    for (const written of ["office ", "fjord", "Ashdale’s", "×½≥", "5–6", "Ŵyŷ", "a\u00a0b".replace("\u00a0", " ")])
      expect(meaning(written)).toBe(written);
  });

  test("writes words that no reader of operators can take for one", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(face.shape(written).show).not.toMatch(/[A-Za-z]{2}/);
      }),
    );
  });

  test("writes glyphs as the bytes they are, with signs of its own escaped, and the highest in hexadecimal", () => {
    const letter = (glyph: number, kerning = 0) => ({ glyph, width: 500, kerning });
    expect(spelt("a(b", [letter(0x41, 20), letter(0x28), letter(0x0d5c)])).toMatchObject({ width: 1520, show: "(\0A)-20(\0\\(\\r\\\\)" });
    expect(spelt("語", [letter(0x1a2b), letter(0x41)]).show).toBe("<1a2b0041>");
    expect(spelt("", []).show).toBe("");
  });

  test("is embedded once for two styles of one file", () => {
    expect(faces.face("Serif", "italic")).toBe(faces.face("Serif", "normal"));
    expect(faces.all).toHaveLength(5);
    expect(() => faces.face("Comic", "normal")).toThrow('no font called "Comic"');
  });
});

describe("legible text", () => {
  const sans = faces.face("Sans", "normal");
  const serif = faces.face("Serif", "normal");

  test("is never changed when the face has it all", () => {
    expect(legible("£1,234 – “Ŵrexham” ≥ 3…", sans)).toEqual({ text: "£1,234 – “Ŵrexham” ≥ 3…", missing: [] });
  });

  test("is composed, and loses marks that are never drawn", () => {
    expect(legible("cafe\u0301 co\u00adop \u202eright\u202c \ufeff", sans)).toEqual({ text: "café coop right ", missing: [] });
  });

  test("shows a plainer twin before it shows a box", () => {
    expect(legible("twenty‑one", serif)).toEqual({ text: "twenty-one", missing: [] });
    expect(legible("中x\u0334", serif)).toEqual({ text: "?x?", missing: ["中", "\u0334"] });
  });

  test("may break inside what is longer than any word, and nowhere else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (length) => {
        const { text } = legible("w".repeat(length), sans);
        expect(text.replaceAll("\u200b", "")).toHaveLength(length);
        expect(Math.max(...text.split("\u200b").map((piece) => piece.length))).toBeLessThan(60);
        if (length < 60) expect(text).not.toContain("\u200b");
      }),
    );
  });
});
