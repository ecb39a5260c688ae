// The content the peers print: reports of the standard job as the product writes them, with their charts drawn already. A peer is
// given words, tables and pictures, and has only to make a PDF of them; the product is charged for writing and drawing as well.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawAll } from "../dist/batch/draw-all.js";
import { chartsOf } from "../dist/charts/charts.js";
import { viewsOf } from "../dist/disclosure/permit.js";
import { pageOf } from "../dist/html/page.js";
import { writeReport } from "../dist/report/report.js";
import { readTemplates } from "../dist/templates/read.js";
import { readTheme } from "../dist/templates/theme.js";
import { marksOf } from "./marks.mjs";

/** Writes 0.json, 0.html, 1.json … into the folder: so many reports, in the order of the round. */
export async function writeSample(dataset, templatesFolder, folder, count) {
  const theme = await readTheme(templatesFolder);
  const templates = await readTemplates(templatesFolder);
  const charts = chartsOf(theme);
  const viewOf = viewsOf(dataset);
  mkdirSync(folder, { recursive: true });
  for (const [i, { code }] of dataset.organisations.slice(0, count).entries()) {
    const report = writeReport(viewOf(code), templates, charts.kinds, theme);
    const drawings = await drawAll(report, charts.draw);
    const pictures = new Map(
      [...drawings].map(([chart, layers]) => [chart, { ...pictureOf(chart), layers, marks: layers.flatMap(marksOf) }]),
    );
    const plain = JSON.stringify(report, (_, value) => pictures.get(value) ?? value);
    writeFileSync(join(folder, `${i}.json`), plain);
    writeFileSync(join(folder, `${i}.html`), pageOf(report, drawings, theme));
  }
}

/** What stands around a chart; not its specification. */
function pictureOf({ width, height, title, subtitle, description, note, key }) {
  return { width, height, title, subtitle, description, note, key };
}
