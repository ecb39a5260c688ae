import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { CellBook } from "../../src/dataset/cells.ts";
import { answerOf } from "../../src/dataset/dataset.ts";
import { readBook } from "../../src/workbook/read.ts";
import { convert, libreOffice } from "../collection/libreoffice.ts";
import { datasetFrom, letters } from "../dataset/book.ts";
import { type Case, cases } from "../dataset/messy-cases.ts";
import { bookFile } from "./book-file.ts";

const all = Object.entries(cases);

/** What is found in the file, held against what is due; the name is what messages call it. */
async function holds({ book, says = [], answer }: Case, bytes: Uint8Array, name: string): Promise<void> {
  const read = await readBook({ name, bytes });
  // When it was last saved is no part of these files, and every other case has the day in Settings.
  const outcome = datasetFrom({ ...read, file: book.file, saved: book.saved });
  for (const [severity, words] of says) expect(letters(outcome, severity)).toContainEqual(expect.stringMatching(words));
  expect(letters(outcome)).toHaveLength(says.length);
  if (answer !== undefined) expect(outcome.dataset && answerOf(outcome.dataset.answers, "m1", "02B")).toMatchObject(answer);
}

describe("a messy workbook that is a file gives what it gives in memory", () => {
  test.each(all)("%s", (_, messy) => holds(messy, bookFile(messy.book), "round.xlsx"));
});

const program = await libreOffice();
const whereInstalled = program === undefined ? describe.skip : describe;
const formats = ["xlsx", "ods", "xls"] as const;

/** LibreOffice works out a formula that was never calculated, so there is none left to find. */
const kept = all.filter(([, { book }]) => !hasFormula(book)).filter((_, index) => index % 6 === 0);

function hasFormula({ sheets }: CellBook): boolean {
  return sheets.some(({ rows }) => rows.some(({ cells }) => [...cells.values()].some(({ kind }) => kind === "uncomputed")));
}

whereInstalled("a messy workbook that LibreOffice has written gives it too", () => {
  let here = "";
  // The library that reads OpenDocument sheets thinks aloud about number formats; in the program its thread is not listened to.
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);

  beforeAll(async () => {
    here = await mkdtemp(join(tmpdir(), "footprint messy "));
    await mkdir(join(here, "in"));
    await Promise.all(kept.map(([, { book }], index) => writeFile(join(here, "in", `${index}.xlsx`), bookFile(book))));
    const files = (format: number) => kept.flatMap((_, index) => (index % 3 === format ? [join(here, "in", `${index}.xlsx`)] : []));
    await convert(program ?? "", new Map(formats.map((format, index) => [format, files(index)])), here);
  }, 120_000);

  afterAll(async () => {
    quiet.mockRestore();
    await rm(here, { recursive: true });
  });

  test.each(kept.map(([name, messy], index) => [formats[index % 3] ?? "xlsx", name, messy, index] as const))(
    "as %s: %s",
    async (format, _, messy, index) => holds(messy, await readFile(join(here, format, `${index}.${format}`)), `round.${format}`),
  );
});
