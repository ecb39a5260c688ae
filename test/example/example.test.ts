import { describe, expect, test } from "@jest/globals";
import { kinds } from "../../src/dataset/measure.ts";
import { sheets as contract } from "../../src/dataset/sheets.ts";
import { keyOf } from "../../src/dataset/text.ts";
import { authorisationSheets } from "../../src/example/authorisation/example.ts";
import type { ExampleSheet, Typed } from "../../src/example/column.ts";
import { exampleSheets } from "../../src/example/example.ts";
import { smallSheets } from "../../src/example/small.ts";
import { Table, tally } from "./table.ts";

const sheets = exampleSheets();
const measures = new Table(sheets, "Measures");
const organisations = new Table(sheets, "Organisations");
const submissions = new Table(sheets, "Submissions");

test("the example is the same every time", () => {
  expect(exampleSheets()).toEqual(sheets);
});

describe.each<[string, readonly ExampleSheet[]]>([
  ["the example", sheets],
  ["the small workbook", smallSheets()],
  ["the authorisation example", authorisationSheets()],
])("%s keeps to the workbook contract", (_, book) => {
  const known = Object.values(contract);

  test("every sheet is one the reader knows, and every header is known where no others are allowed", () => {
    for (const { name, rows } of book) {
      const sheet = known.find((candidate) => candidate.name === name);
      expect([name, sheet?.name]).toEqual([name, name]);
      if (sheet?.others !== undefined) continue;
      const headers = Object.values(sheet?.columns ?? {}).map((column) => keyOf(column.name));
      for (const header of rows[0] ?? []) expect(headers).toContain(keyOf(String(header)));
    }
  });

  test("no row is longer than its headers and no two headers of a sheet read the same", () => {
    for (const { name, rows } of book) {
      const headers = (rows[0] ?? []).map((header) => keyOf(String(header)));
      expect([name, new Set(headers).size]).toEqual([name, headers.length]);
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(headers.length);
    }
  });

  test("every column a measure reads is there", () => {
    const there = book.filter(({ name }) => name === "Submissions" || name === "Public data").flatMap(({ rows }) => rows[0] ?? []);
    const table = new Table(book, "Measures");
    for (const name of ["Value", "Numerator", "Denominator", "Parts"].filter((header) => table.header.includes(header))) {
      const counted = (column: string): boolean => column.startsWith("Conditions: ");
      for (const column of table.column(name).flatMap(semicolons)) expect(counted(column) || there.includes(column)).toBe(true);
    }
  });
});

describe("the measures", () => {
  test("there are 51 of all ten kinds, and the ones that matter most have a page of their own", () => {
    const titles = kinds.map((kind) => (kind === "yes-no" ? "yes/no" : kind));
    expect(new Set(measures.column("Kind"))).toEqual(new Set<Typed>(titles));
    expect(measures.rows).toHaveLength(51);
    expect(tally(measures.column("Space"))).toEqual(
      new Map([
        ["page", 9],
        ["half", 36],
        ["none", 6],
      ] as const),
    );
    expect(tally(measures.column("In summary")).get("yes")).toBe(12);
  });

  test("each has a short title that fits, a reason, a definition and a source that is listed", () => {
    const listed = new Table(sheets, "Sources").column("Code");
    for (const short of measures.column("Short title")) expect(String(short).length).toBeLessThanOrEqual(28);
    for (const header of ["Why it matters", "Definition", "In a sentence"]) expect(measures.column(header)).not.toContain(undefined);
    for (const source of measures.column("Source")) expect(listed).toContain(source);
  });

  test("codes are used once, and a scatter's other axis is one of them", () => {
    const codes = measures.column("Code");
    expect(new Set(codes).size).toBe(codes.length);
    const against = measures.column("Against").filter((code) => code !== undefined);
    expect(against).toHaveLength(3);
    for (const code of against) expect(codes).toContain(code);
  });
});

describe("the organisations", () => {
  test("no code is used twice, and none could be a real CCG's", () => {
    const codes = organisations.column("Code").map(String);
    expect(new Set(codes).size).toBe(213);
    // The real register uses none of these letters.
    for (const code of codes) expect(code).toMatch(/^\d\d[BSUZ]$/);
  });

  test("no name is used twice, and some test the fonts: & ’ ' - Ŵ ŷ ê", () => {
    const names = organisations.column("Name").map(String);
    expect(new Set(names).size).toBe(213);
    for (const sign of ["&", "’", "'", "-", "Ŵ", "ŷ", "ê"]) expect(names.some((name) => name.includes(sign))).toBe(true);
  });
});

describe("the submissions", () => {
  test("hold answers typed in other manners than asked", () => {
    const typed = new Set(submissions.rows.flat().filter((cell) => typeof cell === "string"));
    for (const odd of ["n/a", "nil", "None", "<5", "c. 4", "TBC", "-", "Y", "MONEY"]) expect(typed).toContain(odd);
    for (const manner of [/^£[\d,]+$/, / WTE$/, /^ [\d.]+% $/, /^\u00a0[\d,]+ $/])
      expect([...typed].some((cell) => manner.test(cell))).toBe(true);
  });

  test("one participant left nearly everything empty, and nobody else left more than a third", () => {
    const empty = new Map(submissions.rows.map((row) => [row[1], row.filter((cell) => cell === undefined).length] as const));
    const worst = [...empty].sort((a, b) => b[1] - a[1]);
    expect(worst[0]?.[0]).toBe("NHS Cotswell CCG");
    expect(worst[0]?.[1]).toBeGreaterThan(25);
    expect(worst[1]?.[1]).toBeLessThan(submissions.header.length / 3);
  });
});

describe("the earlier rounds", () => {
  const earlier = new Table(sheets, "Earlier rounds");

  test("four of them, oldest first, with every CCG that there was and about 75 of the participants in the last", () => {
    expect([...tally(earlier.column("Round"))]).toEqual([
      ["2014", 211],
      ["2015", 211],
      ["2016", 209],
      ["2017", 209],
    ]);
    const answered = earlier.column("Shares management structure").filter((cell) => cell !== undefined).length;
    expect(answered).toBeGreaterThan(60);
    expect(answered).toBeLessThan(85);
  });

  test("questions that are new this year are not among them", () => {
    const fresh = ["Governance framework", "Joint posts with local authorities", "Sickness absence (%)", "What would help most"];
    for (const header of fresh) expect(earlier.header).not.toContain(header);
  });
});

test("every participant has a contact, under a domain kept for examples, and no address serves two", () => {
  const contacts = new Table(sheets, "Contacts");
  const addresses = contacts.column("Email").map(String);
  expect(new Set(contacts.column("Participant")).size).toBe(93);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) expect(address).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*@[a-z]+(-[a-z]+)*\.example\.org$/);
});

function semicolons(cell: Typed): string[] {
  return cell === undefined ? [] : String(cell).split("; ");
}
