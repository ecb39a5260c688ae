import { expect, test } from "@jest/globals";
import { templateGuide } from "../../src/report/guide.ts";
import { charts } from "./charts.ts";

const guide = templateGuide([...charts.values()]);

test("the guide tells every chart, table, helper and word with its meaning", () => {
  for (const name of [
    "`sorted-bars`",
    "`footprint`",
    '`{{figure "chart" measure="…" width="…"}}`',
    '`{{#box "words"}} … {{/box}}`',
    "`{{position}}`",
    "`hasSources`",
    "`{{#each pageMeasures}}`",
  ]) {
    expect(guide).toMatch(new RegExp(`- ${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} \\S`));
  }
});

test("the guide has no empty meaning", () => expect(guide).not.toMatch(/^- `[^`]+` *$/m));
