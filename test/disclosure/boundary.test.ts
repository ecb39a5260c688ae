import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";

const root = new URL("../..", import.meta.url).pathname;
const source = join(root, "src");

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(source, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts")).map((entry) => join(entry.parentPath, entry.name));
}

/** The files a file imports, types included. */
async function importsOf(file: string): Promise<readonly string[]> {
  const text = await readFile(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.ts)"/g)].map(([, path = ""]) => resolve(dirname(file), path));
}

/** Everything the files import, and what that imports, as paths inside src. */
async function reachedFrom(files: readonly string[]): Promise<ReadonlySet<string>> {
  const seen = new Set(files);
  for (const file of seen) for (const next of await importsOf(file)) seen.add(next);
  return new Set([...seen].map((file) => relative(source, file).replaceAll("\\", "/")));
}

/** Files of disclosure/ that hold types and nothing else: what a reader, and what anyone, may see. */
const seams = ["view", "own-assessment", "everyone", "findings-view", "crosstab"].map((name) => `disclosure/${name}.ts`);

describe("what draws, writes and prints reports", () => {
  test.each(["charts", "analysis", "report", "pdf", "html", "templates"])(
    "%s/ cannot name the Dataset, not even through what it imports",
    async (folder) => {
      const reached = await reachedFrom(await filesIn(folder));
      expect(reached.size).toBeGreaterThan(1);
      const secret = [...reached].filter(
        (path) => path === "dataset/dataset.ts" || (path.startsWith("disclosure/") && !seams.includes(path)),
      );
      expect(secret).toEqual([]);
    },
  );

  test("the rules themselves reach it: the search can fail", async () => {
    expect(await reachedFrom([join(source, "disclosure/permit.ts")])).toContain("dataset/dataset.ts");
  });

  test.each([
    ["charts", "dataset/dataset.ts"],
    ["charts", "disclosure/permit.ts"],
    ["report", "dataset/dataset.ts"],
    ["report", "disclosure/permit.ts"],
  ])("the linter refuses a file in %s/ that imports %s", async (folder, path) => {
    const here = await mkdtemp(join(tmpdir(), "footprint lint "));
    try {
      await mkdir(join(here, "src", folder), { recursive: true });
      const config = JSON.parse(await readFile(join(root, "biome.json"), "utf8"));
      await writeFile(join(here, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
      await copyFile(join(root, "package.json"), join(here, "package.json"));
      await writeFile(join(here, "src", folder, "planted.ts"), `export type { View as Planted } from "../${path}";\n`);
      const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
      const failed = await promisify(execFile)(process.execPath, [biome, "lint", "src"], { cwd: here }).catch(
        (error: { stdout: string; stderr: string }) => error,
      );
      expect(`${failed.stdout}${failed.stderr}`).toContain("Charts and reports take a View, never the Dataset.");
    } finally {
      await rm(here, { recursive: true });
    }
  });
});
