import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { View } from "../../src/disclosure/view.ts";
import { writeReport } from "../../src/report/report.ts";
import type { Templates } from "../../src/report/templates.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { viewOf } from "./round.ts";
import { everyInline, textOf } from "./walk.ts";

/** A name wherever a template can put one. */
const everywhere = `# Start

{{organisationShort}}

## {{organisationShort}} {#here}

Before {{organisationShort}} after, **{{organisationShort}}**, *{{organisationShort}}* and [{{organisationShort}}](#here).

- {{organisationShort}}
- one {{organisationShort}}

1. {{organisationShort}}

{{#box organisationShort}}{{organisationShort}}{{/box}}

{{kicker organisationShort}}
### {{organisationShort}}

{{#note}}{{organisationShort}}{{/note}}
`;
const templates: Templates = {
  sections: [
    { name: "00-cover", text: "# {{organisation}}\n\n## {{organisationShort}}\n\n{{organisationShort}}" },
    { name: "10-all", text: everywhere },
  ],
  partials: [],
};

const plain = "Ashdale";
const named = (name: string): View => {
  const view = viewOf(1);
  return { ...view, reader: { ...view.reader, name, short: name } };
};
const write = (name: string) => writeReport(named(name), templates, charts, theme);

/** The blocks of a plain name with another name in its place, ids apart: what the blocks of the other name must be. */
function expected(name: string): unknown {
  return JSON.parse(JSON.stringify(write(plain).blocks), (key, value) =>
    key === "id" ? "" : typeof value === "string" ? value.replaceAll(plain, () => name) : value,
  );
}

function written(name: string): unknown {
  return JSON.parse(JSON.stringify(write(name).blocks), (key, value) => (key === "id" ? "" : value));
}

/** Names as a workbook gives them: spaces closed up, something to see in them. */
const name = fc
  .string({ unit: "binary", minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

const wicked = [
  "*Ash* [x](http://y) # & < {{",
  "# Heading",
  "- item",
  "1. item",
  "2018. was a year",
  "> quote",
  "```code```",
  "    indented",
  "---",
  "===",
  "<script>alert(1)</script>",
  "![picture](x.png)",
  "[link](javascript:alert(1))",
  "https://example.org",
  "mailto:a@b.c",
  "{{organisation}}",
  "{{#each chapters}}",
  "{{{raw}}}",
  "\\{{escaped}}",
  "a | b",
  "**",
  "_under_ `tick` ~~gone~~",
  "&lt;b&gt; &amp;",
  "x {#contents .unlisted}",
  "\uE0000\uE001 \uE0020\uE003",
  "$& $1 $'",
  "__proto__",
  "constructor",
  "undefined",
];

describe("a name from the workbook is never markup", () => {
  test.each(wicked)("%s", (text) => {
    expect(written(text)).toEqual(expected(text.replace(/\s+/g, " ").trim()));
  });

  test("nor is any other string", () => {
    fc.assert(
      fc.property(name, (text) => expect(written(text)).toEqual(expected(text))),
      { numRuns: 150 },
    );
  });

  test("it stands on the cover as it was given", () => {
    fc.assert(
      fc.property(name, (text) => {
        const { cover } = write(text);
        expect([cover.title, cover.subtitle, textOf(cover.paragraphs[0]?.text ?? [])]).toEqual([text, text, text]);
      }),
      { numRuns: 60 },
    );
  });

  test("it makes no link of its own", () => {
    fc.assert(
      fc.property(fc.webUrl(), (text) => {
        expect(everyInline(write(text).blocks).flatMap(({ link }) => link ?? [])).toEqual([{ to: "inside", id: "here" }]);
      }),
      { numRuns: 50 },
    );
  });
});

test("an address that came as data becomes a link only when a report may hold it", () => {
  const contact = (email: string) => {
    const view = viewOf(1);
    const round = { ...view.round, contact: { ...view.round.contact, email } };
    const sections = [
      { name: "00-cover", text: "# x" },
      { name: "10", text: "[write](mailto:{{contactEmail}})" },
    ];
    return everyInline(writeReport({ ...view, round }, { sections, partials: [] }, charts, theme).blocks);
  };
  expect(contact("jo@example.org")).toEqual([{ text: "write", link: { to: "outside", address: "mailto:jo@example.org" } }]);
  for (const email of ["a@b.c?bcc=x@y.z", "a@b.c,d@e.f", "a b@c.d", "<a@b.c>", "", "javascript:alert(1)"])
    expect(contact(email)).toEqual([{ text: "write" }]);
});

test("lines of a free text answer become paragraphs", () => {
  const view = viewOf(1);
  const sections = [
    { name: "00-cover", text: "# x" },
    { name: "10", text: "{{aboutTheProject}}" },
  ];
  const round = { ...view.round, about: "# One\n\n  - two\r\nthree" };
  const { blocks } = writeReport({ ...view, round }, { sections, partials: [] }, charts, theme);
  expect(blocks.map((block) => block.kind === "paragraph" && textOf(block.text))).toEqual(["# One", "- two", "three"]);
});
