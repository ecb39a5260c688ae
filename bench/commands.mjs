import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { contactsAdded, oneAnswerChanged, writeJob } from "./job.mjs";
import { cli, measured } from "./measured.mjs";

/** How often the shortest runs are repeated; the quickest counts, for what disturbs only ever adds. */
const repeated = 3;

/**
 * The command as the co-ordinator gives it, from nothing and again after nothing, an address and an answer changed.
 * @returns {{rows: object[], folder: string}} the costs, and the folder of reports, which the caller deletes
 */
export function measureCommands(job, folder) {
  mkdirSync(folder, { recursive: true });
  const workbook = join(folder, "job.xlsx");
  const out = join(folder, "out");
  const generate = (...words) => measured(cli, "generate", workbook, "--out", out, "--json", ...words);
  const rows = [];
  const add = (name, run, made = madeIn(run)) => rows.push({ name, ...costOf(run), made });

  writeJob(workbook, job);
  add("from nothing, one process", generate("--workers", "1"));
  rmSync(out, { recursive: true });
  add("from nothing, as many as there are cores", generate());
  add(
    "again, nothing changed",
    quickest(() => generate()),
  );
  writeJob(workbook, job, contactsAdded);
  add("addresses added", generate());
  writeJob(workbook, job, (sheets) => oneAnswerChanged(contactsAdded(sheets)));
  add("one answer corrected", generate());
  add(
    "one report, everything else there",
    quickest(() => generate("--only", "P0001", "--force")),
    1,
  );
  add(
    "one report, into an empty folder",
    quickest(() => alone(workbook, folder)),
  );
  return { rows, folder: out };
}

function alone(workbook, folder) {
  const out = join(folder, "alone");
  rmSync(out, { recursive: true, force: true });
  return measured(cli, "generate", workbook, "--out", out, "--json", "--only", "P0001");
}

function quickest(run) {
  return Array.from({ length: repeated }, run).sort((a, b) => a.wall - b.wall)[0];
}

function costOf({ wall, cpu, rss }) {
  return { wall, cpu, rss };
}

/** A report made again with the same bytes counts as kept there. */
function madeIn({ printed }) {
  const { made, replaced } = JSON.parse(printed);
  return made.length + replaced.length;
}

/** Megabytes of the PDFs in a folder. */
export function sizeOf(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
}

/** Larger and larger rounds, each made from nothing and then again. */
export function measureGrowth(sizes, measures, folder) {
  mkdirSync(folder, { recursive: true });
  const workbook = join(folder, "growing.xlsx");
  return sizes.map((participants) => {
    const out = join(folder, `out-${participants}`);
    writeJob(workbook, { participants, measures });
    const first = measured(cli, "generate", workbook, "--out", out, "--json");
    const again = measured(cli, "generate", workbook, "--out", out, "--json");
    const size = sizeOf(out);
    rmSync(out, { recursive: true });
    console.error(`${participants} participants: ${first.wall.toFixed(0)} s, ${first.rss.toFixed(0)} MB`);
    return { participants, first: costOf(first), again: costOf(again), size };
  });
}
