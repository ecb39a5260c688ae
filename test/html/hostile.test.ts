import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Chart } from "../../src/charts/chart.ts";
import { pageOf } from "../../src/html/page.ts";
import type { Block, Report } from "../../src/report/blocks.ts";
import { paragraph, report, Sample } from "../pdf/sample.ts";
import { readTheme } from "../pdf/theme.ts";
import { domOf, skeleton } from "./reading.ts";

const theme = readTheme();

/** Pieces that have broken out of pages before. */
const pieces = [
  "</title></style></script><script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "' onmouseover='alert(1)",
  "&lt;b&gt; &amp; &#60;",
  "<!-- --> <![CDATA[ ]]> <?php ?>",
  "</table></figure></main></body>",
  "</svg><svg onload=alert(1)>",
  "Bwrdd Iechyd Prifysgol Aneurin Bevan (ŵ, ŷ)",
  "\u202eevil\u202c \u0000 \u0007 \ufeff \uffff \ud800",
  "{{organisation}} %00 `",
];
const name = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 12 })), { minLength: 1, maxLength: 4 })
  .map((parts) => `x${parts.join("")}`.replace(/[\r\n\u2028\u2029]/g, " "));

/** A page in which this text stands wherever a text can stand. */
function pageWith(text: string): string {
  const { written, drawings } = reportWith(text);
  return pageOf(written, drawings, theme);
}

function reportWith(text: string): { written: Report; drawings: Sample["drawings"] } {
  const sample = new Sample();
  const words: Partial<Chart> = {
    title: text,
    subtitle: text,
    description: text,
    note: text,
    key: [{ mark: "square", colour: "own", label: text }],
  };
  const said = [{ text }, { text, bold: true, italic: true, language: text }];
  const blocks: Block[] = [
    { kind: "contents" },
    { kind: "heading", level: 1, kicker: text, text: said, id: "one", listed: true },
    paragraph([...said, { text, link: { to: "inside", id: "one" } }, { text, link: { to: "outside", address: `https://${text}` } }]),
    { kind: "list", ordered: true, style: "body", items: [said] },
    { ...sample.figure(300, 100, words), notes: [text] },
    {
      kind: "table",
      style: "data",
      title: { number: 2, text, subtitle: text },
      summary: text,
      columns: [{ title: text, align: "left", width: "fill" }],
      rows: [
        { kind: "group", title: text },
        { kind: "cells", role: "own", cells: [{ kind: "text", text: said }] },
      ],
    },
    { kind: "key-numbers", items: [{ label: text, value: text, under: text, own: true }] },
    { kind: "box", title: text, blocks: [paragraph(text)] },
  ];
  const written = report(
    blocks,
    {
      title: text,
      language: text,
      author: text,
      subject: text,
      header: { left: text, right: text },
      footer: { left: text },
      cover: { kicker: text, title: text, titleLanguage: text, subtitle: text, paragraphs: [paragraph(text)], art: undefined },
      attachments: [{ name: text, type: "text/csv", description: text, text }],
    },
    sample,
  );
  return { written, drawings: sample.drawings };
}

/** The letters, marks, figures and signs of a text that are seen. */
function seen(text: string | null | undefined): string[] {
  return text?.match(/(?!\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point})[\p{L}\p{M}\p{N}\p{P}\p{S}]/gu) ?? [];
}

describe("text from a workbook", () => {
  const harmless = skeleton(pageWith("x"));

  test.each(pieces)("such as %p changes no markup", (text) => {
    expect(skeleton(pageWith(`x${text}`))).toEqual(harmless);
  });

  test("changes no markup, whatever it is, and is read as it was written", () => {
    fc.assert(
      fc.property(name, (text) => {
        const page = pageWith(text);
        expect(skeleton(page)).toEqual(harmless);
        const document = domOf(page);
        expect(seen(document.querySelector("header h1")?.textContent)).toEqual(seen(text));
        expect(seen(document.querySelector("[role=img]")?.getAttribute("aria-label"))).toEqual(seen(text));
        expect(seen(document.querySelector("dd.value")?.textContent)).toEqual(seen(text));
      }),
      { numRuns: 25 },
    );
  });

  test("cannot turn round the direction of what follows it", () => {
    expect(pageWith("x\u202etxt.exe\u2066")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
