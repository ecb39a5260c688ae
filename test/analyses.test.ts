import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { analysisNames } from "../src/dataset/analysis.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/analyses.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| .*\.test\.ts`: /.test(line))
  .map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );

/** How many analyses each of the five sources has. */
const sources = [24, 14, 8, 7, 15];
const ids = sources.flatMap((count, source) => Array.from({ length: count }, (_, i) => `00${source}-${i + 1}`));

describe("docs/analyses.md", () => {
  test("has every analysis of the sources, once and in order", () => {
    expect(rows.map(([id]) => id).filter((id) => /^\d{3}-\d+$/.test(id ?? ""))).toEqual(ids);
  });

  test.each(rows.map((cells) => [cells[0] ?? "", cells.at(-1) ?? ""] as const))("%s is held by a test that is there", (_, held) => {
    const [, file = "", title = ""] = /^`([^`]+)`: (.+)$/.exec(held) ?? [];
    const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";
    expect({ file, title, there: text.includes(title) }).toEqual({ file, title, there: true });
  });

  test("names files that are there and analyses that can be asked for", () => {
    const named = rows.flatMap((cells) => [...(cells.at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
    const unknown = named.filter((name) => {
      if (name.startsWith("footprint ")) return false;
      if (name.includes("/")) return ![name, `src/${name}`].some((path) => existsSync(join(root, path)));
      return !/^[A-Z]/.test(name) && !analysisNames.some((kind) => kind === name);
    });
    expect(unknown).toEqual([]);
  });
});
