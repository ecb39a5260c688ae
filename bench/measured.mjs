import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = import.meta.dirname;
export const root = fileURLToPath(new URL("../", import.meta.url));
export const cli = join(root, "dist/cli.js");

/**
 * Runs a program of Node to its end, alone.
 * @param {readonly string[]} words the script and its arguments
 * @returns {{wall: number, cpu: number, rss: number, printed: string}} seconds, CPU seconds of the process tree, MB at its largest
 */
export function measured(...words) {
  const folder = mkdtempSync(join(tmpdir(), "footprint-meter-"));
  const note = join(folder, "cost.json");
  const started = performance.now();
  const run = spawnSync(process.execPath, ["--import", pathToFileURL(join(here, "meter.mjs")).href, ...words], {
    env: { ...process.env, METER: note },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - started) / 1000;
  try {
    if (run.status !== 0) throw new Error(`${words.join(" ")} ended with ${run.status ?? run.signal}\n${run.stdout}\n${run.stderr}`);
    return { wall, ...JSON.parse(readFileSync(note, "utf8")), printed: run.stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What it was measured on, without a name: "2 × the processor's model, Node 20.20.2". */
export function machine() {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? "a processor that does not say"}, Node ${process.versions.node}`;
}

/** @param {readonly number[]} values @param {number} share 0.5: the median */
export function quantile(values, share = 0.5) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
