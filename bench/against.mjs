import { spawnSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { datasetFrom } from "../dist/dataset/dataset-from.js";
import { readBook } from "../dist/workbook/read.js";
import { writeJob } from "./job.mjs";
import { measured, quantile } from "./measured.mjs";
import { writeSample } from "./sample.mjs";

/**
 * Reports in the shorter run of a peer, after which it is warm; the longer makes `sample` more, and the difference is what a report
 * costs. What it takes to start is told apart. A browser prints its third report as it prints its twentieth.
 */
const starting = 20;
const soonWarm = 2;
const rounds = 3;

const peers = [
  { name: "Footprint", script: "footprint.mjs", tagged: "PDF/UA-1, PDF/A-3a" },
  {
    name: "Typst, charts drawn in Typst",
    script: "typst.mjs",
    needs: "@myriaddreamin/typst-ts-node-compiler",
    words: ["drawn"],
    tagged: "PDF/UA-1",
  },
  { name: "Typst, charts as SVG", script: "typst.mjs", needs: "@myriaddreamin/typst-ts-node-compiler", words: ["svg"], tagged: "PDF/UA-1" },
  { name: "PDFKit by hand", script: "pdfkit.mjs", needs: "pdfkit", tagged: "no" },
  {
    name: "Chromium",
    script: "chromium.mjs",
    program: process.env.CHROMIUM ?? "chromium",
    starting: soonWarm,
    tagged: "partly",
  },
];

/**
 * The same reports by the product and by its peers, turn by turn in one run, so that what disturbs the machine disturbs all.
 * @returns {Promise<object[]>} CPU seconds a report, largest memory, size
 */
export async function measurePeers(job, sample, folder, templates) {
  const workbook = join(folder, "job.xlsx");
  const content = join(folder, "sample");
  mkdirSync(folder, { recursive: true });
  writeJob(workbook, job);
  const { dataset } = datasetFrom(await readBook(workbook));
  await writeSample(dataset, templates, content, starting + sample);
  const there = peers.filter(isThere);
  const costs = new Map(there.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const peer of there) costs.get(peer.name).push(costOf(peer, peer.needs || peer.program ? content : workbook, sample, folder));
  }
  return there.map(({ name, tagged, starting: first = starting }) => ({ name, tagged, starting: first, ...typical(costs.get(name)) }));
}

function costOf({ script, program, words = [], starting: before = starting }, source, sample, folder) {
  const out = join(folder, "peer");
  mkdirSync(out, { recursive: true });
  const run = (count) => measured(join(import.meta.dirname, "peers", script), source, out, String(count), ...words);
  const [few, many] = [run(before), run(before + sample)];
  return {
    each: (many.cpu - few.cpu) / sample,
    first: few.cpu,
    rss: program === undefined ? many.rss : undefined,
    size: statSync(join(out, "0.pdf")).size / 1024,
  };
}

function typical(costs) {
  const median = (field) => quantile(costs.map((cost) => cost[field]));
  // The memory of a browser's many processes is not measured.
  const rss = costs.every((cost) => cost.rss !== undefined) ? median("rss") : undefined;
  return { each: median("each"), first: median("first"), rss, size: median("size") };
}

/** A peer that is not installed is left out, and said so. */
function isThere({ name, needs, program }) {
  if (needs !== undefined && !resolves(needs)) return missing(name, "npm ci --prefix bench");
  if (program !== undefined && spawnSync(program, ["--version"]).error) return missing(name, "install Chromium, or name it in CHROMIUM");
  return true;
}

function resolves(name) {
  try {
    return createRequire(join(import.meta.dirname, "peers/")).resolve(name) !== "";
  } catch {
    return false;
  }
}

function missing(name, remedy) {
  console.error(`\nNOT MEASURED: ${name} is not installed (${remedy}).\n`);
  return false;
}
