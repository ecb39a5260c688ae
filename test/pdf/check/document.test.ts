import { describe, expect, test } from "@jest/globals";
import { PdfDocument } from "../../../src/pdf/check/document.ts";
import { PdfString, Reference } from "../../../src/pdf/check/parse.ts";
import { PdfFile } from "../../../src/pdf/file/file.ts";

/** A file of a catalogue and one object more. */
function fileWith(body: string): PdfDocument {
  const file = new PdfFile();
  const other = file.put(body);
  const root = file.put(`<</Type/Catalog/Other ${other} 0 R>>`);
  return new PdfDocument(file.finish(root, file.put("<</Title(x)>>")));
}

const other = (body: string) => {
  const document = fileWith(body);
  return document.look(document.dictionary(document.trailer.get("Root"))?.get("Other"));
};

describe("a PDF file opened for checking", () => {
  test("gives values as they are written", () => {
    expect(other("[1 -2 +3.5 .25 -0.125 7. true null/Name 12 0 R 4 5]")).toEqual([
      1,
      -2,
      3.5,
      0.25,
      -0.125,
      7,
      true,
      null,
      "/Name",
      new Reference(12),
      4,
      5,
    ]);
    expect(other("<</A<</B[<</C 1>>]>>/D/E>>")).toEqual(
      new Map<string, unknown>([
        ["A", new Map([["B", [new Map([["C", 1]])]]])],
        ["D", "/E"],
      ]),
    );
  });

  test.each([
    ["(plain)", "plain"],
    ["(a \\(b\\) (c) \\\\)", "a (b) (c) \\"],
    ["(two\\nlines)", "two\nlines"],
    ["<4142>", "AB"],
    ["<FEFF20AC>", "€"],
    ["(\xfe\xff\x20\xac\x00\\()", "€("],
  ])("gives the string %s as text", (written, text) => {
    const value = other(written);
    expect(value instanceof PdfString && value.text).toBe(text);
  });

  test.each(["<</Title(never closed/Parent 1 0 R>>", "<</Dest[1 0 R/XYZ 0 0 null>>", "<</Count 2  R>>", "<</Count", "[1 2", "(a \\)"])(
    "says so when %s is somewhere in it, though nothing refers to what it says",
    (spoilt) => {
      expect(() => fileWith(spoilt).readRest()).toThrow("cannot be read");
    },
  );

  test("says nothing when all of it can be read", () => {
    expect(() => fileWith("<</Title(closed)>>").readRest()).not.toThrow();
  });
});
