// What a batch costs stage by stage, in one process: node stages.mjs WORKBOOK. Prints one JSON object.
import { join } from "node:path";
import { drawAll } from "../dist/batch/draw-all.js";
import { byFootprint } from "../dist/batch/portions.js";
import { chartsOf } from "../dist/charts/charts.js";
import { datasetFrom } from "../dist/dataset/dataset-from.js";
import { viewsOf } from "../dist/disclosure/permit.js";
import { checkPdf } from "../dist/pdf/check.js";
import { printReport } from "../dist/pdf/pdf.js";
import { writeReport } from "../dist/report/report.js";
import { readTemplates } from "../dist/templates/read.js";
import { readTheme } from "../dist/templates/theme.js";
import { readBook } from "../dist/workbook/read.js";
import { beSparing } from "../dist/workers/sparing.js";
import { quantile, root } from "./measured.mjs";

/** Reports before a process is warm. */
const warming = 20;
const templatesFolder = join(root, "templates");
const spent = new Map();

/** Runs a stage and adds its CPU milliseconds to the stage's sum. */
async function stage(name, work) {
  const before = process.cpuUsage();
  const result = await work();
  spent.set(name, (spent.get(name) ?? 0) + since(before));
  return result;
}

function since(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// As the program does before it makes reports.
beSparing();
const book = await stage("read the workbook", () => readBook(process.argv[2]));
const { dataset, findings } = await stage("check it", () => datasetFrom(book));
if (dataset === undefined) throw new Error(JSON.stringify(findings.slice(0, 3)));
const templates = await readTemplates(templatesFolder);
const theme = await readTheme(templatesFolder);
const charts = chartsOf(theme);
const viewOf = await stage("work out positions and what may be shown", () => viewsOf(dataset));

const each = [];
const sizes = [];
let pages = 0;
for (const { code } of byFootprint(dataset, dataset.organisations).flat()) {
  const before = process.cpuUsage();
  const view = await stage("work out positions and what may be shown", () => viewOf(code));
  const report = await stage("write the words", () => writeReport(view, templates, charts.kinds, theme));
  const drawings = await stage("draw the charts", () => drawAll(report, charts.draw));
  const printed = await stage("lay out, tag and print", () => printReport(report, drawings, theme));
  const faults = await stage("check the file", () => checkPdf(printed.bytes));
  if (faults.length > 0) throw new Error(`${code}: ${faults[0]}`);
  each.push(since(before));
  sizes.push(printed.bytes.length / 1024);
  pages = printed.pages;
}

const reports = each.length;
const warm = each.slice(Math.min(warming, Math.floor(reports / 2)));
console.log(
  JSON.stringify({
    stages: [...spent].map(([name, ms]) => ({ name, each: ms / reports })),
    warm: { p10: quantile(warm, 0.1), median: quantile(warm), p90: quantile(warm, 0.9) },
    size: quantile(sizes),
    pages,
  }),
);
