import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/report/blocks.ts";
import { checkTemplates } from "../../src/report/check/check.ts";
import { writeReport } from "../../src/report/report.ts";
import { readTemplates } from "../../src/templates/read.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { everyView, measures, viewOf } from "./round.ts";
import { everyBlock, everyInline, figures, headings, readable } from "./walk.ts";

const templates = await readTemplates(new URL("../../templates", import.meta.url).pathname);
const write = (n: number) => writeReport(viewOf(n), templates, charts, theme);
const reports: readonly Report[] = everyView.map((view) => writeReport(view, templates, charts, theme));

test("the templates in the folder have nothing wrong with them", () => {
  expect(checkTemplates(templates, measures, charts).map(String)).toEqual([]);
});

describe("every participant's report", () => {
  test("is one", () => expect(reports.map((report) => report.code)).toEqual(everyView.map((view) => view.reader.code)));

  test("is the same whichever were written before it", () => {
    const backwards = [...everyView].reverse().map((view) => writeReport(view, templates, charts, theme));
    const read = (report: Report) => JSON.stringify(report);
    expect(backwards.reverse().map(read)).toEqual(reports.map(read));
  });

  test("has headings that never skip a level", () => {
    for (const report of reports) {
      const levels = [1, ...headings(report).map(({ level }) => level)];
      expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    }
  });

  test("gives every heading and figure an address of its own", () => {
    for (const report of reports) {
      const ids = [...headings(report), ...figures(report)].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("leads every link inside it somewhere", () => {
    for (const report of reports) {
      const ids = new Set([...headings(report), ...figures(report)].map(({ id }) => id));
      const links = everyInline(report.blocks).flatMap(({ link }) => (link?.to === "inside" ? [link.id] : []));
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  test("numbers its figures in reading order", () => {
    for (const report of reports) {
      const numbers = everyBlock(report.blocks).flatMap((block) =>
        block.kind === "figure" ? block.number : block.kind === "table" ? (block.title?.number ?? []) : [],
      );
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  test("describes every figure and every table", () => {
    for (const report of reports) {
      expect(figures(report).every(({ chart }) => chart.description !== "")).toBe(true);
      expect(everyBlock(report.blocks).every((block) => block.kind !== "table" || (block.summary !== "" && block.columns.length > 0))).toBe(
        true,
      );
    }
  });

  test("never prints undefined, NaN, null, an object or a doubled stop", () => {
    for (const report of reports) expect(readable(report).match(/.*(undefined|NaN|null|\[object|\uE000|\uE002|\.\.|\{\{).*/)).toBeNull();
  });

  test("holds no empty paragraph, heading, item, box or column", () => {
    for (const report of reports) expect(everyBlock(report.blocks).filter(isEmpty)).toEqual([]);
  });

  test("has as many cells in every row as its table has columns", () => {
    for (const block of reports.flatMap((report) => everyBlock(report.blocks))) {
      if (block.kind !== "table") continue;
      expect(block.rows.every((row) => row.kind === "group" || row.cells.length === block.columns.length)).toBe(true);
    }
  });

  test("writes about every measure, whatever may be seen of it", () => {
    for (const report of reports) {
      const ids = headings(report).map(({ id }) => id);
      expect(measures.filter(({ code }) => !ids.includes(`m-${code}`))).toEqual([]);
    }
  });
});

function isEmpty(block: ReturnType<typeof everyBlock>[number]): boolean {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.text.every(({ text }) => text.trim() === "");
    case "list":
      return block.items.length === 0 || block.items.some((item) => item.length === 0);
    case "box":
    case "together":
      return block.blocks.length === 0;
    case "columns":
      return block.columns.some(({ blocks }) => blocks.length === 0);
    default:
      return false;
  }
}

test("the cover has the reader's name, its place and with whom it is compared", () => {
  const { cover } = write(1);
  expect([cover.kicker, cover.title, cover.subtitle]).toEqual([
    "CCG functions benchmarking 2018",
    "NHS Ashdale CCG",
    "Your position in the Wolds & Coast STP",
  ]);
  expect(cover.art?.kind).toBe("cover-art");
});

test("a name in another language says so on the cover", () => expect(write(3).cover.titleLanguage).toBe("cy"));
