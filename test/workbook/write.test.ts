import { describe, expect, jest, test } from "@jest/globals";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { unpack } from "../../src/workbook/zip.ts";

const rows = [
  ["Code", "Text", "Number", "Date", "Percent", "Flag"],
  ["02B", '=HYPERLINK("x")', 1234.5, { date: "2018-06-01" }, { percent: 0.45 }, true],
  ["03A", "+44 1632 960123", -2, undefined, { percent: 1 }, false],
] as const;

describe("a written workbook", () => {
  test("reads back as what was written, text that looks like a formula included", async () => {
    const book = await readBook({ name: "plain.xlsx", bytes: writeBook([{ name: "One", rows }]) });
    const second = book.sheets[0]?.rows[1];
    expect(second?.number).toBe(2);
    expect([...(second?.cells ?? [])]).toEqual([
      ["A", { kind: "text", text: "02B" }],
      ["B", { kind: "text", text: '=HYPERLINK("x")' }],
      ["C", { kind: "number", value: 1234.5, shown: "1234.5", percent: false }],
      ["D", { kind: "date", serial: 43252, iso: "2018-06-01" }],
      ["E", { kind: "number", value: 0.45, shown: "45.0%", percent: true }],
      ["F", { kind: "boolean", value: true }],
    ]);
    expect(book.sheets[0]?.rows[2]?.cells.has("D")).toBe(false);
  });

  test("has the same bytes whenever it is written", () => {
    const first = writeBook([{ name: "One", rows }]);
    jest.useFakeTimers({ now: Date.UTC(2031, 4, 5) });
    const later = writeBook([{ name: "One", rows }]);
    jest.useRealTimers();
    expect(Buffer.compare(first, later)).toBe(0);
  });

  test("has the same bytes whatever was written before it", () => {
    const plain = () => writeBook([{ name: "One", rows: [["Code"], ["02B"]] }]);
    const first = plain();
    writeBook([{ name: "Two", rows: [["Share"], [{ percent: 0.5 }]] }]);
    expect(Buffer.compare(first, plain())).toBe(0);
    expect(Buffer.from(unpack(first, "plain.xlsx").get("xl/styles.xml") ?? "").toString()).not.toContain("numFmt ");
  });

  test("keeps its headers bold and in sight, and text that begins like a formula as text when it is edited", () => {
    const parts = unpack(writeBook([{ name: "One", rows }]), "plain.xlsx");
    const sheet = Buffer.from(parts.get("xl/worksheets/sheet1.xml") ?? "").toString();
    const styles = Buffer.from(parts.get("xl/styles.xml") ?? "").toString();
    const look = (cell: string): string => {
      const number = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1] ?? 0);
      return [...styles.replace(/.*<cellXfs/s, "").matchAll(/<xf .*?(?:\/>|<\/xf>)/g)].map(([xf]) => xf)[number] ?? "";
    };
    expect(sheet).toContain('state="frozen"');
    expect(look("A1")).toContain('fontId="1"');
    expect(styles).toMatch(/<fonts count="2"><font>(?!<b\/>).*?<\/font><font><b\/>/);
    expect(look("B2")).toContain('quotePrefix="1"');
    expect(look("B3")).toContain('quotePrefix="1"');
    expect(look("A2")).not.toContain("quotePrefix");
  });

  test("holds no more in a cell than Excel does, and nothing that breaks its XML", async () => {
    const typed = [`${"x".repeat(40_000)}`, "\u0000\u0001 \uffff & <b> ]]>", "_x0041_", "&lt;", " two  spaces\nand a line "];
    const book = await readBook({ name: "long.xlsx", bytes: writeBook([{ name: "One", rows: [["Text"], typed] }]) });
    const [long, odd, ...same] = [...(book.sheets[0]?.rows[1]?.cells.values() ?? [])].map((cell) =>
      cell.kind === "text" ? cell.text : cell.kind,
    );
    expect(long).toHaveLength(32_767);
    expect(odd).toContain("& <b> ]]>");
    expect(same).toEqual(["_x0041_", "&lt;", " two  spaces\nand a line "]);
  });
});
