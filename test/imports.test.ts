import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

const root = new URL("..", import.meta.url).pathname;

/** Imports that would undo the order of the folders, each planted in a file of its own. */
const refused: readonly (readonly [from: string, to: string])[] = [
  ["statistics", "../dataset/text.ts"],
  ["dataset", "../position/asked.ts"],
  ["dataset", "../collection/form.ts"],
  ["position", "../disclosure/view.ts"],
  ["charts", "../send/recipient.ts"],
  ["report", "../collect/collate.ts"],
  ["collection", "../disclosure/view.ts"],
  ["collection", "../workbook/write.ts"],
  ["collection", "../output/disk.ts"],
  ["collection", "../collect/ours.ts"],
  ["collection", "../world.ts"],
  ["collection", "node:fs"],
  ["collect", "../workbook/write-laid.ts"],
  ["collect", "../mail/ledger.ts"],
  ["collect", "../send/contacts.ts"],
  ["collect", "../pdf/pdf.ts"],
  ["collect", "../disclosure/permit.ts"],
  ["collect", "../commands/style.ts"],
  ["collect", "../batch.ts"],
  ["send", "../pdf/pdf.ts"],
  ["send", "nodemailer"],
  ["send", "../collect/collate.ts"],
  ["mail", "../send/recipient.ts"],
  ["workbook", "../collect/ours.ts"],
  ["output", "../batch/outcome.ts"],
];

const allowed: readonly (readonly [from: string, to: string])[] = [
  ["collection", "../dataset/text.ts"],
  ["collection", "../position/format.ts"],
  ["collect", "../collection/form.ts"],
  ["collect", "../output/disk.ts"],
  ["send", "../mail/ledger.ts"],
  ["workbook", "../collection/laid-sheet.ts"],
];

const planted = [...refused, ...allowed];
const fileOf = (from: string, to: string): string =>
  `src/${from}/planted-${planted.findIndex((pair) => pair[0] === from && pair[1] === to)}.ts`;

/** Files the linter complains about, by the name of the rule. */
let complained: ReadonlySet<string>;
let here: string;

beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), "footprint imports "));
  const config = JSON.parse(await readFile(join(root, "biome.json"), "utf8"));
  await writeFile(join(here, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [from, to] of planted) {
    const file = join(here, fileOf(from, to));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `export type { Planted } from "${to}";\n`);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const run = promisify(execFile)(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=200", "src"], { cwd: here });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const { diagnostics }: { diagnostics: { category: string; location: { path: string | { file: string } } }[] } = JSON.parse(stdout);
  const paths = diagnostics
    .filter(({ category }) => category === "lint/style/noRestrictedImports")
    .map(({ location: { path } }) => (typeof path === "string" ? path : path.file));
  complained = new Set(paths);
});

afterAll(() => rm(here, { recursive: true }));

describe("the linter", () => {
  test.each(refused)("refuses a file in %s/ that imports %s", (from, to) => {
    expect(complained).toContain(fileOf(from, to));
  });

  test.each(allowed)("lets a file in %s/ import %s", (from, to) => {
    expect(complained).not.toContain(fileOf(from, to));
  });
});
