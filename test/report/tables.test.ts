import { describe, expect, test } from "@jest/globals";
import type { View } from "../../src/disclosure/view.ts";
import type { Row, Table } from "../../src/report/blocks.ts";
import { tables } from "../../src/report/tables/index.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { everyView, measures, viewOf } from "./round.ts";
import { textOf, wordsOf } from "./walk.ts";

const desk = { charts, page: theme, piece: () => undefined };
const made = (name: string, view: View) => tables.find((table) => table.name === name)?.make({ kind: "report", view }, desk) ?? [];
const tablesOf = (name: string, view: View) => made(name, view).filter((block): block is Table => block.kind === "table");
const table = (name: string, view: View) => tablesOf(name, view)[0];
const cells = (row: Row): string[] =>
  row.kind === "group" ? [row.title] : row.cells.map((cell) => (cell.kind === "text" ? textOf(cell.text) : `[${cell.chart.kind}]`));
const rows = (name: string, view: View) => tablesOf(name, view).flatMap((one) => one.rows.map(cells));

describe("the summary", () => {
  test("has a measure's own value, both medians, a strip and the rank", () => {
    expect(rows("summary", viewOf(1)).find(([name]) => name === "Aged 65 and over, %")).toEqual([
      "Aged 65 and over, %",
      "25.4%",
      "19.5%",
      "19.2%",
      "[spine-strip]",
      "1 of 7",
    ]);
  });

  test("says why there is no value", () =>
    expect(rows("summary", viewOf(7)).find(([name]) => name === "Vacancies, %")?.[1]).toBe("not answered"));

  test("names the group most measures are compared with, where the own one is too small", () => {
    expect(table("summary", viewOf(9))?.columns.map(({ title }) => title)).toEqual([
      "Measure",
      "You",
      "Region median",
      "All-CCG median",
      "Lowest ← CCGs in order → highest",
      "Region rank",
    ]);
  });

  test("marks the figures of another group and says whose they are", () => {
    const view = everyView.find(
      (one) =>
        new Set(
          one.chapters
            .flatMap(({ measures }) => measures)
            .filter(({ measure }) => measure.inSummary)
            .map(({ main }) => main.group.kind === "group" && main.group.name),
        ).size > 1,
    );
    expect(view).toBeDefined();
    if (!view) return;
    expect(
      rows("summary", view)
        .flat()
        .filter((text) => text.endsWith("†")).length,
    ).toBeGreaterThan(0);
    expect(made("summary", view)[1]).toMatchObject({
      kind: "paragraph",
      style: "note",
      text: [{ text: "†", spoken: "Note:" }, { text: expect.stringMatching(/^ Compared with the .*\.$/) }],
    });
  });
});

describe("the footprint in figures", () => {
  test("has the reader first and tinted, and the medians last", () => {
    const one = table("footprint", viewOf(2));
    expect(one?.rows[0]).toMatchObject({ role: "own" });
    expect(cells(one?.rows[0] as Row)[0]).toBe("NHS Birchdale CCG");
    expect(one?.rows.slice(-2).map((row) => [row.kind === "cells" && row.role, cells(row)[0]])).toEqual([
      ["total", "STP median"],
      ["total", "All-CCG median"],
    ]);
  });

  test("holds no measure that is not open", () => {
    const open = measures.filter(({ policy }) => policy === "open").map(({ short }) => short);
    for (const view of everyView)
      for (const one of tablesOf("footprint", view))
        expect(one.columns.slice(1).filter(({ title }) => !open.includes(wordsOf(title)))).toEqual([]);
  });

  test("leaves a neighbour without a figure a dash", () => {
    const row = rows("footprint", viewOf(1)).find(([name]) => name === "NHS Ashford CCG");
    expect(row?.slice(1)).toEqual(["–", "–"]);
  });

  test("stays within the width of the page, with seven figures across at most", () => {
    const base = viewOf(1);
    const many = Array.from({ length: 9 }, () => base.chapters[0]?.measures ?? []).flat();
    const view = { ...base, chapters: [{ title: "Many", measures: many }] };
    expect(tablesOf("footprint", view).map(({ columns }) => columns.length - 1)).toEqual([6, 6, 6]);
  });
});

describe("the answers that are not numbers", () => {
  test("count those who gave the same", () =>
    expect(rows("answers", viewOf(1)).find(([name]) => name === "Overall rating")).toEqual([
      "Overall rating",
      "Requires improvement",
      "2 of 7 the same",
      "8 of 28 the same",
    ]));
  test("show the parts of a whole", () =>
    expect(rows("answers", viewOf(1)).find(([name]) => name === "Fund by payer")?.[1]).toMatch(/^\d+% \/ \d+%$/));
  test("show nobody's text", () => expect(rows("answers", viewOf(1)).map(([name]) => name)).not.toContain("Context"));
});

test("every measure is defined, with its source", () => {
  expect(
    rows("measures", viewOf(1))
      .filter((row) => row.length > 1)
      .map(([title]) => title),
  ).toEqual(measures.map(({ title }) => title));
  expect(rows("measures", viewOf(1))[1]).toEqual([
    "People served",
    "Spending on administration divided by registered people.",
    "Patients registered, April 2018",
  ]);
});

test("a source leads to its address only when a report may hold it", () => {
  const [first, second] = table("sources", viewOf(1))?.rows.map((row) => row.kind === "cells" && row.cells[0]) ?? [];
  expect(first).toMatchObject({ text: [{ link: { to: "outside", address: "https://example.org/list" } }] });
  expect(second).toEqual({ kind: "text", text: [{ text: "Ratings 2017/18" }] });
  expect(rows("sources", viewOf(1))[0]).toEqual(["Patients registered", "NHS Digital", "April 2018", "OGL 3.0", "2 June 2018"]);
});

test("who took part is said of every neighbour", () => {
  expect(rows("neighbours", viewOf(1))).toHaveLength(8);
  expect(rows("neighbours", viewOf(12)).map(([, took]) => took)).toContain("Yes");
});
