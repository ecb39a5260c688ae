import * as files from "node:fs/promises";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findingsOf } from "../../src/analysis/findings.ts";
import type { Stages } from "../../src/batch/stages.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Finding } from "../../src/dataset/finding.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import type { Disk } from "../../src/output/disk.ts";
import type { World } from "../../src/world.ts";
import { cost, numberAnswer, round } from "../disclosure/small-round.ts";

/** A world in a temporary folder, with a clock that stands still, that remembers what was printed and told. */
export interface SmallWorld extends World {
  readonly printed: string[];
  readonly told: string[];
  readonly here: string;
}

export async function smallWorld(changes: Partial<Omit<World, "terminal">> = {}): Promise<SmallWorld> {
  const here = await mkdtemp(join(tmpdir(), "footprint test "));
  const [input, templates] = [join(here, "input"), join(here, "templates")];
  for (const folder of [input, join(templates, "report"), join(templates, "theme")]) await mkdir(folder, { recursive: true });
  await writeFile(join(templates, "report", "10.md"), "text");
  const [printed, told]: [string[], string[]] = [[], []];
  return {
    disk: files,
    run: { process: 100, host: "desk", now: () => Date.UTC(2018, 10, 1), booted: 0, alive: (id) => id === 100 },
    folders: { here, input, output: join(here, "output"), templates, docs: join(here, "docs") },
    program: { name: "footprint 1.0.0", command: "footprint", fingerprint: () => "code" },
    terminal: {
      print: (line) => printed.push(line),
      tell: (line) => told.push(line),
      progress: (line) => told.push(line),
      live: false,
      colour: false,
    },
    stopAsked: () => false,
    ...changes,
    printed,
    told,
    here,
  };
}

/** Writes a workbook's file; the small stages take its content from elsewhere. */
export async function putWorkbook(world: World, name = "round.xlsx", content = "a workbook"): Promise<string> {
  const path = join(world.folders.input, name);
  await writeFile(path, content);
  return path;
}

/** Five trusts in two areas, of three and two, with the values given. */
export function smallRound(values: readonly number[] = [10, 20, 30, 40, 50]): Dataset {
  return round([3, 2], [cost], (_, i) => numberAnswer(values[i] ?? 0));
}

/** Stages that print a View as plain text, and a sheet as JSON. */
export function smallStages(dataset: Dataset, findings: readonly Finding[] = [], changes: Partial<Stages> = {}): Stages {
  return {
    read: async (path) => ({ file: path, sheets: [] }),
    check: async () => ({ dataset, findings }),
    permit: viewsOf,
    checkTemplates: async () => [],
    press: async () => ({ print: async (view) => ({ bytes: Buffer.from(JSON.stringify(view)), pages: 2, missing: [] }) }),
    writeBook: async (sheets) => Buffer.from(JSON.stringify(sheets)),
    findings: async (everyone) => ({ findings: findingsOf(everyone), bytes: Buffer.from(JSON.stringify(findingsOf(everyone))), pages: 3 }),
    example: async (name) => Buffer.from(`the ${name} example`),
    ...changes,
  };
}

/** Every file below the folder with its content; what two runs are compared by. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const all = new Map<string, string>();
  for (const entry of names.filter((name) => name.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    all.set(entry.name, await readFile(join(entry.parentPath, entry.name), "utf8"));
  }
  return all;
}

/** The disk, except that opening a file to write it fails with this error where `fails` says so. */
export function failingDisk(code: string, fails: (path: string) => boolean): Disk {
  return {
    ...files,
    open: async (path, flags) => {
      if (flags === "w" && fails(String(path))) throw Object.assign(new Error(`${code}: inner words`), { code });
      return files.open(path, flags);
    },
  };
}
