import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Problem } from "../../src/error.ts";
import { type Manifest, readManifest, saveManifest } from "../../src/output/manifest.ts";

const hash = "0".repeat(64);
const manifest: Manifest = {
  program: "footprint 1.0.0",
  round: { title: "Round", name: "2018" },
  workbook: { file: "round.xlsx", sha256: hash },
  reports: [
    {
      code: "02B",
      name: "Ashdale",
      file: "02B.pdf",
      pages: 1,
      bytes: 1,
      missing: [],
      sha256: hash,
      dataset: hash,
      madeFrom: hash,
      madeWith: hash,
    },
  ],
};

async function temporary(): Promise<string> {
  return files.mkdtemp(join(tmpdir(), "footprint manifest "));
}

describe("manifest.json", () => {
  test("what was saved is read again", async () => {
    const folder = await temporary();
    await saveManifest(files, folder, manifest);
    expect(await readManifest(files, folder)).toEqual(manifest);
  });

  test("a report's web page is listed with it, and a list from before there were any is read", async () => {
    const folder = await temporary();
    const reports = manifest.reports.map((report) => ({ ...report, webPage: { file: "02B.html", bytes: 1, sha256: hash } }));
    await saveManifest(files, folder, { ...manifest, reports });
    expect((await readManifest(files, folder))?.reports).toEqual(reports);
    expect(JSON.stringify(manifest)).not.toContain("webPage");
  });

  test("a folder without one holds no reports yet", async () => {
    expect(await readManifest(files, join(await temporary(), "new"))).toBeUndefined();
  });

  test.each(["", "{", "[]", JSON.stringify({ ...manifest, reports: [{ code: "02B" }] }), JSON.stringify({ ...manifest, sent: true })])(
    "%p is refused with a letter",
    async (text) => {
      const folder = await temporary();
      await files.writeFile(join(folder, "manifest.json"), text);
      await expect(readManifest(files, folder)).rejects.toThrow(Problem);
    },
  );
});
