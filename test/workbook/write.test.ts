import { describe, expect, jest, test } from "@jest/globals";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";

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
});
