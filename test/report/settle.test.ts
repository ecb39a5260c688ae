import { describe, expect, test } from "@jest/globals";
import type { Chart } from "../../src/charts/chart.ts";
import type { Block, Figure, Heading } from "../../src/report/blocks.ts";
import { settle } from "../../src/report/settle/settle.ts";
import { figures, headings } from "./walk.ts";

const heading = (level: 1 | 2 | 3, text: string, id = "x"): Heading => ({
  kind: "heading",
  level,
  kicker: undefined,
  text: [{ text }],
  id,
  listed: true,
});
const words = (text: string): Block => ({ kind: "paragraph", style: "body", text: [{ text }] });
const chart = (labels: readonly string[]): Chart => ({
  kind: "trend",
  width: 100,
  height: 50,
  layers: [],
  title: "t",
  subtitle: "s",
  key: labels.map((label) => ({ mark: "square", colour: "own", label })),
  description: "d",
  note: undefined,
});
const figure = (...labels: string[]): Figure => ({ kind: "figure", number: 0, id: "figure", chart: chart(labels), notes: [] });
const settled = (...blocks: Block[]) => ({ blocks: settle(blocks) });
const texts = (blocks: readonly Block[]) => headings({ blocks }).map(({ text }) => text[0]?.text);

describe("a heading with nothing below it is left out", () => {
  test("at the end", () => expect(settled(heading(1, "a"), words("x"), heading(2, "b")).blocks).toHaveLength(2));
  test("before one of its own level", () =>
    expect(texts(settled(heading(1, "a"), heading(2, "b"), heading(2, "c"), words("x")).blocks)).toEqual(["a", "c"]));
  test("with the headings that held only it", () => expect(settled(heading(1, "a"), heading(2, "b"), heading(3, "c")).blocks).toEqual([]));
  test("across a page break", () =>
    expect(texts(settled(heading(1, "a"), { kind: "page-break" }, heading(1, "b"), words("x")).blocks)).toEqual(["b"]));
  test("within a box, and then the box", () => expect(settled({ kind: "box", title: "t", blocks: [heading(2, "a")] }).blocks).toEqual([]));
  test("before a table that has no rows, and then the table", () => {
    const table: Block = { kind: "table", style: "data", title: undefined, summary: "s", columns: [], rows: [] };
    expect(settled(heading(1, "a"), table).blocks).toEqual([]);
  });
  test("but not before one of a lower level", () =>
    expect(texts(settled(heading(1, "a"), heading(2, "b"), words("x")).blocks)).toEqual(["a", "b"]));
});

describe("figures", () => {
  test("are numbered in reading order, left column before right", () => {
    const columns: Block = {
      kind: "columns",
      gap: 1,
      columns: [
        { width: 1, blocks: [figure()] },
        { width: 1, blocks: [figure()] },
      ],
    };
    expect(figures(settled(figure(), columns, figure())).map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 figure-1",
      "2 figure-2",
      "3 figure-3",
      "4 figure-4",
    ]);
  });

  test("have titles one level below the heading above them", () => {
    const { blocks } = settled(heading(1, "a"), figure(), heading(2, "b"), figure(), heading(3, "c"), figure());
    expect(figures({ blocks }).map(({ level }) => level)).toEqual([2, 3, 3]);
  });

  test("print a key again in each block kept together", () => {
    const together: Block = { kind: "together", blocks: [figure("you"), figure("you")] };
    expect(figures(settled(heading(1, "a"), together, together)).map(({ chart: { key } }) => key.length)).toEqual([1, 0, 1, 0]);
  });

  test("print a key once for each heading of level 1 or 2", () => {
    const { blocks } = settled(
      heading(1, "a"),
      figure("you", "peers"),
      figure("you"),
      figure("you", "new"),
      heading(2, "b"),
      figure("you"),
    );
    expect(figures({ blocks }).map(({ chart: { key } }) => key.map(({ label }) => label))).toEqual([
      ["you", "peers"],
      [],
      ["you", "new"],
      ["you"],
    ]);
  });
});

test("an address given twice is numbered", () => {
  const { blocks } = settled(heading(1, "a", "x"), words("1"), heading(1, "b", "x"), words("2"));
  expect(headings({ blocks }).map(({ id }) => id)).toEqual(["x", "x-2"]);
});

test("a link to what this reader does not have becomes plain words", () => {
  const linked = (id: string): Block => ({
    kind: "paragraph",
    style: "body",
    text: [{ text: "see", bold: true, link: { to: "inside", id } }],
  });
  const { blocks } = settled(heading(1, "a", "here"), linked("here"), linked("gone"));
  expect(blocks.slice(1)).toEqual([linked("here"), { kind: "paragraph", style: "body", text: [{ text: "see", bold: true }] }]);
});

test("a level that is skipped is a Problem that says how to begin the heading", () => {
  expect(() => settled(heading(1, "a"), heading(3, "b"), words("x"))).toThrow(
    'The heading "b" is of level 3 and follows one of level 1. Begin it with ##.',
  );
});
