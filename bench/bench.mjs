// What a batch costs. Run by `npm run bench`, after a build; README of the figures: docs/performance.md.
//   npm run bench                       the standard job: stages, the commands, the limit
//   npm run bench -- --peers            the same reports by Typst, PDFKit and Chromium too (once: npm ci --prefix bench)
//   npm run bench -- --growth           50 to 6,500 participants; takes its time
//   npm run bench -- --write            puts what was measured into docs/performance.md
// Smaller: --participants 50 --measures 10 --sample 5 --sizes 50,207
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measurePeers } from "./against.mjs";
import { measureCommands, measureGrowth } from "./commands.mjs";
import { writeJob } from "./job.mjs";
import { machine, measured, root } from "./measured.mjs";
import { commandsTable, growthTable, keep, limitTable, peersTable, stagesTable } from "./tables.mjs";

const { values } = parseArgs({
  options: {
    participants: { type: "string", default: "207" },
    measures: { type: "string", default: "40" },
    sample: { type: "string", default: "20" },
    sizes: { type: "string", default: "50,207,800,6500" },
    peers: { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
    only: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const job = { participants: Number(values.participants), measures: Number(values.measures) };
const folder = mkdtempSync(join(tmpdir(), "footprint-bench-"));

function tell(section, title, text) {
  console.log(`\n## ${title}\n\n${text}`);
  if (values.write) keep(section, text);
}

function standardJob() {
  const workbook = join(folder, "stages.xlsx");
  writeJob(workbook, job);
  const stages = JSON.parse(measured(join(root, "bench/stages.mjs"), workbook).printed);
  tell("stages", "Stages", stagesTable(stages, job));
  const { rows, folder: reports } = measureCommands(job, join(folder, "commands"));
  tell("commands", "Commands", commandsTable(rows, job));
  const limit = JSON.parse(measured(join(root, "bench/limit.mjs"), reports).printed);
  tell("limit", "The limit", limitTable(limit, stages.warm.median, job.participants));
}

try {
  console.log(machine());
  if (!values.only) standardJob();
  if (values.peers) {
    const sample = Number(values.sample);
    tell("peers", "Peers", peersTable(await measurePeers(job, sample, join(folder, "peers"), join(root, "templates")), sample));
  }
  if (values.growth) {
    const sizes = values.sizes.split(",").map(Number);
    tell("growth", "Growth", growthTable(measureGrowth(sizes, job.measures, join(folder, "growth"))));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
