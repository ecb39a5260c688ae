import * as disk from "node:fs/promises";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readRoundFolder } from "../../src/output/round-folder.ts";

test("the report of conformance is the folder's own, and somebody's notes are not", async () => {
  const folder = await mkdtemp(join(tmpdir(), "round folder "));
  for (const name of ["conformance.md", "notes.md"]) await writeFile(join(folder, name), "");
  expect((await readRoundFolder(disk, folder)).foreign).toEqual(["notes.md"]);
  await rm(folder, { recursive: true });
});
