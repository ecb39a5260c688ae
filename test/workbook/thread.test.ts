import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readBook as inProcess } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { archive, worksheet, xlsxParts } from "./archive.ts";
import { files } from "./hostile-files.ts";

const root = join(import.meta.dirname, "../..");
const options = "--target es2023 --module nodenext --types node --skipLibCheck --rewriteRelativeImportExtensions --noCheck --rootDir src";
let folder: string;
let readBook: typeof inProcess;

// The program as it is installed parses in a thread, which cannot be started from TypeScript.
beforeAll(async () => {
  folder = await mkdtemp(join(root, "node_modules/.built-"));
  const files = ["src/workbook/read.ts", "src/workbook/parse-thread.ts"];
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [compiler, ...files, ...options.split(" "), "--outDir", folder, "--ignoreConfig"], {
    cwd: root,
  });
  ({ readBook } = (await import(join(folder, "workbook/read.js"))) as { readBook: typeof inProcess });
});

afterAll(() => rm(folder, { recursive: true }));

describe("a workbook parsed in a thread", () => {
  const bytes = writeBook([
    {
      name: "One",
      rows: [
        ["Code", "n"],
        ["02B", 5],
        [undefined, { date: "2018-06-01" }],
      ],
    },
  ]);

  test("is the same as one parsed in the process", async () => {
    expect(await readBook({ name: "x.xlsx", bytes })).toEqual(await inProcess({ name: "x.xlsx", bytes }));
  });

  test("is refused in the same words", async () => {
    for (const [name, content] of Object.entries({
      "x.xlsx": Buffer.from("%PDF-1.7"),
      "y.xlsx": archive(xlsxParts({ One: worksheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>') })),
    })) {
      const refused = await inProcess({ name, bytes: content }).catch((error: unknown) => String(error));
      await expect(readBook({ name, bytes: content })).rejects.toThrow(String(refused).replace("Problem: ", ""));
    }
  });

  test("is read or refused within 5 seconds and 600 MB, however hostile it is, and nothing stays behind", async () => {
    await mkdir(join(folder, "hostile"));
    for (const [name, { bytes }] of Object.entries(files)) await writeFile(join(folder, "hostile", name), bytes());
    await writeFile(join(folder, "read-all.js"), readAll);
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "read-all.js")], { timeout: 120_000 });
    const { read, memory, polluted }: { read: Record<string, number>; memory: number; polluted: boolean } = JSON.parse(stdout);
    expect(Object.keys(read).sort()).toEqual(Object.keys(files).sort());
    expect(Math.max(...Object.values(read))).toBeLessThan(5000);
    expect(memory).toBeLessThan(600);
    expect(polluted).toBe(false);
  }, 120_000);
});

/** Reads every file as the program does, one after another: milliseconds for each, and the most memory that was held at any time, in MB. */
const readAll = `
import { readdir } from "node:fs/promises";
import { readBook } from "./workbook/read.js";
const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
const folder = new URL("hostile/", import.meta.url);
const read = {};
for (const name of await readdir(folder)) {
  const started = performance.now();
  await readBook(new URL(name, folder).pathname).catch((error) => {
    if (error.remedy === undefined) throw error;
  });
  read[name] = performance.now() - started;
}
const polluted = before !== JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
process.stdout.write(JSON.stringify({ read, memory: process.resourceUsage().maxRSS / 1024, polluted }));
`;
