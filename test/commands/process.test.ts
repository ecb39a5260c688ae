import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";

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

async function folderWith(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footprint process "));
  await mkdir(join(folder, "input"));
  await writeFile(join(folder, "input", name), content);
  return folder;
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
    for (const words of [["generate", "--onyl"], ["genrate"], ["generate", "none.xlsx"], ["check"], ["generate"], ["check", "input"]]) {
      const { exit, told } = await footprint(folder, ...words);
      expect([words, exit]).toEqual([words, 1]);
      expect(told).toMatch(/^[^\n]*\w\S?\.( |\n)/);
      expect(told).not.toMatch(/ENOENT|EISDIR|undefined|null|\n\s+at /);
    }
  });

  test("the example is written, checked and made into a report; a second run keeps it, byte for byte", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footprint process "));
    expect((await footprint(folder, "example")).exit).toBe(0);
    expect((await footprint(folder, "check")).exit).toBe(0);
    const code = (await footprint(folder, "generate", "--dry-run", "--json")).printed.match(/"code": "(\w+)"/)?.[1] ?? "";
    expect((await footprint(folder, "generate", "--only", code)).exit).toBe(0);
    const [round = ""] = await readdir(join(folder, "output"));
    const pdf = (await readdir(join(folder, "output", round))).find((name) => name.startsWith(code)) ?? "";
    const bytes = await readFile(join(folder, "output", round, pdf));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await footprint(folder, "generate", "--only", code, "--force")).printed).toMatch(/^Kept +1$/m);
    expect(await readFile(join(folder, "output", round, pdf))).toEqual(bytes);
  });
});
