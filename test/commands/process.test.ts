import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { smallestWorkbook } from "../../src/dataset/smallest-workbook.ts";
import { smallSheets } from "../../src/example/small.ts";
import { sha256 } from "../../src/output/fingerprint.ts";
import { writeBook } from "../../src/workbook/write.ts";

const root = join(import.meta.dirname, "../..");

interface Ended {
  readonly exit: number;
  readonly printed: string;
  readonly told: string;
}

/** The program as it is installed, in a folder of its own. */
async function footprint(folder: string, ...words: readonly string[]): Promise<Ended> {
  return started(process.execPath, [join(root, "dist/cli.js"), ...words], folder);
}

function started(program: string, words: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((ended) => {
    const child = execFile(
      program,
      words,
      { cwd, maxBuffer: 1e8, shell: process.platform === "win32" && program === "npm" },
      (_error, printed, told) => ended({ exit: child.exitCode ?? -1, printed, told }),
    );
  });
}

async function folderWith(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footprint process "));
  await mkdir(join(folder, "input"));
  await writeFile(join(folder, "input", name), content);
  return folder;
}

/** SHA-256 of every file in the folder. */
async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, sha256(await readFile(join(folder, name)))] as const)));
}

beforeAll(async () => {
  await started("npm", ["run", "--silent", "build"], root);
});

describe("footprint as a program", () => {
  test("alone, in an empty folder, it says how to begin", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footprint process "));
    expect(await footprint(folder)).toMatchObject({ exit: 0, printed: expect.stringContaining("footprint example"), told: "" });
  });

  test("a mistake on the command line, and a file that is no workbook, end with 1 and a letter", async () => {
    const folder = await folderWith("round.xlsx", "%PDF-1.7 this is no workbook");
    for (const words of [["generate", "--onyl"], ["genrate"], ["generate", "none.xlsx"], ["check"]]) {
      const { exit, told } = await footprint(folder, ...words);
      expect([words, exit]).toEqual([words, 1]);
      expect(told).toMatch(/^[^\n]*\w\S?\.( |\n)/);
      expect(told).not.toMatch(/ENOENT|EISDIR|undefined|null|\n\s+at /);
    }
  });

  test("the example is written, and is in order", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footprint process "));
    expect((await footprint(folder, "example")).exit).toBe(0);
    expect((await footprint(folder, "check")).exit).toBe(0);
  });

  test("a workbook is made into a report; a second run keeps it, byte for byte", async () => {
    const folder = await folderWith("round.xlsx", writeBook(smallSheets()));
    const code = "MH1";
    expect((await footprint(folder, "generate", "--only", code)).exit).toBe(0);
    const [round = ""] = await readdir(join(folder, "output"));
    const pdf = (await readdir(join(folder, "output", round))).find((name) => name.startsWith(code)) ?? "";
    const bytes = await readFile(join(folder, "output", round, pdf));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await footprint(folder, "generate", "--only", code, "--force")).printed).toMatch(/^Kept +1$/m);
    expect(await readFile(join(folder, "output", round, pdf))).toEqual(bytes);
  });

  test("one process, several threads, and shards put together leave the same folder, byte for byte", async () => {
    const folder = await folderWith("round.xlsx", writeBook(smallestWorkbook));
    const generate = (out: string, ...more: readonly string[]) => footprint(folder, "generate", "--out", out, "--html", ...more);
    expect((await generate("one", "--workers", "1")).exit).toBe(0);
    expect((await generate("threads", "--workers", "2")).exit).toBe(0);
    for (const shard of ["1/2", "2/2"]) expect((await generate("shards", "--shard", shard)).exit).toBe(0);
    expect((await generate("shards", "--join")).printed).toMatch(/^Made +3$/m);
    await rm(join(folder, "shards/shards"), { recursive: true });
    const one = await hashes(join(folder, "one"));
    expect([...one.keys()].filter((name) => name.endsWith(".pdf")).length).toBe(3);
    expect(await hashes(join(folder, "threads"))).toEqual(one);
    expect(await hashes(join(folder, "shards"))).toEqual(one);
  });
});
