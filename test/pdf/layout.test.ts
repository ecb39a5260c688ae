import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { typefaces } from "../../src/pdf/fonts/typefaces.ts";
import { Layouts } from "../../src/pdf/layout/layout.ts";
import { printReport } from "../../src/pdf/pdf.ts";
import { type Node, PdfmakeLayout } from "../../src/pdf/pdfmake.ts";
import type { Block, Drawings, Paragraph, Report } from "../../src/report/blocks.ts";
import { everyBlock, heading, longReport, paragraph, report, Sample } from "./sample.ts";
import { readTheme } from "./theme.ts";

interface Printable {
  readonly report: Report;
  readonly drawings: Drawings;
}

/** The plain path: a theme that is read anew has nothing laid out before. */
async function plainly({ report, drawings }: Printable) {
  return printReport(report, drawings, readTheme());
}

const warm = readTheme();

/** What is asked of pdfmake while a report is printed after others. */
async function afterOthers({ report, drawings }: Printable) {
  const asked = jest.spyOn(PdfmakeLayout.prototype, "layoutDocument");
  const printed = await printReport(report, drawings, warm);
  const times = asked.mock.calls.length;
  asked.mockRestore();
  return { ...printed, times };
}

async function expectSame(printable: Printable): Promise<void> {
  const [plain, fast] = [await plainly(printable), await afterOthers(printable)];
  expect(fast.pages).toBe(plain.pages);
  expect(Buffer.compare(fast.bytes, plain.bytes)).toBe(0);
}

/** The same report with other words in its paragraphs. */
function reworded({ report, drawings }: Printable, words: (paragraph: Paragraph) => string): Printable {
  const again = (block: Block): Block => {
    if (block.kind === "paragraph") return { ...block, text: block.text.map((inline) => ({ ...inline, text: words(block) })) };
    if (block.kind === "columns") return { ...block, columns: block.columns.map((one) => ({ ...one, blocks: one.blocks.map(again) })) };
    return block.kind === "box" || block.kind === "together" ? { ...block, blocks: block.blocks.map(again) } : block;
  };
  return { report: { ...report, blocks: report.blocks.map(again) }, drawings };
}

describe("a section whose shape was met before", () => {
  test("is not laid out again, and is the same bytes", async () => {
    for (const printable of [everyBlock(), longReport(12)]) {
      await afterOthers(printable);
      await expectSame(printable);
      expect((await afterOthers(printable)).times).toBe(0);
    }
  });

  test("is not laid out again for other words that take as many lines", async () => {
    await afterOthers(longReport(12));
    const other = reworded(longReport(12), ({ text }) => text.map((inline) => inline.text.replace(/[aeou]/g, "e")).join(""));
    expect((await afterOthers(other)).times).toBe(0);
    await expectSame(other);
  });

  test("whatever the words, is laid out as pdfmake would", async () => {
    const word = fc.stringMatching(/^[A-Za-z£0-9.,-]{1,14}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 90 }).map((all) => all.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 4, maxLength: 4 }), async (texts) => {
        let next = 0;
        await expectSame(reworded(everyBlock(), () => texts[next++ % texts.length] ?? ""));
      }),
      { numRuns: 8 },
    );
  });
});

test("of one outline no more patterns are kept than their share, however many lines its texts have", () => {
  const [layouts, asked] = [new Layouts(typefaces(readTheme()), 400), jest.spyOn(PdfmakeLayout.prototype, "layoutDocument")];
  const sheet = { width: 200, height: 800, left: 20, top: 20, right: 20, bottom: 20 };
  const look = { font: "Sans", bold: false, italics: false, fontSize: 10, lineHeight: 1.2, color: "#000000", alignment: "left" } as const;
  const timesFor = (lines: number): number => {
    const nodes: Node[] = [{ text: [{ ...look, text: Array.from({ length: lines }, () => "line").join("\n") }] }];
    asked.mockClear();
    expect(layouts.layOut(nodes, sheet).pages.flatMap(({ items }) => items).length).toBe(lines);
    return asked.mock.calls.length;
  };
  expect([timesFor(1), timesFor(1)]).toEqual([1, 0]);
  for (let lines = 2; lines <= 20; lines++) timesFor(lines);
  expect([timesFor(20), timesFor(1)]).toEqual([0, 1]);
  asked.mockRestore();
});

test("where things stand does not hang on which report was laid out first", async () => {
  const sample = new Sample();
  const blocks = (value: string): Block[] => [
    heading(1, "Aligned", "aligned"),
    {
      kind: "key-numbers",
      items: [{ label: "You", value, under: "a head", own: true }],
    },
    {
      kind: "table",
      style: "data",
      title: undefined,
      summary: "One figure.",
      columns: ["Left", "Middle", "Right"].map((title, i) => ({
        title,
        align: (["left", "centre", "right"] as const)[i] ?? "left",
        width: "fill",
      })),
      rows: [{ kind: "cells", role: "own", cells: ["a", value, value].map((text) => ({ kind: "text", text: [{ text }] })) }],
    },
    paragraph("Below."),
  ];
  const printable = (value: string) => ({ report: report(blocks(value), {}, sample), drawings: sample.drawings });
  await afterOthers(printable("1,234.567"));
  for (const value of ["0.1", "33.3", "£1.07", "—", "99,999"]) await expectSame(printable(value));
});
