import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { checkPdf } from "../../src/pdf/check.ts";
import { lockWith } from "../../src/pdf/lock.ts";
import { printReport } from "../../src/pdf/pdf.ts";
import { awkwardReports } from "./awkward.ts";
import { PLANTED, spoilt } from "./planted.ts";
import { everyBlock, figures, heading, paragraph, report, Sample } from "./sample.ts";
import { readTheme } from "./theme.ts";
import { hasJava, type Verdict, validate } from "./verapdf.ts";

const RULES = { ua1: 106, "3a": 155 };

/** Planted faults against PDF/UA-1 that veraPDF knows of. */
const SEEN = new Set([
  "no language",
  "no claim to PDF/UA",
  "a figure without a description",
  "a skipped heading",
  "an unknown role",
  "a stray table row",
  "a table without rows",
  "a table heading without scope",
  "content that is not tagged",
  "a page that is not tabbed through",
]);

(hasJava ? describe : describe.skip)("veraPDF finds no fault", () => {
  test("a report with every kind of block conforms to PDF/UA-1 and PDF/A-3a", async () => {
    const theme = readTheme();
    const { report: full, drawings } = everyBlock();
    expectSound(verdicts([(await printReport(full, drawings, theme)).bytes]), 1);
  }, 120_000);

  test("answers of 32,767 characters, tables over pages and of one row, &, < and Welsh letters in names, and no chart at all conform", async () => {
    const theme = readTheme();
    const files: Uint8Array[] = [];
    for (const { name, report: awkward, drawings } of awkwardReports()) {
      const { bytes } = await printReport(awkward, drawings, theme);
      expect({ name, faults: checkPdf(bytes) }).toEqual({ name, faults: [] });
      files.push(bytes);
    }
    expectSound(verdicts(files), 4);
  }, 240_000);

  test("a locked report conforms to PDF/UA-1, opened with its password", async () => {
    const { report, drawings } = everyBlock();
    const words = "heron ladder quietly";
    const { bytes } = await printReport(report, drawings, readTheme(), lockWith(words));
    expect(verdicts([bytes], words)).toMatchObject([{ flavour: "ua1", passed: true, failures: [], rules: RULES.ua1 }]);
    expect(verdicts([bytes], "another password")).toMatchObject([{ flavour: "ua1", passed: false }]);
  }, 120_000);

  test("the faults it can see are the check's faults too", async () => {
    const sample = new Sample();
    const blocks = [
      heading(1, "One", "one"),
      paragraph([{ text: "See " }, { text: "it", link: { to: "inside", id: "one" } }]),
      sample.figure(487, 60),
      figures(),
    ];
    const sound = (await printReport(report(blocks, {}, sample), sample.drawings, readTheme())).bytes;
    const seen = PLANTED.filter(([what]) => SEEN.has(what));
    const files = await Promise.all(seen.map(([, , spoil]) => spoilt(sound, spoil)));
    const found = verdicts([sound, ...files]);
    expect(found).toHaveLength(2 * (1 + files.length));
    expect(found.filter(({ flavour, passed }) => flavour === "ua1" && passed)).toHaveLength(1);
    expect(found.filter(({ passed, failures }) => passed === failures.length > 0)).toEqual([]);
    expect(found.slice(0, 2).every(({ passed }) => passed)).toBe(true);
    expect(seen).toHaveLength(SEEN.size);
  }, 240_000);
});

function expectSound(found: readonly Verdict[], files: number): void {
  for (const verdict of found) expect(verdict).toMatchObject({ passed: true, failures: [], rules: RULES[verdict.flavour] });
  expect(found.map(({ flavour }) => flavour)).toEqual(Array.from({ length: files }, () => ["ua1", "3a"]).flat());
}

function verdicts(files: readonly Uint8Array[], password?: string) {
  const folder = mkdtempSync(join(tmpdir(), "conformance-"));
  try {
    const names = files.map((_, i) => join(folder, `${i}.pdf`));
    names.forEach((name, i) => {
      writeFileSync(name, files[i] ?? new Uint8Array());
    });
    return validate(names, password);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
