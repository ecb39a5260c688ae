import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { PdfDocument } from "../../src/pdf/check/document.ts";
import { Parser, PdfString, Reference } from "../../src/pdf/check/parse.ts";
import { profile } from "../../src/pdf/file/colour-profile.ts";
import { PdfFile } from "../../src/pdf/file/file.ts";
import { pdfColour, pdfDate, pdfNumber, pdfText, reference } from "../../src/pdf/file/values.ts";

const read = (written: string) => new Parser(written).value();

describe("PDF values", () => {
  test("any text is read back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const value = read(pdfText(text));
        expect(value instanceof PdfString && value.text).toBe(text);
      }),
    );
  });

  test("a number is kept to a thousandth, without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const written = pdfNumber(value);
        expect(written).toMatch(/^-?\d+(\.\d{1,3})?$/);
        expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(0.0005 + 1e-9);
      }),
    );
    expect(pdfNumber(-0.0001)).toBe("0");
    expect(() => pdfNumber(Number.NaN)).toThrow("cannot hold the number NaN");
  });

  test("a date is written in UTC, and a colour as shares of one", () => {
    expect(pdfDate(new Date("2018-11-01T09:05:07Z"))).toBe("(D:20181101090507Z)");
    expect(pdfColour("#FF0033")).toBe("1 0 0.2");
    expect(() => pdfColour("red")).toThrow('"red" is not a colour');
  });
});

describe("a PDF file", () => {
  const made = (count: number): Uint8Array => {
    const file = new PdfFile();
    const pages = file.reserve();
    const content = file.stream("", Buffer.from("q Q"));
    const page = file.put(`<</Type/Page/Parent ${reference(pages)}/MediaBox[0 0 10 10]/Resources<<>>/Contents ${reference(content)}>>`);
    file.put(`<</Type/Pages/Count 1/Kids[${reference(page)}]>>`, pages);
    const others = Array.from({ length: count }, (_, i) => file.put(`<</Number ${i}>>`));
    const root = file.put(`<</Type/Catalog/Pages ${reference(pages)}/Others[${others.map(reference).join(" ")}]>>`);
    return file.finish(root, file.put("<</Title(x)>>"));
  };

  test("gives back every object, however many there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), (count) => {
        const document = new PdfDocument(made(count));
        const others = document.array(document.dictionary(document.trailer.get("Root"))?.get("Others"));
        expect(others.map((one) => document.dictionary(one)?.get("Number"))).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
      { numRuns: 20 },
    );
  });

  test("is read by other programs", async () => {
    const pdf = await PDFDocument.load(made(900), { throwOnInvalidObject: true });
    expect(pdf.getPageCount()).toBe(1);
    expect(pdf.getTitle()).toBe("x");
  });

  test("is named after its content", () => {
    const identifier = (bytes: Uint8Array) => JSON.stringify(new PdfDocument(bytes).trailer.get("ID"));
    expect(identifier(made(3))).toBe(identifier(made(3)));
    expect(identifier(made(3))).not.toBe(identifier(made(4)));
  });

  test("an object is not a reference to another", () => {
    expect(read("[1 0 R 2 3]")).toEqual([new Reference(1), 2, 3]);
  });
});

describe("the colour profile", () => {
  const tags = new Map(
    Array.from({ length: profile().readUInt32BE(128) }, (_, i) => {
      const entry = profile().subarray(132 + 12 * i, 144 + 12 * i);
      return [entry.toString("latin1", 0, 4), profile().subarray(entry.readUInt32BE(4), entry.readUInt32BE(4) + entry.readUInt32BE(8))];
    }),
  );
  const numbers = (name: string, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => (tags.get(name)?.readInt32BE(from + 4 * i) ?? Number.NaN) / 65536);

  test("is as long as it says, and its parts lie within it", () => {
    expect(profile().readUInt32BE(0)).toBe(profile().length);
    expect([...tags.values()].map((content) => content.length > 8 && content.length % 4 === 0)).toEqual(Array(10).fill(true));
  });

  test("mixes red, green and blue to its white, the D50 of all profiles", () => {
    const [red, green, blue, white] = ["rXYZ", "gXYZ", "bXYZ", "wtpt"].map((name) => numbers(name, 8, 3));
    white?.forEach((value, i) => {
      expect((red?.[i] ?? 0) + (green?.[i] ?? 0) + (blue?.[i] ?? 0)).toBeCloseTo(value, 3);
    });
  });

  test("brightens as sRGB does: half of the scale is a fifth of the light", () => {
    const [power = 0, slope = 0, offset = 0, straight = 0, end = 0] = numbers("gTRC", 12, 5);
    const light = (value: number) => (value < end ? straight * value : (slope * value + offset) ** power);
    expect([0, 0.02, 0.5, 1].map(light).map((value) => Number(value.toFixed(4)))).toEqual([0, 0.0015, 0.214, 1]);
  });
});
