import { describe, expect, test } from "@jest/globals";
import type { Document } from "jsdom";
import { pageOf } from "../../src/html/page.ts";
import { printReport } from "../../src/pdf/pdf.ts";
import type { Block } from "../../src/report/blocks.ts";
import { open, wordsInOrder } from "../pdf/reading.ts";
import { everyBlock, figures, heading, paragraph, report, Sample } from "../pdf/sample.ts";
import { readTheme } from "../pdf/theme.ts";
import { domOf, said, squeezed } from "./reading.ts";

const theme = readTheme();
const full = everyBlock();
const page = pageOf(full.report, full.drawings, theme);
const document = domOf(page);
const all = (selector: string) => [...document.querySelectorAll(selector)];

function written(blocks: readonly Block[], changes = {}, sample = new Sample()): Document {
  return domOf(pageOf(report(blocks, changes, sample), sample.drawings, theme));
}

describe("a report as a page", () => {
  test("says what the PDF says, in the same order", async () => {
    const { bytes } = await printReport(full.report, full.drawings, theme);
    expect(squeezed(said(page))).toBe(squeezed(await wordsInOrder(await open(bytes))));
  });

  test("is the same for the same report", () => {
    const again = everyBlock();
    expect(pageOf(again.report, again.drawings, theme)).toBe(page);
  });

  test("has its language, its title, and one of each landmark", () => {
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.title).toBe(full.report.title);
    expect(["header", "main", "footer", "nav"].map((name) => all(name).length)).toEqual([1, 1, 1, 1]);
    expect(document.body.firstElementChild?.getAttribute("href")).toBe(`#${all("main")[0]?.id}`);
  });

  test("fetches nothing and runs nothing", () => {
    expect(all("script, link, img, iframe, object, embed, base, form")).toEqual([]);
    expect(all("[src], [srcset], [onclick], [onload]")).toEqual([]);
    expect(page).not.toMatch(/url\((?!#)|@import/);
    expect(all("meta[http-equiv=Content-Security-Policy]")[0]?.getAttribute("content")).toMatch(/^default-src 'none';/);
  });

  test("has no two elements with one id, and every link within it leads somewhere", () => {
    const ids = all("[id]").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all("a[href^='#']")) expect(ids).toContain(link.getAttribute("href")?.slice(1));
    for (const named of all("[aria-labelledby]")) expect(ids).toContain(named.getAttribute("aria-labelledby"));
  });

  test("has headings that never skip a level", () => {
    const levels = all("h1, h2, h3").map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  });
});

describe("the contents", () => {
  test("lists the listed headings in order, each a link to its heading", () => {
    const listed = ["summary", "how", "cost", "appendix", "definitions"];
    expect(
      all("nav a")
        .map((link) => link.getAttribute("href")?.slice(1))
        .sort(),
    ).toEqual(listed.concat("contents").sort());
    expect(all("nav .chapter").map((chapter) => chapter.textContent)).toEqual(["Summary", "Your organisation", "Appendix"]);
  });

  test("shows a lower heading below the one it belongs to", () => {
    expect(document.querySelector("nav li li li a")?.getAttribute("href")).toBe("#how");
  });
});

describe("a figure", () => {
  const figure = document.querySelector("#figure-1");

  test("has its number and title as a heading, and its description in place of the picture", () => {
    expect(figure?.querySelector("figcaption h2")?.textContent).toMatch(/^Figure 1: 11 of 93 CCGs/);
    expect(figure?.querySelector("[role=img]")?.getAttribute("aria-label")).toMatch(/^Bars of 93 CCGs in order/);
  });

  test("lays the layers over each other in one picture, none of whose words are read out", () => {
    const pictures = figure?.querySelectorAll(".chart > svg") ?? [];
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.getAttribute("aria-hidden")).toBe("true");
    expect(pictures[0]?.querySelectorAll(":scope > svg")).toHaveLength(2);
    expect(pictures[0]?.textContent).toContain("Ashdale £23.62");
  });

  test("has a swatch for every item of its key", () => {
    expect(figure?.querySelectorAll(".key[aria-hidden=true] li > svg")).toHaveLength(6);
  });

  test.each(["", "  "])("cannot be written with the description %p", (description) => {
    const sample = new Sample();
    expect(() => written([sample.figure(300, 100, { description })], {}, sample)).toThrow("has no description");
  });

  test("cannot be written undrawn", () => {
    expect(() => written([new Sample().figure()])).toThrow("was not drawn");
  });
});

describe("a table", () => {
  test("says what it holds, and names its columns, rows and groups", () => {
    const spine = document.querySelector("table.spine");
    expect(spine?.querySelector("caption")?.textContent).toMatch(/^Measures in two groups/);
    expect(spine?.querySelectorAll("thead th[scope=col]")).toHaveLength(6);
    expect([...(spine?.querySelectorAll("th[scope=rowgroup]") ?? [])].map((th) => th.textContent)).toEqual([
      "The population you serve",
      "Your organisation",
    ]);
    expect(spine?.querySelectorAll("tbody th[scope=row]")).toHaveLength(3);
  });

  test("says what its pictures show", () => {
    expect(all("td .picture[role=img]").map((picture) => picture.getAttribute("aria-label")?.slice(0, 15))).toEqual(
      Array.from({ length: 3 }, () => "Bars of 93 CCGs"),
    );
    expect(all("td .picture > svg[aria-hidden=true]")).toHaveLength(3);
    const sample = new Sample();
    const row = { kind: "cells", role: "plain", cells: [{ kind: "picture", chart: sample.chart(9, 9, { description: "" }) }] } as const;
    const table = { ...figures(), columns: figures().columns.slice(0, 1), rows: [row] };
    expect(() => written([table], {}, sample)).toThrow("A picture in a table has no description");
  });

  test("can be moved sideways by keyboard", () => {
    for (const table of all("table")) expect(table.parentElement?.getAttribute("tabindex")).toBe("0");
  });

  test("begins a group of its own at the totals", () => {
    expect(document.querySelector("table.data tbody:last-of-type")?.querySelectorAll("tr.total")).toHaveLength(2);
  });

  test.each([
    ["has no summary", { summary: " " }],
    ["has no rows", { rows: [] }],
    ["has no title", { columns: figures().columns.map((column) => ({ ...column, title: "" })) }],
    ["does not have a cell for each column", { columns: figures().columns.slice(1) }],
  ])("cannot be written when it %s", (fault, changes) => {
    expect(() => written([{ ...figures(), ...changes }])).toThrow(fault);
  });
});

describe("words", () => {
  test("in another language are marked so, the name on the cover too", () => {
    expect(document.querySelector("p [lang=cy]")?.textContent).toMatch(/^Bwrdd Iechyd/);
    const sample = new Sample();
    const welsh = { title: "Bwrdd Iechyd Betsi", titleLanguage: "cy", kicker: "", subtitle: "", paragraphs: [], art: undefined };
    expect(written([], { cover: welsh }, sample).querySelector("h1[lang=cy]")?.textContent).toBe("Bwrdd Iechyd Betsi");
  });

  test("of an answer keep their line ends", () => {
    expect(written([paragraph("One\ntwo\r\nthree")]).querySelectorAll("main p.body br")).toHaveLength(2);
  });

  test("of a heading that skips a level are refused", () => {
    expect(() => written([heading(3, "Deep", "deep")])).toThrow("has level 3 and follows a heading of level 1");
    const sample = new Sample();
    expect(() => written([{ ...sample.figure(), level: 3 }], {}, sample)).toThrow("has level 3");
  });

  test("link to https: and mailto: addresses alone", () => {
    const link = (address: string) => paragraph([{ text: "here", link: { to: "outside", address } }]);
    for (const address of ["javascript:alert(1)", "http://example.org", "data:text/html,x"])
      expect(() => written([link(address)])).toThrow("https: and mailto:");
    expect(
      written([link("https://example.org/?a=1&b=2")])
        .querySelector("main a")
        ?.getAttribute("href"),
    ).toBe("https://example.org/?a=1&b=2");
  });
});

describe("an attachment", () => {
  test("can be saved from the page, whole", () => {
    const link = document.querySelector("a[download]");
    expect(link?.getAttribute("download")).toBe("ashdale-data.csv");
    const [start, data] = link?.getAttribute("href")?.split(",") ?? [];
    expect(start).toBe("data:text/csv;charset=utf-8;base64");
    expect(Buffer.from(data ?? "", "base64").toString("utf8")).toBe(full.report.attachments[0]?.text);
  });
});
