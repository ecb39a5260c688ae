import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { sheets } from "../../src/dataset/sheets.ts";
import { workbookDocument } from "../../src/dataset/workbook-document.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { letters } from "./book.ts";

const text = workbookDocument();

describe("docs/workbook.md", () => {
  test("is what the program writes", async () => {
    expect(await readFile(join(import.meta.dirname, "../../docs/workbook.md"), "utf8")).toBe(text);
  });

  test("names every sheet and every column", () => {
    for (const { name, columns } of Object.values(sheets)) {
      expect(text).toContain(`\n## ${name}\n`);
      for (const column of Object.values(columns)) expect(text).toMatch(new RegExp(`\\| \\**${column.name}\\**( \\(needed\\))? \\|`));
    }
  });

  test("shows a smallest workbook that is read without a finding when it is typed in as shown", async () => {
    const shown = [...text.matchAll(/\*\*(\w+)\*\*\n\n((?:\|.*\n)+)/g)].map(([, name = "", rows = ""]) => ({ name, rows: rowsOf(rows) }));
    expect(shown.map(({ name }) => name)).toEqual(["Settings", "Organisations", "Submissions", "Measures"]);
    const outcome = datasetFrom(await readBook({ name: "library.xlsx", bytes: writeBook(shown) }));
    expect(letters(outcome)).toEqual([]);
    expect(outcome.dataset?.measures.map(({ code }) => code)).toEqual(["loans", "cost", "open on Sunday"]);
    expect(outcome.dataset?.answers.get("cost")?.get("L02")).toEqual({
      kind: "number",
      value: 244000 / 31800,
      numerator: 244000,
      denominator: 31800,
    });
    expect(outcome.dataset?.answers.get("open on Sunday")?.get("L03")).toEqual({ kind: "missing", reason: "not answered" });
  });
});

/** The cells of a table in Markdown; a number is typed as a number. */
function rowsOf(table: string): (string | number | undefined)[][] {
  const lines = table
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("| ---"));
  return lines.map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell.trim() || undefined)),
  );
}
