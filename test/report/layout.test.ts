import { describe, expect, test } from "@jest/globals";
import type { Block, Report } from "../../src/report/blocks.ts";
import { writeReport } from "../../src/report/report.ts";
import type { Template } from "../../src/report/templates.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { viewOf } from "./round.ts";
import { figures, headings, textOf } from "./walk.ts";

const cover: Template = { name: "00-cover", text: "# {{organisation}}" };
const written = (text: string, partials: readonly Template[] = [], n = 1): Report =>
  writeReport(viewOf(n), { sections: [cover, { name: "10", text }], partials }, charts, theme);
const blocks = (text: string): readonly Block[] => written(text).blocks;
const kinds = (text: string) => blocks(text).map(({ kind }) => kind);

describe("Markdown", () => {
  test("gives headings, paragraphs, lists and rules", () => {
    expect(kinds("# A\n\nb\nc\n\n- d\n- e\n\n1. f\n\n---\n")).toEqual(["heading", "paragraph", "list", "list", "rule"]);
  });

  test("gives emphasis and links", () => {
    const [paragraph] = blocks("a **b *c*** [d](https://example.org) \\*e");
    expect(paragraph).toEqual({
      kind: "paragraph",
      style: "body",
      text: [
        { text: "a " },
        { text: "b ", bold: true },
        { text: "c", bold: true, italic: true },
        { text: " " },
        { text: "d", link: { to: "outside", address: "https://example.org" } },
        { text: " *e" },
      ],
    });
  });

  test("may be indented for its reader", () =>
    expect(kinds("        a\n\n      # B\n\n          c")).toEqual(["paragraph", "heading", "paragraph"]));

  test("that a report has no use for is a Problem naming the file", () => {
    expect(() => blocks("> quoted")).toThrow(/^templates\/report\/10\.md: ".*quoted" is a kind of Markdown/);
    expect(() => blocks("#### four\n\nx")).toThrow("is a heading of level 4");
    expect(() => blocks("- a\n\n  1. b")).not.toThrow();
  });
});

describe("a heading", () => {
  test("is listed at levels 1 and 2 unless it says not", () => {
    const text = "# A\n\n## B\n\nx\n\n## C {.unlisted}\n\n### D\n\nx";
    expect(headings(written(text)).map(({ id, listed }) => `${id} ${listed}`)).toEqual(["a true", "b true", "c false", "d false"]);
  });

  test("can have an address of its own", () =>
    expect(headings(written("# Sources & words {#sources}\n\nx"))[0]).toMatchObject({
      id: "sources",
      text: [{ text: "Sources & words" }],
    }));

  test("takes the kicker before it", () =>
    expect(headings(written('{{kicker "Small"}}\n# Large\n\nx\n\n# Next\n\nx')).map(({ kicker }) => kicker)).toEqual(["Small", undefined]));
});

describe("layout", () => {
  test("columns stand side by side", () => {
    const [columns] = blocks('{{#columns}}{{#column "chart"}}a{{/column}}{{#column}}b{{/column}}{{/columns}}');
    expect(columns).toMatchObject({ kind: "columns", gap: 18, columns: [{ width: 304 }, { width: "fill" }] });
  });

  test("one column with nothing in it leaves the other across the page", () => {
    expect(kinds('{{#columns}}{{#column "chart"}}{{/column}}{{#column}}b{{/column}}{{/columns}}')).toEqual(["paragraph"]);
  });

  test("pairs stand two to a row, an odd one alone", () => {
    const three =
      '{{#pairs}}{{figure "trend" measure="cost" width="half"}}{{figure "sorted-bars" measure="cost" width="half"}}{{figure "peer-dots" measure="cost" width="half"}}{{/pairs}}';
    expect(blocks(three).map((block) => block.kind === "columns" && block.columns.map(({ width }) => width))).toEqual([
      [231.64, 231.64],
      [231.64],
    ]);
  });

  test("a box has a title and its text is smaller", () => {
    expect(blocks('{{#box "How"}}a{{/box}}')).toEqual([
      { kind: "box", title: "How", blocks: [{ kind: "paragraph", style: "commentary", text: [{ text: "a" }] }] },
    ]);
  });

  test("lead, commentary and note set the style of what they enclose", () => {
    expect(
      blocks("{{#lead}}a{{/lead}}{{#commentary}}b{{/commentary}}{{#note}}c{{/note}}").map(
        (block) => block.kind === "paragraph" && block.style,
      ),
    ).toEqual(["lead", "commentary", "note"]);
  });

  test("what encloses nothing leaves nothing", () => {
    expect(blocks('{{#box "x"}}{{/box}}{{#together}}{{/together}}{{#note}}{{/note}}{{#pairs}}{{/pairs}}{{#columns}}{{/columns}}')).toEqual(
      [],
    );
  });
});

describe("a figure", () => {
  test("is of the measure it names", () =>
    expect(figures(written('{{figure "trend" measure="cost"}}'))[0]?.chart.title).toBe("trend of running cost per head"));
  test("is as wide as the text unless it says otherwise", () => {
    expect(
      figures(written('{{figure "trend" measure="cost"}}{{figure "trend" measure="cost" width="half"}}')).map(({ chart }) => chart.width),
    ).toEqual([487.28, 231.64]);
  });
  test("is left out when the values cannot carry it", () => expect(blocks('{{figure "categories" measure="cost"}}')).toEqual([]));
  test("outside a measure is of the first of the summary that suits", () =>
    expect(figures(written('{{figure "trend"}}'))[0]?.chart.title).toBe("trend of population"));
  test("inside one is of that", () => {
    const text = '{{#each chapters}}{{#each measures}}{{#if charts.categories}}{{figure "categories"}}{{/if}}{{/each}}{{/each}}';
    expect(figures(written(text)).map(({ chart }) => chart.title)).toEqual([
      "categories of sharing of a management team",
      "categories of route to integration",
      "categories of partners in planning",
      "categories of overall rating",
    ]);
  });
});

describe("a measure's page", () => {
  const text = "{{#each chapters}}{{#each measures}}{{measure}}{{/each}}{{/each}}";
  const general = ["number", "options", "split", "text"].map((family) => ({
    name: `measure/${family}`,
    text: `## ${family}\n\n{{title}}`,
  }));
  const headed = (...more: Template[]) =>
    headings(written(text, [...general, ...more])).map((heading) => `${heading.id} ${textOf(heading.text)}`);

  test("is its family's", () => expect(headed().slice(0, 2)).toEqual(["m-population number", "m-older number"]));
  test("is its kind's and its space's when there is one", () =>
    expect(headed({ name: "measure/share-half", text: "## share, half\n\nx" }).slice(0, 2)).toEqual([
      "m-population number",
      "m-older share, half",
    ]));
  test("is its own before all others", () =>
    expect(headed({ name: "measures/older", text: "## Own words\n\nx" }).slice(0, 2)).toEqual([
      "m-population number",
      "m-older Own words",
    ]));
  test("missing altogether is a Problem naming the files that could be written", () => {
    expect(() => written(text, general.slice(1))).toThrow(
      'There is no template for the measure "population" (amount). Write one of: measures/population.md, measure/amount-page.md',
    );
  });
});

test("a report without a cover's title is a Problem", () => {
  expect(() => writeReport(viewOf(1), { sections: [{ name: "00-cover", text: "x" }], partials: [] }, charts, theme)).toThrow(
    "The cover has no title.",
  );
});
