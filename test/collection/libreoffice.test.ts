import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { realStages } from "../../src/batch/real-stages.ts";
import { realCollectStages } from "../../src/collect/stages.ts";
import { runBlank } from "../../src/commands/blank.ts";
import { runCheck } from "../../src/commands/check.ts";
import { runCollate } from "../../src/commands/collate.ts";
import { runGenerate } from "../../src/commands/generate.ts";
import type { CellBook } from "../../src/dataset/cells.ts";
import { typedIn } from "../../src/dataset/text.ts";
import { smallSheets } from "../../src/example/small.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { realWorld, type World } from "../../src/world.ts";
import { open, spoken } from "../pdf/reading.ts";
import { fillIn, libreOffice } from "./libreoffice.ts";

/**
 * The whole way, with a program that is not ours in the middle of it: the blank workbooks are filled in and saved by LibreOffice, come
 * back, are put together, checked, and made into a report that must print what was typed.
 */
const program = await libreOffice();
const whereInstalled = program === undefined ? describe.skip : describe;
if (program === undefined) process.stderr.write("LibreOffice (soffice) is not installed, so the way through it is NOT tested.\n");

/** Answers in the order of the references below; beside several choices one tick each. */
const answers: Readonly<Record<string, readonly string[]>> = {
  MH1: ["212", "684000", "71400", "77380", "91200000", "8100000", "Yes", "Rosemary", "Yes,Yes,No,No", "Good", "6.9", "1/2 more beds"],
  MH2: ["96", "402500", "33650", "35040", "47900000", "2650000", "Yes", "Tansy", "Yes,Yes,Yes,No", "Outstanding", "7.4", ""],
  MH3: ["148", "515200", "46100", "54020", "62300000", "7400000", "No", "Rosemary", "Yes,No,No,No", "Requires improvement", "6.2", "=A1"],
  MH4: ["305", "912000", "109900", "111325", "127500000", "15900000", "Yes", "Paper", "Yes,Yes,No,Yes", "Good", "6.6", "Crisis houses"],
  MH5: ["", "338700", "", "", "39800000", "1050000", "No", "Tansy", "No,Yes,No,No", "Good", "7.1", "Psychologists"],
};

const references = [
  ...["Beds", "Population", "Bed days", "Bed days available", "Income from block", "Income from other"],
  ...["Crisis line all day", "Record system", "Settings served", "CQC rating", "Staff score", "Wish"],
];

whereInstalled("a round collected through LibreOffice", () => {
  let here = "";
  let said: readonly string[] = [];
  const printed: string[] = [];
  const world = (): World => ({
    ...realWorld(),
    folders: { ...realWorld().folders, here, input: join(here, "input"), output: join(here, "output") },
    program: { name: "footprint", command: "footprint", fingerprint: () => "code" },
    terminal: { ...realWorld().terminal, print: (line) => printed.push(line), tell: (line) => printed.push(line), live: false },
  });
  const collected = () => join(here, "output", "2024", "round-collated.xlsx");

  beforeAll(async () => {
    here = await mkdtemp(join(tmpdir(), "footprint collected "));
    for (const folder of ["input", "returns"]) await mkdir(join(here, folder));
    const sheets = smallSheets().filter(({ name }) => name !== "Submissions");
    await writeFile(join(here, "input", "round.xlsx"), writeBook(sheets));
    await runBlank({}, world(), realCollectStages);
    const blanks = join(here, "output", "2024", "collection");
    const formats = ["xlsx", "ods", "csv", "xlsx", "xlsx"];
    const fillings = Object.keys(answers).map(async (code, index) => {
      const file = (await readdir(blanks)).find((name) => name.startsWith(code)) ?? "";
      const source = join(blanks, file);
      const typed = { ...(await cellsFor(source, answers[code] ?? [])), B6: "Another question" };
      return { source, typed, target: join(here, "returns", `answers (${index}).${formats[index]}`) };
    });
    said = await fillIn(program ?? "", await Promise.all(fillings));
    await runCollate({ folder: "returns", into: "input/round.xlsx" }, world(), realCollectStages);
  }, 120_000);
  afterAll(() => rm(here, { recursive: true }));

  test("finds its locked cells locked, its lists and its number rules in force", () => {
    expect(said.filter((line) => line === "protected True")).toHaveLength(5);
    expect(said.filter((line) => line === "B6 locked")).toHaveLength(5);
    expect(said.filter((line) => line.includes(" list $Lists.$"))).toHaveLength(5 * (1 + 1 + 4 + 1));
    expect(said.filter((line) => line.includes(" number "))).toHaveLength(5 * 7 - 3);
  });

  test("comes back with every answer as it was typed, whichever format it was saved in", async () => {
    const rows = rowsOf(await readBook(collected()), "Submissions");
    for (const [code, typed] of Object.entries(answers)) {
      const row = rows.get(code);
      const back = references.map((reference) => row?.get(reference) ?? "");
      expect([code, back]).toEqual([code, typed.map((text) => (text.includes(",") ? several(text) : text))]);
    }
  });

  test("has one participant's answers missing, and says so", () => {
    expect(printed.join("\n")).toContain("Missing: 1\n    MH6 Fosse Green");
  });

  test("passes the check and makes a report that prints what was typed", async () => {
    expect(await runCheck({ workbook: collected() }, world(), realStages)).toBe(0);
    const out = join(here, "reports");
    expect(await runGenerate({ workbook: collected(), only: ["MH1"], out }, world(), realStages)).toBe(0);
    const [file = ""] = (await readdir(out)).filter((name) => name.endsWith(".pdf"));
    const pdf = await open(new Uint8Array(await readFile(join(out, file))));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => spoken(pdf, page + 1)));
    const text = pages.flat().join("\n");
    for (const words of [
      ...["212", "31.0", "92%", "6.9", "1/2 more beds"],
      ...["“Rosemary”", "“Wards” and “Community”", "“Good”", "8% Other"],
    ])
      expect(text).toContain(words);
  }, 60_000);
});

/** The cells that a participant's answers are typed into, found by the reference at the end of each row. */
async function cellsFor(path: string, typed: readonly string[]): Promise<Record<string, string>> {
  const rows = (await readBook(path)).sheets[0]?.rows ?? [];
  const cells: Record<string, string> = { C3: "Alex Brown", E3: "2024-02-01" };
  references.forEach((reference, index) => {
    const own = rows.filter(({ cells: each }) => {
      const text = [...each.values()].at(-1);
      return text !== undefined && (typedIn(text) === reference || typedIn(text).startsWith(`${reference}: `));
    });
    const parts = own.length > 1 ? (typed[index] ?? "").split(",") : [typed[index] ?? ""];
    own.forEach(({ number }, row) => {
      if (parts[row] !== "") cells[`C${number}`] = parts[row] ?? "";
    });
  });
  return cells;
}

function several(ticks: string): string {
  return ["Wards", "Community", "Schools", "Prisons"].filter((_, index) => ticks.split(",")[index] === "Yes").join("; ");
}

/** Code → header → what the cell holds. */
function rowsOf(book: CellBook, name: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const [head, ...rows] = book.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return new Map(
    rows.map(({ cells }) => {
      const row = new Map([...cells].map(([letter, cell]) => [typedIn(head?.cells.get(letter) ?? cell), typedIn(cell)]));
      return [row.get("Code") ?? "", row];
    }),
  );
}
