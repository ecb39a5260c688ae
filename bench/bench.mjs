// What a batch costs, in CPU seconds by stage: read, check, permit, write, draw, print. Run by `npm run bench`, after a build.
// node bench/bench.mjs [participants] [measures]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { drawAll } from "../dist/batch/draw-all.js";
import { chartsOf } from "../dist/charts/charts.js";
import { datasetFrom } from "../dist/dataset/dataset-from.js";
import { viewsOf } from "../dist/disclosure/permit.js";
import { checkPdf } from "../dist/pdf/check.js";
import { printReport } from "../dist/pdf/pdf.js";
import { writeReport } from "../dist/report/report.js";
import { readTemplates } from "../dist/templates/read.js";
import { readTheme } from "../dist/templates/theme.js";
import { readBook } from "../dist/workbook/read.js";
import { writeBook } from "../dist/workbook/write.js";
import { standardJob } from "./standard-job.mjs";

const participants = Number(process.argv[2] ?? 207);
const measures = Number(process.argv[3] ?? 40);
const templatesFolder = new URL("../templates/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "footprint-bench-"));
const workbook = join(folder, "job.xlsx");
writeFileSync(workbook, writeBook(standardJob(participants, measures)));

const spent = new Map();

/** Runs a stage and adds its CPU milliseconds to the stage's sum. */
async function stage(name, work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000);
  return result;
}

const started = performance.now();
const book = await stage("read the workbook", () => readBook(workbook));
const { dataset, findings } = await stage("check it", () => datasetFrom(book));
if (dataset === undefined) throw new Error(JSON.stringify(findings.slice(0, 3)));
const templates = await readTemplates(templatesFolder);
const theme = await readTheme(templatesFolder);
const charts = chartsOf(theme);
const viewOf = await stage("permit", () => viewsOf(dataset));

const each = [];
const sizes = [];
let pages = 0;
for (const { code } of dataset.organisations) {
  const before = process.cpuUsage();
  const view = await stage("permit", () => viewOf(code));
  const report = await stage("write", () => writeReport(view, templates, charts.kinds, theme));
  const drawings = await stage("draw", () => drawAll(report, charts.draw));
  const printed = await stage("print", () => printReport(report, drawings, theme));
  const faults = await stage("check the PDF", () => checkPdf(printed.bytes));
  if (faults.length > 0) throw new Error(`${code}: ${faults[0]}`);
  const { user, system } = process.cpuUsage(before);
  each.push((user + system) / 1000);
  sizes.push(printed.bytes.length);
  pages = printed.pages;
}
const wall = (performance.now() - started) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;

const warm = each.slice(Math.min(20, Math.floor(each.length / 2))).sort((a, b) => a - b);
const middle = (values) => values[Math.floor(values.length / 2)] ?? 0;
const line = (name, value, unit) => console.log(`${name.padEnd(34)}${value.padStart(10)} ${unit}`);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`);
console.log(`Standard job: ${participants} participants × ${measures} measures, one process\n`);
for (const [name, ms] of spent) line(name, (ms / participants).toFixed(2), "CPU ms a report");
line("warm report, median", middle(warm).toFixed(1), "CPU ms");
line("warm report, 90th percentile", (warm[Math.floor(warm.length * 0.9)] ?? 0).toFixed(1), "CPU ms");
line("batch, wall", wall.toFixed(1), "s");
line("peak memory", peak.toFixed(0), "MB");
line("PDF, median", (middle([...sizes].sort((a, b) => a - b)) / 1024).toFixed(0), "KB");
line("pages of the last", String(pages), "");

/** The command itself, as the co-ordinator runs it: from nothing, again with nothing changed, and one report by itself. */
function command(name, ...words) {
  const start = performance.now();
  execFileSync(
    process.execPath,
    [new URL("../dist/cli.js", import.meta.url).pathname, "generate", workbook, "--out", join(folder, "out"), ...words],
    {
      stdio: "ignore",
    },
  );
  line(name, ((performance.now() - start) / 1000).toFixed(1), "s wall");
}
console.log("");
command("footprint generate, from nothing");
command("again, nothing changed");
command("one report, forced", "--only", dataset.organisations[0].code, "--force");
const made = readdirSync(join(folder, "out")).filter((file) => file.endsWith(".pdf"));
line(
  "folder",
  (made.reduce((sum, file) => sum + statSync(join(folder, "out", file)).size, 0) / 1e6).toFixed(1),
  `MB in ${made.length} PDFs`,
);
rmSync(folder, { recursive: true });
