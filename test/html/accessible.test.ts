import { describe, expect, test } from "@jest/globals";
import axe from "axe-core";
import { JSDOM } from "jsdom";
import { pageOf } from "../../src/html/page.ts";
import { styleSheet } from "../../src/html/style/style-sheet.ts";
import { everyBlock } from "../pdf/sample.ts";
import { readTheme } from "../pdf/theme.ts";

const theme = readTheme();
const page = smallPage();

/** Every kind of block, with few rows and small drawings: axe looks at every element, and takes its time. */
function smallPage(): string {
  const { report, drawings } = everyBlock();
  const blocks = report.blocks.map((block) => (block.kind === "table" ? { ...block, rows: block.rows.slice(0, 4) } : block));
  const small = [...drawings.keys()].map((chart) => [chart, [`<svg width="${chart.width}" height="9"><text>£1</text></svg>`]] as const);
  return pageOf({ ...report, blocks }, new Map(small), theme);
}

/** What axe finds in a page; what has to be seen (contrast, sizes) it cannot judge without a browser. */
async function examined(html: string): Promise<axe.AxeResults> {
  const { window } = new JSDOM(html, { runScripts: "outside-only", pretendToBeVisual: true });
  window.eval(axe.source);
  return (await window.eval(`axe.run(document, {rules: {"color-contrast": {enabled: false}}})`)) as axe.AxeResults;
}

const faults = ({ violations }: axe.AxeResults) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe("a page, examined by axe", () => {
  test("has no fault", async () => {
    const results = await examined(page);
    expect(faults(results)).toEqual([]);
    const judged = results.passes.map(({ id }) => id);
    for (const rule of ["html-has-lang", "role-img-alt", "heading-order", "list", "region", "bypass", "link-name", "document-title"])
      expect(judged).toContain(rule);
  });

  test("would have faults without its language, its title, a description and a heading", async () => {
    const spoilt = page
      .replace(/ lang="en-GB"/, "")
      .replace(/<title>.*<\/title>/, "")
      .replace(/ aria-label="Bars[^"]*"/, "")
      .replace(/<h2 id="means">.*?<\/h2>/, "<h4>Deep</h4>");
    const found = (await examined(spoilt)).violations.map(({ id }) => id).sort();
    expect(found).toEqual(["document-title", "heading-order", "html-has-lang", "role-img-alt"]);
  });
});

describe("the words of a page", () => {
  const { colours } = theme;

  test.each([
    [colours.ink, colours.white],
    [colours.ink, colours.pale],
    [colours.soft, colours.white],
    [colours.soft, colours.pale],
    [colours.own, colours.white],
    [colours.own, colours.tint],
    [colours.accent, colours.white],
    [colours.white, colours.own],
    ["#BFD6EA", colours.own],
  ])("in %s on %s stand out 4.5 to 1", (words, ground) => {
    expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("take every colour from the theme, but for the pale line on the cover", () => {
    const rules = styleSheet(theme).replace(/:root\{[^}]*\}/, "");
    expect(rules.match(/#[0-9a-f]{3,8}\b/gi)).toEqual(["#BFD6EA", "#fff"]);
  });
});

/** WCAG 2.2, contrast ratio: (lighter + 0.05) / (darker + 0.05) of relative luminances. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
