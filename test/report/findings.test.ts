import { describe, expect, test } from "@jest/globals";
import { findingsOf } from "../../src/analysis/findings.ts";
import { chartsOf } from "../../src/charts/charts.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { Problem } from "../../src/error.ts";
import { writeFindings } from "../../src/report/findings/report.ts";
import { all } from "../../src/report/settle/walk.ts";
import type { Templates } from "../../src/report/templates.ts";
import { readTemplates } from "../../src/templates/read.ts";
import { readTheme } from "../../src/templates/theme.ts";
import { cost, round, sharing, size } from "../disclosure/small-round.ts";

const theme = await readTheme("templates");
const charts = chartsOf(theme);
const templates = await readTemplates("templates", "findings");
const dataset = round([4, 4, 4], [cost, sharing, size], (measure, i) =>
  measure.kind === "yes-no" ? { kind: "option", option: i < 5 ? "Yes" : "No" } : { kind: "number", value: 100 + i * 7 },
);
const findings = findingsOf(everyoneOf(dataset));

function written(changed: Templates = templates) {
  return writeFindings(findings, changed, charts, theme);
}

function withSection(text: string): Templates {
  return { ...templates, sections: [...templates.sections, { name: "30-more", text }] };
}

describe("the findings report", () => {
  test("holds every finding with its heading, its figure and its data", () => {
    const report = written();
    const headings = all(report.blocks).flatMap((block) => (block.kind === "heading" ? [block.text.map(({ text }) => text).join("")] : []));
    for (const { title } of findings.chapters.flatMap(({ highlights }) => highlights)) expect(headings).toContain(title);
    expect(all(report.blocks).filter(({ kind }) => kind === "figure")).toHaveLength(3);
    expect(report.attachments[0]?.text.split("\n").length).toBeGreaterThan(3);
  });

  test("each highlight leads to its finding", () => {
    const report = written();
    const ids = new Set(all(report.blocks).flatMap((block) => (block.kind === "heading" ? [block.id] : [])));
    const links = all(report.blocks).flatMap((block) =>
      block.kind === "list" ? block.items.flatMap((item) => item.flatMap(({ link }) => (link?.to === "inside" ? [link.id] : []))) : [],
    );
    expect(links.length).toBe(findings.highlights.length);
    for (const id of links) expect(ids.has(id)).toBe(true);
  });

  test("a word that is not there, and a call that is not closed, are letters that name file and line", () => {
    expect(() => written(withSection("# More\n\n{{wave}}"))).toThrow(Problem);
    expect(() => written(withSection("# More\n\n{{wave}}"))).toThrow(/templates\/findings\/30-more\.md, line 3: "wave" is not known here/);
    expect(() => written(withSection("# More\n\n{{spine 3}}"))).toThrow(/"spine" is not known here/);
    expect(() => written(withSection("# More\n\n{{#if wave"))).toThrow(/30-more\.md.*This cannot be read/);
  });
});
