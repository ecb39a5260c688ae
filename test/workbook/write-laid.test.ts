import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type LaidSheet, rowOf, textCell } from "../../src/collection/laid-sheet.ts";
import type { Cell } from "../../src/dataset/cells.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeLaidBook } from "../../src/workbook/write-laid.ts";
import { unpack } from "../../src/workbook/zip.ts";

const sheet = (changes: Partial<LaidSheet> = {}): LaidSheet => ({
  name: "One",
  hidden: false,
  widths: [],
  frozen: 0,
  locked: false,
  rows: [],
  rules: [],
  ...changes,
});
const cells = (values: readonly Cell[]) => [
  rowOf(
    1,
    values.map((_, i) => String.fromCharCode(65 + i)),
    values.map((value) => ({ look: "plain" as const, value })),
  ),
];
const back = async (...sheets: readonly LaidSheet[]) => readBook({ name: "x.xlsx", bytes: writeLaidBook(sheets) });
const xmlOf = (laid: LaidSheet) => new TextDecoder().decode(unpack(writeLaidBook([laid]), "x").get("xl/worksheets/sheet1.xml"));

describe("a laid-out workbook", () => {
  test("reads back cell for cell, whatever kind they are", async () => {
    const values: Cell[] = [
      { kind: "text", text: "£ & <b>" },
      { kind: "number", value: 1.5, shown: "1.5", percent: false },
      { kind: "date", serial: 43252, iso: "2018-06-01" },
      { kind: "boolean", value: true },
      { kind: "error", code: "#N/A" },
    ];
    const read = (await back(sheet({ rows: cells(values) }))).sheets[0]?.rows[0]?.cells;
    expect([...(read?.values() ?? [])]).toEqual(values);
  });

  test("gives any text back as it was, and never a formula", async () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("=1+1", "_x0041_", " a ", "a\nb"),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const read = (await back(sheet({ rows: cells([{ kind: "text", text: typed }]) }))).sheets[0]?.rows[0]?.cells.get("A");
        expect(read).toEqual({ kind: "text", text: typed });
      }),
      { numRuns: 150 },
    );
  });

  test("writes a formula without result as the text it is", () => {
    const xml = xmlOf(sheet({ rows: cells([{ kind: "uncomputed", formula: "A1*2" }]) }));
    expect(xml).toContain("=A1*2");
    expect(xml).not.toContain("<f>");
  });

  test("locks everything but the cells for answers, and puts its rules behind the lock", () => {
    const rules = [{ kind: "number" as const, at: "B1", lowest: 0, highest: 100, prompt: 'a "b"', refusal: "c" }];
    const rows = [rowOf(1, ["A", "B"], [textCell("question", "How many?"), textCell("number", "")])];
    const xml = xmlOf(sheet({ locked: true, rows, rules }));
    expect(xml.indexOf("<sheetProtection")).toBeGreaterThan(xml.indexOf("</sheetData>"));
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("<sheetProtection"));
    expect(xml).toContain('operator="between"');
    expect(xml).toContain("&quot;b&quot;");
  });

  test("is printed across the page, all columns on one, with the headings and a number on every page", () => {
    const rows = [1, 2, 3].map((number) => rowOf(number, ["A", "B", "C"], [textCell("question", "a"), textCell("number", "")]));
    const laid = sheet({ name: "It's one", rows, print: { to: "B", heading: 2, foot: "Health & Care" } });
    const xml = xmlOf(laid);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(xml.indexOf("<headerFooter>")).toBeGreaterThan(xml.indexOf("<pageSetup "));
    expect(xml).toContain("<oddFooter>&amp;LHealth &amp;&amp; Care&amp;RPage &amp;P of &amp;N</oddFooter>");
    const book = new TextDecoder().decode(unpack(writeLaidBook([sheet(), laid]), "x").get("xl/workbook.xml"));
    expect(book).toContain("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'It''s one'!$A$1:$B$3</definedName>");
    expect(book).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'It''s one'!$2:$2</definedName>");
    expect(book.indexOf("<definedNames>")).toBeGreaterThan(book.indexOf("</sheets>"));
  });

  test("keeps hidden sheets hidden, and gives names that Excel allows, each once", async () => {
    const names = ["a/b", "a b", "x".repeat(40), ""];
    const read = await back(
      ...names.map((name, i) => sheet({ name, hidden: i === 1, rows: cells([{ kind: "text", text: name || "-" }]) })),
    );
    expect(read.sheets.map(({ hidden }) => hidden)).toEqual([false, true, false, false]);
    expect(new Set(read.sheets.map(({ name }) => name.toLowerCase())).size).toBe(4);
    expect(read.sheets.every(({ name }) => name.length > 0 && name.length <= 31)).toBe(true);
  });

  test("is the same to the byte, and does not say when it was saved", async () => {
    const one = sheet({ rows: cells([{ kind: "text", text: "a" }]) });
    expect(writeLaidBook([one])).toEqual(writeLaidBook([one]));
    expect((await back(one)).saved).toBeUndefined();
  });
});
