import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Cell, CellBook } from "../../src/dataset/cells.ts";
import type { Outcome } from "../../src/dataset/dataset-from.ts";
import { readFigure } from "../../src/dataset/reading/figure.ts";
import { writtenNumber } from "../../src/dataset/reading/written.ts";
import { unitFrom } from "../../src/dataset/unit.ts";
import { asking, book, codes, datasetFrom, organisations, type Typed } from "./book.ts";

/** What people type, and what they do not: numbers in many dresses, words, signs, other scripts, markup, formulas, errors. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "n/a",
    "nil",
    "TBC",
    "*",
    "<5",
    "c. 40",
    "£1,234",
    "1.2m",
    "45%",
    "-",
    "as above",
    "Yes",
    "no",
    "Good",
    "=1+1",
    "__proto__",
    "#REF!",
    "1E3",
    "10-12",
    "  ",
    "\u00a0",
    "Total",
    "Code",
  ),
  fc
    .tuple(
      fc.constantFrom("", "£", "c. ", "<", "~", "-", "("),
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.constantFrom("", "k", "m", "%", " WTE", "?", "+", ",5", ")"),
    )
    .map((parts) => parts.join("")),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  words.map((text): Cell => ({ kind: "text", text })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .chain((value) => fc.boolean().map((percent): Cell => ({ kind: "number", value, shown: String(value), percent }))),
  fc.boolean().map((value): Cell => ({ kind: "boolean", value })),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((code): Cell => ({ kind: "error", code })),
  fc.constantFrom("A1*2", "SUM(A:A)").map((formula): Cell => ({ kind: "uncomputed", formula })),
  fc
    .integer({ min: 0, max: 60000 })
    .map((serial): Cell => ({ kind: "date", serial, iso: new Date((serial - 25569) * 864e5).toISOString().slice(0, 10) })),
);
const grid = fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 8 }), { maxLength: 8 });
const headers = fc.array(
  fc.constantFrom(
    "Code",
    "Name",
    "STP",
    "m1",
    "Title",
    "Kind",
    "Unit",
    "Value",
    "Setting",
    "Numerator",
    "Denominator",
    "Round",
    "Email",
    "Participant",
    "Options",
    "Parts",
  ),
  { maxLength: 8 },
);
const sheetNames = [
  "Settings",
  "Organisations",
  "Submissions",
  "Public data",
  "Measures",
  "Sources",
  "Glossary",
  "Contacts",
  "Earlier rounds",
];

/** Any workbook at all: sheets with headers that may or may not be right, and cells of every sort. */
const anything: fc.Arbitrary<CellBook> = fc
  .uniqueArray(fc.constantFrom(...sheetNames, "Scratch", "__proto__"), { maxLength: 9 })
  .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), headers, grid))))
  .map((sheets) => book(Object.fromEntries(sheets.map(([name, head, rows]) => [name, [head, ...rows]]))));

/** Answers to one measure of some kind. */
const kinds = fc.constantFrom<Record<string, Typed>>(
  { Kind: "amount" },
  { Kind: "amount", Unit: "WTE" },
  { Kind: "rate", Unit: "£ per head" },
  { Kind: "share" },
  { Kind: "score", Unit: "points" },
  { Kind: "yes/no" },
  { Kind: "choice", Options: "Good; Bad" },
  { Kind: "choices", Options: "Good; Bad; None" },
  { Kind: "rating", Options: "Good; Bad" },
  { Kind: "text" },
);
const column = fc.array(fc.option(cell, { nil: undefined }), { minLength: codes.length, maxLength: codes.length });

function answerAt(outcome: Outcome, i: number): Answer | undefined {
  return outcome.dataset?.answers.get("m1")?.get(codes[i] ?? "");
}

describe("whatever the workbook, reading it", () => {
  test("never throws, and every finding says where, what and what to do", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { dataset, findings } = datasetFrom(typed);
        for (const { where, problem, remedy } of findings) {
          expect(where).not.toBe("");
          expect(problem).toMatch(/[.?”"’]$/u);
          expect(remedy).toMatch(/\S/);
        }
        expect(dataset === undefined).toBe(findings.some(({ severity }) => severity === "stop"));
      }),
      { numRuns: 150 },
    );
  });

  test("gives the same result twice", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(datasetFrom(typed)).toEqual(datasetFrom(typed));
      }),
      { numRuns: 30 },
    );
  });
});

describe("whatever is typed into an answer", () => {
  test("it is an answer, or a reason; anything unusable is told with its cell", () => {
    fc.assert(
      fc.property(kinds, column, (measure, cells) => {
        const outcome = datasetFrom(asking(measure, cells));
        for (const i of codes.keys()) {
          const answer = answerAt(outcome, i);
          expect(answer).toBeDefined();
          const told = outcome.findings.some(({ where, severity }) => where === `Submissions!B${i + 2}` && severity !== "note");
          if (answer?.kind === "missing" && answer.reason === "invalid") expect(told).toBe(true);
          if (answer?.kind === "number") expect(Number.isFinite(answer.value)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("a number in the dataset has the digits that were typed, a power of ten apart", () => {
    const digits = (text: string): string =>
      text
        .normalize("NFKC")
        .replace(/e[+-]?\d+/gi, "")
        .replace(/\D/g, "")
        .replace(/^0+|0+$/g, "");
    fc.assert(
      fc.property(words, fc.constantFrom("", "£", "%", "WTE"), (typed, unit) => {
        const { said } = readFigure({ kind: "text", text: typed }, unitFrom(unit));
        if (said.kind === "figure" && !said.nil) expect(digits(said.value.toPrecision(15))).toBe(digits(typed));
      }),
      { numRuns: 2000 },
    );
  });

  test("a number is read as itself, however it is dressed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        const plain = value.toFixed(decimals);
        const commas = value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
        for (const typed of [plain, commas, ` ${plain}\u00a0`, commas.replace("-", "−"), value < 0 ? `(${commas.slice(1)})` : commas]) {
          expect(writtenNumber(typed)).toMatchObject({ kind: "number", value });
        }
      }),
    );
  });

  test("one participant's cell changes nobody else's answer, unless percentages are put to scale together", () => {
    fc.assert(
      fc.property(
        kinds.filter(({ Kind }) => Kind !== "share"),
        column,
        fc.nat(codes.length - 1),
        cell,
        (measure, cells, at, other) => {
          const before = datasetFrom(asking(measure, cells));
          const after = datasetFrom(
            asking(
              measure,
              cells.map((typed, i) => (i === at ? other : typed)),
            ),
          );
          for (const i of codes.keys()) if (i !== at) expect(answerAt(after, i)).toEqual(answerAt(before, i));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("shuffling rows and columns changes no answer", () => {
    fc.assert(
      fc.property(column, fc.shuffledSubarray([...codes.keys()], { minLength: codes.length }), (cells, order) => {
        const straight = datasetFrom(asking({}, cells));
        const shuffled = datasetFrom(
          asking({}, [], {
            Submissions: [["m1", "Code"], ...order.map((i) => [cells[i], codes[i]])],
            Organisations: [...organisations.slice(0, 1), ...order.map((i) => organisations[i + 1] ?? [])],
          }),
        );
        for (const i of codes.keys()) expect(answerAt(shuffled, i)).toEqual(answerAt(straight, i));
      }),
      { numRuns: 60 },
    );
  });
});

describe("every filled cell of Submissions", () => {
  const names = fc.uniqueArray(fc.constantFrom("m1", "m2", "Notes", "Name", "Submitted on", "extra", "Extra £", "", "__proto__"), {
    minLength: 1,
    maxLength: 7,
  });

  test("is used, is bookkeeping, or is named in a finding: itself, its row or its column", () => {
    fc.assert(
      fc.property(
        names,
        fc.array(
          fc.tuple(
            fc.option(fc.oneof(fc.constantFrom(...codes, "99Z", "Total"), words), { nil: undefined }),
            fc.array(fc.option(cell, { nil: undefined }), { minLength: 7, maxLength: 7 }),
          ),
          { maxLength: 8 },
        ),
        (heads, rows) => {
          const Submissions = [
            ["Code", ...heads],
            ...rows.map(([code, cells]) => [code, ...heads.map((_, i) => cells[i])]),
            ["08H", ...heads.map(() => 1)],
          ];
          const typed = asking({}, [], { Submissions });
          const outcome = datasetFrom(typed);
          if (!heads.includes("m1")) return;
          const kept = new Set([
            "A",
            ...heads.flatMap((head, i) => (["m1", "Notes", "Name", "Submitted on"].includes(head) ? [String.fromCharCode(66 + i)] : [])),
          ]);
          const told = outcome.findings.map(({ where }) => where);
          const used = new Set(codes.flatMap((code) => outcome.dataset?.answers.get("m1")?.get(code) ?? []));
          expect(used.size).toBeGreaterThan(0);
          const rowsRead = rowsWithKnownCodes(Submissions);
          for (const row of typed.sheets.find(({ name }) => name === "Submissions")?.rows.slice(1) ?? []) {
            for (const [letter, content] of row.cells) {
              if (content.kind === "text" && content.text.trim() === "") continue;
              const named = told.some(
                (where) => where === `Submissions!${letter}1` || new RegExp(`^Submissions!(?:[A-Z]+)?${row.number}(?::|$)`).test(where),
              );
              expect([row.number, letter, named || (kept.has(letter) && rowsRead.has(row.number))]).toEqual([row.number, letter, true]);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Numbers of the rows whose code is exactly an organisation's. */
function rowsWithKnownCodes(sheet: readonly (readonly unknown[])[]): Set<number> {
  return new Set(
    sheet.flatMap(([code], i) => (typeof code === "string" && codes.some((known) => known === code.trim().toUpperCase()) ? [i + 1] : [])),
  );
}
