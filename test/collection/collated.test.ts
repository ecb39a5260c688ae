import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { chosenIn } from "../../src/collection/chosen.ts";
import { type Collated, collated } from "../../src/collection/collated.ts";
import { collatedSheetsOf, copyWith } from "../../src/collection/collated-sheets.ts";
import type { CellBook } from "../../src/dataset/cells.ts";
import { letter } from "../../src/dataset/finding.ts";
import { typedIn } from "../../src/dataset/text.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeLaidBook } from "../../src/workbook/write-laid.ts";
import { book, type Grid } from "../dataset/book.ts";
import { collectionOf, returned, roundBook } from "./rounds.ts";

const collection = collectionOf();
const alone = { standing: false, replace: new Set<string>() };
const together = (...books: readonly CellBook[]) => collated(collection, books, alone);
const letters = ({ findings }: Collated) => findings.map(letter);
const takenIn = ({ taken }: Collated) =>
  Object.fromEntries(taken.map(({ participant, column, cell }) => [`${participant} ${column}`, typedIn(cell)]));

describe("a return", () => {
  test("is known by the code inside it, whatever its file is called", async () => {
    const done = together(await returned(collection, "02B", { wish: "More" }, { file: "01A final (2).xlsx" }));
    expect(takenIn(done)).toEqual({ "02B wish": "More" });
    expect(done.taken[0]).toMatchObject({ file: "01A final (2).xlsx", at: expect.stringMatching(/^Questions!C\d+$/) });
  });

  test("keeps numbers numbers and words words, and n/a as it was typed", async () => {
    const done = together(await returned(collection, "02B", { spend_gbp: 12.5, unspent: "n/a", wish: "=1+1" }));
    expect(done.taken.map(({ cell }) => cell.kind)).toEqual(["number", "text", "text"]);
  });

  test("of several choices gives those that apply, in one cell", async () => {
    const typed = { "works: Wards, old": "Yes", "works: Schools": "No", "works: Prisons": "Yes" };
    expect(takenIn(together(await returned(collection, "02B", typed)))).toEqual({ "02B works": "Wards, old; Prisons" });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ["of an unknown code", { C2: "02X" }, /"02X" is no code in Organisations/],
    ["without a code", { C2: "" }, /The form has no code/],
    ["of another round", { H1: "2017" }, /It is the form of the round "2017"/],
    ["under another's name", { E2: "NHS Calder CCG" }, /which is 03C; nothing of it is taken/],
  ])("%s is not taken, and told", async (_what, cells, said) => {
    const done = together(await returned(collection, "02B", { wish: "More" }, { cells }));
    expect(done.taken).toEqual([]);
    expect(letters(done)).toContainEqual(expect.stringMatching(said));
  });

  test("that is no form is told", () => {
    expect(letters(together(book({ Sheet1: [["a"]] })))).toContainEqual(expect.stringMatching(/It is none of the collection workbooks/));
  });

  test("whose question was changed, or with something beside the form, is taken and queried", async () => {
    const cells = { B6: "Spend of last year", L9: "see my mail" };
    const said = letters(together(await returned(collection, "02B", { spend_gbp: 5 }, { cells })));
    expect(said).toContainEqual(
      expect.stringMatching(/^02B\.xlsx, Questions!B6 \(02B\): The question is not the one that is asked now: "Spend gbp"\./),
    );
    expect(said).toContainEqual(expect.stringMatching(/^02B\.xlsx, Questions!L9 \(02B\): It stands where the form has no cell/));
  });

  test("is late by the day it was last saved", async () => {
    const done = together(
      await returned(collection, "01A", { wish: "a" }, { saved: "2018-04-30" }),
      await returned(collection, "02B", { wish: "a" }, { saved: "2018-05-01" }),
    );
    expect(done.states.map(({ participant, kind, late }) => [participant.code, kind, late]).slice(0, 3)).toEqual([
      ["01A", "returned", false],
      ["02B", "returned", true],
      ["03C", "missing", false],
    ]);
  });
});

describe("two returns of a participant", () => {
  test("are put together where they agree or only one has an answer; where they differ neither is taken", async () => {
    const done = together(
      await returned(collection, "02B", { wish: "More", spend_gbp: 5, lead: "Yes" }, { file: "a.xlsx" }),
      await returned(collection, "02B", { wish: "Less", spend_gbp: "5", rating: "Good" }, { file: "b.xlsx" }),
    );
    expect(takenIn(done)).toEqual({ "02B spend_gbp": "5", "02B lead": "Yes", "02B rating": "Good" });
    expect(letters(done)).toContainEqual(
      expect.stringMatching(/wish: another answer is "More" \(a\.xlsx, Questions!C\d+\); neither is taken/),
    );
    expect(letters(done)).toContainEqual(expect.stringMatching(/02B came back 2 times/));
  });
});

describe("a copy of the round's workbook", () => {
  const Submissions: Grid = [
    ["Code", "wish", "notes of mine"],
    ["02B", "Kept", "by hand"],
  ];
  const filled = collectionOf({ Submissions });

  async function copy(replace: readonly string[]) {
    const books = [await returned(filled, "02B", { wish: "New", spend_gbp: 5 }), await returned(filled, "03C", { wish: "Mine" })];
    const done = collated(filled, books, { standing: true, replace: new Set(replace) });
    const written = await readBook({ name: "copy.xlsx", bytes: writeLaidBook(copyWith(filled, done, roundBook({ Submissions }))) });
    const grid = written.sheets.find(({ name }) => name === "Submissions")?.rows.map(({ cells }) => [...cells.values()].map(typedIn));
    return { done, written, grid };
  }

  test("keeps what stands there, lists what differs, and adds the rest", async () => {
    const { done, grid } = await copy([]);
    expect(grid?.[1]).toEqual(["02B", "Kept", "by hand", "5"]);
    expect(grid?.[2]).toEqual(["03C", "Mine"]);
    expect(letters(done)).toContainEqual(expect.stringMatching(/wish: the workbook has "Kept" \(Submissions!B2\), which stays/));
  });

  test("takes what came back where that was asked for, and says so", async () => {
    const { done, grid } = await copy(["02B"]);
    expect(grid?.[1]?.[1]).toBe("New");
    expect(letters(done)).toContainEqual(expect.stringMatching(/wish: it replaces "Kept"/));
  });

  test("has every other sheet as it was, and three for the co-ordinator", async () => {
    const { written } = await copy([]);
    expect(written.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Settings", "Organisations", "Public data", "Measures", "Submissions", "Where from", "Returns", "To settle"]),
    );
    const values = (from: CellBook, name: string) =>
      from.sheets.find((sheet) => sheet.name === name)?.rows.map(({ cells }) => [...cells.values()].map(typedIn));
    expect(values(written, "Measures")).toEqual(values(roundBook(), "Measures"));
  });
});

describe("nothing is lost", () => {
  const typed = fc.dictionary(
    fc.constantFrom("spend_gbp", "unspent", "health", "lead", "rating", "wish"),
    fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.constantFrom("n/a", "=A1", "_x0041_", "1/2", "Yes", "£5")),
  );

  test("every answer that is typed is in Submissions with its file and cell, or in a finding", async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (answers) => {
        const meant = Object.entries(answers).filter(([, value]) => String(value).trim() !== "");
        const done = together(await returned(collection, "02B", Object.fromEntries(meant)));
        const read = await readBook({ name: "x.xlsx", bytes: writeLaidBook(collatedSheetsOf(collection, done)) });
        const texts = read.sheets
          .find(({ name }) => name === "Where from")
          ?.rows.map(({ cells }) => typedIn(cells.get("C") ?? { kind: "text", text: "" }));
        for (const { column } of done.taken) expect(texts).toContain(column);
        const blank = meant.filter(([, value]) => typedIn({ kind: "text", text: String(value) }) === "");
        expect(done.taken.length).toBe(meant.length - blank.length);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  [["Yes", "No", "x"], "a; c"],
  [["No", "No", "No"], "None"],
  [["n/a", "n/a", "n/a"], "n/a"],
  [["Yes", "perhaps", "No"], "a; b: perhaps"],
])("choices ticked %p are %p", (ticks, text) => {
  expect(typedIn(chosenIn(ticks.map((tick, i) => ({ option: "abc".charAt(i), cell: { kind: "text", text: tick } }))))).toBe(text);
});
