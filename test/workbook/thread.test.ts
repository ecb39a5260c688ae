import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readBook as inProcess } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { archive, worksheet, xlsxParts } from "./archive.ts";

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
});
