import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { realStages } from "../src/batch/real-stages.ts";
import { runGenerate } from "../src/commands/generate.ts";
import type { Manifest } from "../src/output/manifest.ts";
import { checkPdf } from "../src/pdf/check.ts";
import { realWorld, type World } from "../src/world.ts";
import { open, spoken } from "./pdf/reading.ts";

/**
 * Whole batches: each folder of golden/input holds a workbook, and its twin in golden/output what the reports made from it
 * say, in reading order, as a screen reader would. When a report says something else, what it says now is left beside the
 * expectation with ".new" in its name: look at it, and rename it when it is right.
 */
const golden = fileURLToPath(new URL("golden/", import.meta.url));
const cases = (await readdir(join(golden, "input"))).sort();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footprint golden "));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(cases)("the batch of %s", (name) => {
  const out = () => join(folder, name);

  test("is made without a fault, a PDF for every participant", async () => {
    const { exit, told } = await generated(name, out());
    expect({ exit, told: exit === 0 ? "" : told }).toEqual({ exit: 0, told: "" });
    const { reports } = await manifestOf(out());
    expect((await readdir(out())).filter((file) => file.endsWith(".pdf")).sort()).toEqual(reports.map(({ file }) => file).sort());
    for (const { file } of reports) expect(checkPdf(await readFile(join(out(), file)))).toEqual([]);
  });

  test("says in its first and last report what it said before", async () => {
    const { reports } = await manifestOf(out());
    const ends = [reports[0], reports.at(-1)];
    for (const report of ends) {
      if (report === undefined) throw new Error("no report");
      await expectSaid(join(golden, "output", name, `${report.code}.txt`), await wordsOf(join(out(), report.file)));
    }
  });

  test("is the same to the byte when it is made again", async () => {
    const before = await manifestOf(out());
    await generated(name, out(), true);
    expect(await manifestOf(out())).toEqual(before);
  });
});

async function generated(name: string, out: string, force = false): Promise<{ exit: number; told: string }> {
  const told: string[] = [];
  const [workbook] = (await readdir(join(golden, "input", name))).filter((file) => file.endsWith(".xlsx"));
  const terminal = {
    ...realWorld().terminal,
    print: (line: string) => told.push(line),
    tell: (line: string) => told.push(line),
    live: false,
  };
  const world: World = { ...realWorld(), terminal, program: { name: "footprint", command: "footprint", fingerprint: () => "code" } };
  const exit = await runGenerate({ workbook: join(golden, "input", name, workbook ?? ""), out, force }, world, realStages);
  return { exit, told: told.join("\n") };
}

async function manifestOf(out: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as Manifest;
}

async function wordsOf(file: string): Promise<string> {
  const pdf = await open(new Uint8Array(await readFile(file)));
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) pages.push(`--- page ${page}`, ...(await spoken(pdf, page)));
  return `${pages.join("\n")}\n`;
}

async function expectSaid(path: string, said: string): Promise<void> {
  const expected = await readFile(path, "utf8").catch(() => "");
  if (said === expected) return;
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path.replace(/\.txt$/, ".new.txt"), said);
  expect(said).toBe(expected);
}
