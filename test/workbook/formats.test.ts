import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type BookType, utils, type WorkBook, write } from "xlsx";
import type { CellBook } from "../../src/dataset/cells.ts";
import { readBook } from "../../src/workbook/read.ts";
import { archive, odsParts, worksheet, xlsxParts } from "./archive.ts";

/** Every cell of the first sheet: address → what it is. */
function cells(book: CellBook): Record<string, unknown> {
  return Object.fromEntries(
    (book.sheets[0]?.rows ?? []).flatMap((row) => [...row.cells].map(([letter, cell]) => [`${letter}${row.number}`, cell])),
  );
}

function sample(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ["Code", "n"],
    ["02B", 1.5],
    ["03C", "£1,234"],
  ]);
  Object.assign(sheet, {
    C2: { t: "n", v: 43252, z: "dd/mm/yyyy" },
    D2: { t: "n", v: 0.45, z: "0%" },
    E2: { t: "b", v: true },
    F2: { t: "n", v: 3, f: "B2*2" },
    G2: { t: "n", v: 45, z: '0"%"' },
    "!ref": "A1:G3",
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Submissions");
  return book;
}

const bytesOf = (bookType: BookType, book = sample()): Uint8Array => new Uint8Array(write(book, { type: "buffer", bookType }));
const csv = (text: string, encoding: BufferEncoding = "utf8") =>
  readBook({ name: "answers.csv", bytes: new Uint8Array(Buffer.from(text, encoding)) });

describe("one workbook, saved as xlsx, xlsm, xls and ods", () => {
  test.each<[string, BookType]>([
    ["round.xlsx", "xlsx"],
    ["round.xlsm", "xlsm"],
    ["round.xls", "biff8"],
    ["round.ods", "ods"],
  ])("%s has the same cells", async (name, type) => {
    const book = await readBook({ name, bytes: bytesOf(type) });
    expect(book.file).toBe(name);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Submissions"]);
    expect(cells(book)).toMatchObject({
      A2: { kind: "text", text: "02B" },
      B2: { kind: "number", value: 1.5, percent: false },
      B3: { kind: "text", text: "£1,234" },
      C2: { kind: "date", serial: 43252, iso: "2018-06-01" },
      D2: { kind: "number", value: 0.45, percent: true },
      E2: { kind: "boolean", value: true },
      F2: { kind: "number", value: 3 },
      G2: { kind: "number", value: 45 },
    });
  });

  test("is the same from disk, under its own name", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "a folder ")), "my round.xlsx");
    await writeFile(path, bytesOf("xlsx"));
    expect(await readBook(path)).toEqual(await readBook({ name: "my round.xlsx", bytes: bytesOf("xlsx") }));
  });
});

describe("a cell of an xlsx workbook", () => {
  const sheet = (rows: string) => readBook({ name: "x.xlsx", bytes: archive(xlsxParts({ One: worksheet(rows) })) }).then(cells);

  test("with a formula never calculated is uncomputed, not 0; with a formula that gives nothing, nothing", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><f>B1*2</f><v/></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1-1</f><v>0</v></c></row>';
    expect(await sheet(rows)).toEqual({
      A1: { kind: "uncomputed", formula: "B1*2" },
      B1: { kind: "uncomputed", formula: "B1*2" },
      D1: { kind: "number", value: 0, shown: "0", percent: false },
    });
  });

  test("with an error is that error, whether it was typed or calculated", async () => {
    expect(await sheet('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')).toEqual({
      A1: { kind: "error", code: "#N/A" },
      B1: { kind: "error", code: "#DIV/0!" },
    });
  });

  test("keeps its text as it is: entities, spaces and line breaks", async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> Brighton &amp; Hove&#10;&lt;b&gt; </t></is></c></row>';
    expect(await sheet(rows)).toEqual({ A1: { kind: "text", text: " Brighton & Hove\n<b> " } });
  });

  test("that is no number although it should be is an error", async () => {
    expect(await sheet('<row r="1"><c r="A1"><v>abc</v></c></row>')).toEqual({ A1: { kind: "error", code: "#NUM!" } });
  });
});

describe("dates", () => {
  const dated = async (serial: number, epoch1904 = false): Promise<unknown> => {
    const book = sample();
    book.Workbook = { WBProps: { date1904: epoch1904 } };
    Object.assign(book.Sheets.Submissions ?? {}, { C2: { t: "n", v: serial, z: "yyyy-mm-dd hh:mm" } });
    return cells(await readBook({ name: "x.xlsx", bytes: bytesOf("xlsx", book) })).C2;
  };

  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [43252, "2018-06-01"],
    [43252.395833333336, "2018-06-01T09:30"],
    [2958465, "9999-12-31"],
  ])("%p is %s, in whatever time zone", async (serial, iso) => {
    expect(await dated(serial)).toMatchObject({ kind: "date", iso });
  });

  test("counted from 1904, as on old Macs, are the same days", async () => {
    expect(await dated(43252 - 1462, true)).toEqual({ kind: "date", serial: 43252, iso: "2018-06-01" });
  });

  test("after the last day there is are numbers", async () => {
    expect(await dated(3_000_000)).toMatchObject({ kind: "number", value: 3_000_000 });
  });
});

describe("what is hidden and merged", () => {
  test("is known: sheets, rows, columns and ranges", async () => {
    const book = sample();
    book.Workbook = { Sheets: [{ Hidden: 1 }] };
    Object.assign(book.Sheets.Submissions ?? {}, {
      "!rows": [{}, { hidden: true }],
      "!cols": [{}, { hidden: true }],
      "!merges": [utils.decode_range("A3:B3")],
    });
    const [sheet] = (await readBook({ name: "x.xlsx", bytes: bytesOf("xlsx", book) })).sheets;
    expect(sheet).toMatchObject({ hidden: true, hiddenColumns: ["B"], merged: ["A3:B3"] });
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  });
});

describe("an OpenDocument sheet", () => {
  test("has its repeated cells, percentages, dates and errors", async () => {
    const rows = `<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.45"><text:p>45%</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2018-06-01"><text:p>1.6.18</text:p></table:table-cell><table:table-cell calcext:value-type="error" office:value-type="string"><text:p>#N/A</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16379"/></table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const read = cells(await readBook({ name: "x.ods", bytes: archive(odsParts(rows)) }));
    expect(Object.keys(read)).toEqual(["A1", "B1", "C1", "D1", "E1", "A2", "B2", "C2", "D2", "E2"]);
    expect(read).toMatchObject({
      B2: { kind: "number", value: 7 },
      C2: { kind: "number", value: 0.45, percent: true },
      D2: { kind: "date", iso: "2018-06-01" },
      E2: { kind: "error", code: "#N/A" },
    });
  });
});

describe("a csv file", () => {
  const texts = async (text: string, encoding?: BufferEncoding) =>
    Object.entries(cells(await csv(text, encoding))).map(([at, cell]) => `${at} ${JSON.stringify((cell as { text: string }).text)}`);

  test("keeps every cell as text: dates, codes like 1E3 and leading zeros", async () => {
    expect(await texts('Code,when\r\n1E3,01/02/2018\r\n007,="007"\r\n')).toEqual([
      'A1 "Code"',
      'B1 "when"',
      'A2 "1E3"',
      'B2 "01/02/2018"',
      'A3 "007"',
      'B3 "007"',
    ]);
  });

  test("is a sheet with the file's name", async () => {
    expect((await csv("Code\n1")).sheets[0]?.name).toBe("answers");
  });

  test("may quote separators, line breaks and quotes", async () => {
    expect(await texts('"a,b","c\nd","e ""f"""\nx')).toEqual(['A1 "a,b"', 'B1 "c\\nd"', 'C1 "e \\"f\\""', 'A2 "x"']);
  });

  test("may be separated by semicolons or tabs, and skip lines", async () => {
    expect(await texts("a;b\n\n1,5;2")).toEqual(['A1 "a"', 'B1 "b"', 'A3 "1,5"', 'B3 "2"']);
    expect(await texts("a\tb\n1\t2")).toEqual(['A1 "a"', 'B1 "b"', 'A2 "1"', 'B2 "2"']);
  });

  test("may be written by Excel on Windows, in UTF-8 with or without its mark, or in UTF-16", async () => {
    expect(await texts("£5", "latin1")).toEqual(['A1 "£5"']);
    expect(await texts("\ufeff£5")).toEqual(['A1 "£5"']);
    expect(await texts("\ufeff£5", "utf16le")).toEqual(['A1 "£5"']);
  });
});
