import { beforeAll, describe, expect, test } from "@jest/globals";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { checkPdf } from "../../src/pdf/check.ts";
import { printReport } from "../../src/pdf/pdf.ts";
import type { Block, Row, Table } from "../../src/report/blocks.ts";
import { open, placed, spoken } from "./reading.ts";
import { everyBlock, heading, longReport, paragraph, report, Sample } from "./sample.ts";
import { readTheme } from "./theme.ts";

const theme = readTheme();
let bytes: Uint8Array;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  const { report, drawings } = everyBlock();
  bytes = (await printReport(report, drawings, theme)).bytes;
  pdf = await open(bytes);
});

async function print(blocks: readonly Block[], sample = new Sample()) {
  return printReport(report([heading(1, "First", "first"), ...blocks], {}, sample), sample.drawings, theme);
}

describe("a printed report", () => {
  test("says what it is, in which language, and whose", async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: "NHS Ashdale CCG: your position in Wolds & Coast",
      Author: "CCG Functions Benchmarking",
      Language: "en-GB",
      Keywords: "participant P101",
      CreationDate: "D:20181101000000Z",
      PDFFormatVersion: "1.7",
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(Buffer.from(bytes).toString("latin1")).toContain("<pdf:Keywords>participant P101</pdf:Keywords>");
  });

  test("carries the reader's own figures as a file", async () => {
    const files: Record<string, { content: Uint8Array; description: string }> = await pdf.getAttachments();
    const file = files["ashdale-data.csv"];
    expect(file?.description).toBe("Every figure in this report, as a table");
    expect(Buffer.from(file?.content ?? []).toString()).toBe("measure,you,median\nRunning cost,23.62,21.64\n");
  });

  test("is read in order: chapter, heading, figures and words", async () => {
    const said = await spoken(pdf, 4);
    expect(said.slice(0, 10)).toEqual([
      "P: Your organisation",
      "H1: Running cost per head",
      expect.stringMatching(/^P: Ashdale’s running cost of £23\.62 a head is the highest/),
      "P: You",
      "P: £23.62",
      "P: per registered person",
      "P: STP median",
      "P: £20.53",
      "P: 8 CCGs",
      "P: All-CCG median",
    ]);
    expect(said).toContain("H2: Figure 1: 11 of 93 CCGs spend more a head than Ashdale");
    expect(said).toContain(
      "Figure: Bars of 93 CCGs in order from £17.89 to £25.98. Ashdale, at £23.62, is 12th highest; the median is £21.64.",
    );
    expect(said).toContain("P: Unnamed values are rounded to the nearest £0.20.");
  });

  test("says a link within its sentence", async () => {
    const said = await spoken(pdf, 2);
    const at = said.findIndex((one) => one.startsWith("P: Every figure is also"));
    expect(said.slice(at, at + 3)).toEqual([
      "P: Every figure is also in the attached file, in the and on the. In Welsh: Bwrdd Iechyd Prifysgol Betsi Cadwaladr (ŵ, ŷ).",
      "Link: appendix",
      "Link: project's own pages, which have a long name that runs over to the next line",
    ]);
  });

  test("has no running header or footer in its structure", async () => {
    const said = (await Promise.all([2, 3, 4].map((page) => spoken(pdf, page)))).flat().join("\n");
    expect(said).not.toContain("invented data");
    expect(said).not.toContain("CCG functions benchmarking 2018");
    const words = (await placed(pdf, 3)).map((word) => word.text).join(" ");
    expect(words).toContain("invented data");
  });

  test("says what a picture in a table shows, and reads the key of a chart only as part of it", async () => {
    const said = (await Promise.all([3, 4].map((page) => spoken(pdf, page)))).flat();
    const words = (await placed(pdf, 4)).map((word) => word.text);
    expect(said.filter((one) => one.startsWith("Figure: "))).toHaveLength(3 + 2);
    expect(words).toContain("Others in your STP");
    expect(said.join("\n")).not.toContain("Others in your STP");
  });

  test("breaks no word of a column's title in two", async () => {
    const title = "Deprivation scoreboard";
    const columns = [title, "A", "B", "C", "D", "E", "F", "G", "H"].map((one) => ({ title: one, align: "left", width: "fill" }) as const);
    const rows: Row[] = [{ kind: "group", title: "Wide" }];
    const table: Table = { kind: "table", style: "data", title: undefined, summary: "Wide.", columns, rows };
    const words = (await placed(await open((await print([table])).bytes), 2)).map((word) => word.text);
    expect(words).toEqual(expect.arrayContaining(["Deprivation", "scoreboard"]));
  });

  test("repeats a table's headings for the eye and says them once", async () => {
    const said = [...(await spoken(pdf, 6)), ...(await spoken(pdf, 7))];
    expect(said.filter((one) => one === "TH: Density")).toHaveLength(1);
    expect((await placed(pdf, 7)).some((word) => word.text.includes("Density"))).toBe(true);
  });

  test("has contents whose numbers are the pages of the headings", async () => {
    const words = (await spoken(pdf, 2)).filter((one) => one.startsWith("Link: "));
    const numbers = new Map(
      words.flatMap((one) => [/^Link: (.*?) (\d+)$/.exec(one)]).map((found) => [found?.[1] ?? "", Number(found?.[2])]),
    );
    for (const title of ["Running cost per head", "Your footprint in figures", "What each measure means"]) {
      const page = numbers.get(title) ?? 0;
      expect((await spoken(pdf, page)).some((one) => /^H[12]: /.test(one) && one.endsWith(title))).toBe(true);
    }
  });

  test("has bookmarks and links that land on their headings", async () => {
    const outline = await pdf.getOutline();
    expect(outline.map((item) => item.title)).toEqual([
      "What is in this report",
      "A small CCG with high running costs for its footprint",
      "Running cost per head",
      "Your footprint in figures",
    ]);
    expect(outline[3]?.items.map((item) => item.title)).toEqual(["What each measure means"]);
    const inner = outline[3]?.items[0]?.dest as [object, { name: string }, number, number];
    const page = (await pdf.getPageIndex(inner[0] as never)) + 1;
    const title = (await placed(pdf, page)).find((word) => word.text.includes("What each measure means"));
    expect(inner[3] - (title?.y ?? 0)).toBeGreaterThan(8);
    expect(inner[3] - (title?.y ?? 0)).toBeLessThan(40);
  });

  test("leads outside by https only", async () => {
    const links = await (await pdf.getPage(2)).getAnnotations();
    expect(links.filter((link) => link.url).map((link) => link.url)).toEqual(Array(2).fill("https://example.org/benchmarking?a=1&b=2"));
    await expect(print([paragraph([{ text: "x", link: { to: "outside", address: "file:///etc/passwd" } }])])).rejects.toThrow(
      "https: and mailto:",
    );
    await expect(print([paragraph([{ text: "x", link: { to: "inside", id: "nowhere" } }])])).rejects.toThrow('"nowhere"');
  });

  test("is the same bytes whenever and after whatever it is printed", async () => {
    const { report, drawings } = everyBlock();
    await print([paragraph("Another participant’s words: fjord, affluent, Ŵrexham.")]);
    const again = await printReport(report, drawings, readTheme());
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });
});

test("a report of twenty measures and forty charts stays under 350 KB, tagged and with their fonts", async () => {
  const { report, drawings } = longReport(20);
  const printed = await printReport(report, drawings, theme);
  expect(printed.pages).toBeGreaterThan(20);
  expect(printed.bytes.length).toBeLessThan(350_000);
  expect(checkPdf(printed.bytes)).toEqual([]);
});

const LONG = "A sentence of some length, so that a paragraph of it fills more than one line of the page. ".repeat(2);

describe("whatever the words", () => {
  const cell = (text: string) => ({ kind: "text" as const, text: [{ text }] });
  const table = (text: string): Table => ({
    kind: "table",
    style: "definitions",
    title: undefined,
    summary: "Terms.",
    columns: [
      { title: "Term", align: "left", width: 90 },
      { title: "Meaning", align: "left", width: "fill" },
    ],
    rows: [{ kind: "cells", role: "own", cells: [cell("term"), cell(text)] }],
  });
  const paragraphs = Array.from({ length: 50 }, (_, i) => paragraph(`${i + 1}. ${LONG}`));

  const TALL: readonly (readonly [string, Block])[] = [
    ["blocks kept together", { kind: "together", blocks: paragraphs }],
    ["a box", { kind: "box", title: "Box", blocks: paragraphs }],
    [
      "columns",
      {
        kind: "columns",
        gap: 20,
        columns: [
          { width: 200, blocks: paragraphs.slice(0, 30) },
          { width: "fill", blocks: paragraphs.slice(30) },
        ],
      },
    ],
    ["a row of a table", table(LONG.repeat(50))],
  ];

  test.each(TALL)("%s taller than a page loses none", async (_what, block) => {
    const printed = await print([block]);
    const file = await open(printed.bytes);
    const pages = await Promise.all(Array.from({ length: printed.pages }, (_, i) => spoken(file, i + 1)));
    expect(
      pages
        .flat()
        .join(" ")
        .match(/sentence/g),
    ).toHaveLength(100);
    expect(checkPdf(printed.bytes)).toEqual([]);
  });

  test("an answer of 32,767 characters without a space is printed in full, and soon", async () => {
    const began = performance.now();
    const printed = await print([paragraph("x".repeat(32_767)), table("y".repeat(32_767))]);
    expect(performance.now() - began).toBeLessThan(5_000);
    const file = await open(printed.bytes);
    const pages = await Promise.all(Array.from({ length: printed.pages }, (_, i) => placed(file, i + 1)));
    const text = pages
      .flat()
      .map((word) => word.text)
      .join("");
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(32_767);
    expect(text.match(/y/g)?.length).toBeGreaterThanOrEqual(32_767);
  });

  test("characters no font has are shown as boxes and named", async () => {
    const printed = await print([paragraph("Smile 😀, Ŵ, cafe\u0301 and 中.")]);
    expect(printed.missing).toEqual(["中", "😀"]);
    expect((await spoken(await open(printed.bytes), 2)).at(-1)).toBe("P: Smile □, Ŵ, café and □.");
  });

  test("page breaks, however many, leave no page empty", async () => {
    const breaks: Block[] = [{ kind: "page-break" }, { kind: "page-break" }];
    const printed = await print([...breaks, heading(1, "Second", "second"), ...breaks, paragraph("Third."), ...breaks]);
    expect(printed.pages).toBe(4);
  });
});

describe("a report that would shut out a reader is a fault of the program", () => {
  const figure = (changes: object) => {
    const sample = new Sample();
    return [sample, [sample.figure(487, 100, changes)]] as const;
  };
  const table: Table = {
    kind: "table",
    style: "data",
    title: undefined,
    summary: "Figures.",
    columns: [{ title: "Name", align: "left", width: "fill" }],
    rows: [{ kind: "group", title: "Group" }],
  };

  test("a figure has a description", async () => {
    const [sample, blocks] = figure({ description: " " });
    await expect(print(blocks, sample)).rejects.toThrow("Figure 1 has no description");
  });

  test("a figure fits its page", async () => {
    const [sample, blocks] = figure({ width: 500 });
    await expect(print(blocks, sample)).rejects.toThrow("Figure 1 is 500 points wide");
    const [tall, tallBlocks] = figure({ height: 900 });
    await expect(print(tallBlocks, tall)).rejects.toThrow("Figure 1 is 900 points tall");
  });

  test("a figure was drawn, at its own size", async () => {
    const [sample, blocks] = figure({});
    sample.drawings.clear();
    await expect(print(blocks, sample)).rejects.toThrow("was not drawn");
    const [other, otherBlocks] = figure({ height: 90 });
    await expect(print(otherBlocks, other)).rejects.toThrow("487 by 100, and the chart 487 by 90");
  });

  test("a table has a summary, titles, rows, and a cell for each column", async () => {
    await expect(print([{ ...table, summary: " " }])).rejects.toThrow("no summary");
    await expect(print([{ ...table, columns: [{ title: "", align: "left", width: 100 }] }])).rejects.toThrow("no title");
    await expect(print([{ ...table, rows: [{ kind: "cells", role: "plain", cells: [] }] }])).rejects.toThrow("a cell for each column");
    await expect(print([{ ...table, rows: [] }])).rejects.toThrow("no rows");
    await expect(print([{ ...table, columns: [{ title: "Wide", align: "left", width: 900 }] }])).rejects.toThrow("do not fit");
  });

  test("no two places have one name", async () => {
    await expect(print([heading(2, "Once", "twice"), heading(2, "Again", "twice")])).rejects.toThrow('called "twice"');
  });

  test("headings skip no level and are not blank", async () => {
    await expect(print([heading(3, "Deep", "deep")])).rejects.toThrow("level 3 and follows one of level 1");
    await expect(print([heading(2, " ", "blank")])).rejects.toThrow("no text");
  });
});
