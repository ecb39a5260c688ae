import { describe, expect, test } from "@jest/globals";
import type { CellBook } from "../../src/dataset/cells.ts";
import { earlierWorkbookNamed } from "../../src/dataset/earlier-workbook-named.ts";
import { answers, asking, codes, datasetFrom, date, type Grid, letters, organisations, type Sheets, type Typed } from "./book.ts";

type Cells = Readonly<Record<string, Typed>>;

function settings(round: string, more: Grid = []): Grid {
  return [["Setting", "Value"], ["Title", "A round"], ["Round", round], ["Published", date("2018-06-15")], ...more];
}

function roundOf(name: string, measure: Cells, cells: readonly Typed[], more: Sheets = {}): CellBook {
  return { ...asking(measure, cells, { Settings: settings(name), ...more }), file: `round-${name}.xlsx` };
}

const now = (measure: Cells = {}, more: Sheets = {}) => roundOf("2018", measure, [10, 20, 30], more);
const then = (measure: Cells = {}, more: Sheets = {}) => roundOf("2017", measure, [5, 6, "n/a"], more);
const rounds = (current: CellBook, before: CellBook) => datasetFrom(current, before).dataset?.earlier.map(({ name }) => name);

describe("the workbook of the round before", () => {
  test("becomes an earlier round, its answers read as they were then", () => {
    const { dataset } = datasetFrom(now(), then());
    expect(dataset?.earlier).toHaveLength(1);
    expect(dataset?.earlier[0]).toMatchObject({ name: "2017", period: "2017" });
    const [first] = dataset?.earlier ?? [];
    expect(["01A", "03C", "04D"].map((code) => first?.answers.get("m1")?.get(code))).toEqual([
      { kind: "number", value: 5 },
      { kind: "missing", reason: "not applicable" },
      { kind: "missing", reason: "not answered" },
    ]);
  });

  test("leaves this round's answers as they are without it", () => {
    expect(answers(datasetFrom(now(), then()))).toEqual(answers(datasetFrom(now())));
  });

  test("matches codes whatever their case, and names those that are gone", () => {
    const renamed: Grid = [
      ["Code", "Name", "STP"],
      ["01a", "NHS Ashdale CCG", "Dales"],
      ["99Z", "NHS Zeal CCG", "Dales"],
    ];
    const submissions: Grid = [
      ["Code", "m1"],
      ["01a", 5],
      ["99Z", 9],
    ];
    const outcome = datasetFrom(now(), then({}, { Organisations: renamed, Submissions: submissions }));
    expect([...(outcome.dataset?.earlier[0]?.answers.get("m1") ?? [])]).toEqual([["01A", { kind: "number", value: 5 }]]);
    expect(letters(outcome, "note")).toContain(
      "round-2017.xlsx: 1 of those that took part in 2017 is not in Organisations now: 99Z Zeal CCG. Nothing, if they are gone; otherwise correct their codes.",
    );
  });
});

describe("a measure whose definition changed", () => {
  test.each<[string, Cells, Cells, string]>([
    ["unit", { Unit: "£" }, { Unit: "£m" }, 'unit "£m", now "£"'],
    ["kind", {}, { Kind: "score" }, 'kind "score", now "amount"'],
    ["options", { Kind: "yes/no" }, { Kind: "yes/no", Options: "Shared; Own" }, 'options "Shared; Own", now "Yes; No"'],
    ["per", ratio(1000), ratio(100_000), 'per "100000", now "1000"'],
    ["denominator", ratio(1000, "d"), ratio(1000, "e"), 'denominator "e", now "d"'],
    ["numerator", ratio(1000, "d", "n"), ratio(1000, "d", "e"), 'numerator "e", now "n"'],
    ["way of asking", ratio(1), { Kind: "rate" }, 'numerator none, now "n"; denominator none, now "d"'],
  ])("in its %s is noted and not compared", (_what, present, past, words) => {
    const columns: Grid = [["Code", "m1", "n", "d", "e"], ...codes.map((code) => [code, "yes", 1, 2, 3])];
    const outcome = datasetFrom(now(present, { Submissions: columns }), then(past, { Submissions: columns }));
    expect(outcome.dataset?.earlier[0]?.answers.size).toBe(0);
    expect(letters(outcome, "note")).toContain(
      `Measures!A2: A question was defined differently in 2017: ${words}. It is not compared with then. Nothing, if that is right; otherwise correct Measures, here or in round-2017.xlsx.`,
    );
  });

  test.each<[string, Cells, Cells]>([
    ["its title and notes", { Title: "Staff employed", "Why it matters": "Money." }, {}],
    ["the case and punctuation of its unit", { Unit: "per 1,000 people", Kind: "rate" }, { Unit: "per 1000 people", Kind: "rate" }],
    ["its options found among the answers", { Kind: "choice" }, { Kind: "choice" }],
  ])("only in %s is compared", (_what, present, past) => {
    const outcome = datasetFrom(now(present), then(past));
    expect(outcome.dataset?.earlier[0]?.answers.size).toBe(1);
    expect(letters(outcome).filter((text) => text.includes("defined differently"))).toEqual([]);
  });

  test("in the order of a choice's options is compared; in the order of a rating's it is not", () => {
    const asked = (Kind: string, Options: string) => ({ Kind, Options });
    const known = (kind: string) =>
      datasetFrom(roundOf("2018", asked(kind, "Good; Fair; Poor"), ["Good"]), roundOf("2017", asked(kind, "fair; good; poor"), ["good"]))
        .dataset?.earlier[0]?.answers.get("m1")
        ?.get("01A");
    expect(known("choice")).toEqual({ kind: "option", option: "Good" });
    expect(known("rating")).toBeUndefined();
  });

  function ratio(Per: number, Denominator = "d", Numerator = "n"): Cells {
    return { Kind: "rate", Per, Numerator, Denominator };
  }
});

describe("rounds before the one before", () => {
  const sheet = (...named: readonly string[]): Sheets => ({
    "Earlier rounds": [["Round", "Code", "m1"], ...named.map((name) => [name, "01A", Number(name)])],
  });

  test("come from that workbook's own sheet", () => {
    expect(rounds(now(), then({}, sheet("2015", "2016")))).toEqual(["2015", "2016", "2017"]);
  });

  test("that stand in both are taken from this workbook's sheet, in their order", () => {
    const { dataset } = datasetFrom(now({}, sheet("2014", "2016")), then({}, sheet("2015", "2016")));
    expect(dataset?.earlier.map(({ name }) => name)).toEqual(["2014", "2015", "2016", "2017"]);
    expect(dataset?.earlier[2]?.answers.get("m1")?.get("01A")).toEqual({ kind: "number", value: 2016 });
  });

  test("have no answers to what was asked only since", () => {
    const outcome = datasetFrom(now({ "Asked since": "2017" }, sheet("2016")), then());
    expect(outcome.dataset?.earlier.map(({ name, answers: all }) => [name, all.size])).toEqual([
      ["2016", 0],
      ["2017", 1],
    ]);
    expect(letters(outcome, "stop")).toEqual([]);
  });
});

describe("an earlier workbook that cannot be used", () => {
  test("stops everything: reports without the comparison asked for would be wrong for everybody", () => {
    const broken = then({}, { Organisations: organisations.map((row) => row.slice(1)) });
    expect(letters(datasetFrom(now(), broken), "stop")).toEqual([
      expect.stringMatching(
        /^round-2017\.xlsx: The earlier round's workbook cannot be read as it is\. Organisations!1:1: The column "Code" is missing\./,
      ),
    ]);
  });

  test("because it is of this very round is told so", () => {
    expect(letters(datasetFrom(now(), { ...now(), file: "copy.xlsx" }), "stop")).toEqual([
      'copy.xlsx: The earlier round\'s workbook is of the round "2018", as this one is. Name the workbook of the round before, or correct Round in Settings.',
    ]);
  });
});

test("Settings name the earlier workbook", () => {
  const named = settings("2018", [["Earlier round workbook", "last year/round-2017.xlsx"]]);
  expect(earlierWorkbookNamed(now({}, { Settings: named }))).toBe("last year/round-2017.xlsx");
  expect(earlierWorkbookNamed(now())).toBeUndefined();
});
