import { describe, expect, test } from "@jest/globals";
import type { CellBook } from "../../../src/dataset/cells.ts";
import { standsApart } from "../../../src/dataset/checks/spread.ts";
import { book, datasetFrom, letters, type Typed } from "../book.ts";

const many = Array.from({ length: 20 }, (_, i) => `C${String(i).padStart(2, "0")}`);
const costs = many.map((_, i) => 20 + (i % 7) + i / 10);

/** Twenty participants and one measure, its figures now and perhaps in the round before. */
function round(now: readonly Typed[], before?: readonly Typed[], measure: Readonly<Record<string, Typed>> = {}): CellBook {
  const row: Record<string, Typed> = { Code: "m1", Title: "Cost", Kind: "rate", Unit: "£ per head", ...measure };
  return book({
    Settings: [
      ["Setting", "Value"],
      ["Published", "15 June 2018"],
    ],
    Organisations: [["Code", "Name", "Region"], ...many.map((code, i) => [code, `Trust ${code}`, i % 2 ? "North" : "South"])],
    Submissions: [["Code", "m1"], ...many.map((code, i) => [code, now[i]])],
    Measures: [Object.keys(row), Object.values(row)],
    ...(before && { "Earlier rounds": [["Round", "Code", "m1"], ...many.map((code, i) => ["2017", code, before[i]])] }),
  });
}

const instead = (at: number, value: Typed, others: readonly Typed[] = costs): Typed[] => others.map((cost, i) => (i === at ? value : cost));

describe("a figure unlike the others'", () => {
  test.each([
    [2410, "Divided by 100 it would be among them"],
    [24100, "Divided by 1,000 it would be among them"],
    [0.0241, "Multiplied by 1,000 it would be among them"],
    [0.24, "Multiplied by 100 it would be among them"],
    [9000, "Ask whether it is right"],
  ])("%p among figures from 20 to 28 is queried: %s", (value, remedy) => {
    expect(letters(datasetFrom(round(instead(3, value))))).toEqual([
      expect.stringMatching(`^Submissions!B5 \\(C03\\): Cost: £.* is far from the others' figures \\(median £.*\\)\\. ${remedy}`),
    ]);
  });

  test("is not queried for being the largest, nor for having a long tail behind it", () => {
    expect(letters(datasetFrom(round(instead(3, 34))))).toEqual([]);
    expect(letters(datasetFrom(round(many.map((_, i) => 20 * 1.3 ** i))))).toEqual([]);
  });

  test("is not queried where many have it", () => {
    expect(letters(datasetFrom(round(many.map((_, i) => (i < 6 ? 0 : 20 + (i % 5))))))).toEqual([]);
  });

  test("is queried once, though it is implausible too", () => {
    expect(letters(datasetFrom(round(instead(3, 2410), undefined, { "Highest plausible": 60 })))).toHaveLength(1);
  });

  test("of public data is a note, since no participant can be asked", () => {
    const { sheets, ...rest } = round(instead(3, 2410));
    const open = {
      ...rest,
      sheets: [
        ...sheets.map((sheet) => (sheet.name === "Submissions" ? { ...sheet, name: "Public data" } : sheet)),
        ...book({ Submissions: [["Code", "Notes"], ...many.map((code) => [code, "came"])] }).sheets,
      ],
    };
    expect(letters(datasetFrom(open), "note")).toContainEqual(expect.stringMatching(/^Public data!B5 \(C03\): Cost: £2,410 is far/));
  });
});

describe("standing apart", () => {
  test("takes ten values at least, and some difference between them", () => {
    expect(standsApart([1, 1, 1, 1, 1, 1, 1, 1, 1, 500])(500)).toBe(false);
    expect(standsApart([1, 2, 3, 500])(500)).toBe(false);
  });

  test("is not hidden by a second such value", () => {
    const values = [...costs, 2410, 2500];
    expect([2410, 2500, 28].map(standsApart(values))).toEqual([true, true, false]);
  });

  test("works below 0 too", () => {
    const values = [...costs.map((cost) => cost - 24), -800];
    expect([-800, -4].map(standsApart(values))).toEqual([true, false]);
  });
});

describe("a figure unlike the participant's last one", () => {
  const before = costs.map((cost, i) => cost * (0.95 + (i % 5) / 100));

  test("is queried with the unit it may be in, and only once", () => {
    expect(letters(datasetFrom(round(instead(3, (costs[3] ?? 0) * 1000), before)))).toEqual([
      expect.stringMatching(
        /^Submissions!B5 \(C03\): Cost: £.* was £.* in 2017, a change unlike the others'\. It is about 1,000 times larger: ask whether it is in the same unit\./,
      ),
    ]);
  });

  test("is queried when it more than doubled while the others stood still", () => {
    expect(letters(datasetFrom(round(instead(3, 52), before)))).toEqual([
      expect.stringMatching(/was £.* in 2017.* Ask whether both are right\./),
    ]);
  });

  test("is not queried when everybody's changed alike", () => {
    expect(
      letters(
        datasetFrom(
          round(
            costs.map((cost) => cost * 3),
            before,
          ),
        ),
      ),
    ).toEqual([]);
  });

  test("is compared with the last round that has one", () => {
    const silent = instead(3, undefined, before);
    expect(letters(datasetFrom(round(instead(3, 52), silent)))).toEqual([]);
  });
});
