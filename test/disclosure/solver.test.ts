import { describe, expect, test } from "@jest/globals";
import { type Answer, notAnswered } from "../../src/dataset/answer.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { cost, numberAnswer, sharing } from "./small-round.ts";
import { type Place, solve } from "./solver.ts";

const amounts = [10, 20, 30].map(numberAnswer);
const answers = ["Yes", "No"].map((option): Answer => ({ kind: "option", option }));
const splits = [
  [90, 10],
  [50, 50],
  [100, 0],
].map((parts): Answer => ({ kind: "parts", amounts: parts, total: 100 }));
const split: Measure = { ...cost, code: "split", kind: "split", options: ["Health", "Care"], average: "ratio", charts: ["shares"] };

/** Groups of one grouping, of these sizes; the reader is in the first. */
const areas = (...sizes: readonly number[]): Place[] =>
  sizes.flatMap((size, a) => Array.from({ length: size }, () => ({ Area: `Area ${a}` })));
/** "AN AN BS": each letter a group of its own grouping. */
const placed = (text: string): Place[] =>
  text.split(" ").map((each) => Object.fromEntries([...each].map((group, i) => [`Grouping ${i}`, group])));

const sizes = [1, 2, 3, 4, 5, 6];

describe("of a footprint of one to six, a reader who tries every possible world learns nobody's answer", () => {
  test.each(["median", "mean"] as const)("to an amount, by its %s", (average) => {
    for (const policy of ["anonymous", "aggregate"] as const) {
      for (const size of sizes)
        expect(solve({ places: areas(size), measure: { ...cost, average, policy }, possible: () => amounts }).known).toEqual([]);
    }
  });

  test("to a rate whose denominators are public", () => {
    const rate: Measure = { ...cost, kind: "rate", average: "ratio", decimals: 1, columns: { numerator: "pounds", denominator: "people" } };
    const possible = (i: number) =>
      [10, 20, 30].map((value): Answer => ({ kind: "number", value, numerator: value * (101 + 37 * i), denominator: 101 + 37 * i }));
    for (const size of sizes) expect(solve({ places: areas(size), measure: rate, possible }).known).toEqual([]);
  });

  test("to a split", () => {
    for (const size of sizes)
      expect(solve({ places: areas(size), measure: split, possible: () => splits, findings: true }).known).toEqual([]);
  });

  test("to a question, of seven or eight either", () => {
    for (const size of [...sizes, 7, 8])
      expect(solve({ places: areas(size), measure: sharing, possible: () => answers, findings: true }).known).toEqual([]);
  });

  test("beside another footprint of one to five", () => {
    for (const [mine, other] of [
      [1, 5],
      [2, 4],
      [3, 3],
      [4, 2],
      [5, 1],
    ] as const) {
      expect(solve({ places: areas(mine, other), measure: cost, possible: () => amounts }).known).toEqual([]);
    }
  });

  test("when its groupings overlap or lie within one another", () => {
    const layouts = [
      "AX AX AX BX BY BY",
      "AX AX AY AY BX BY",
      "AN AN AN BN BN CS CS CS",
      "AX AX AX AX AY BY BY BY",
      "ANX ANX ANY BNY BNX CSX CSY CSY CSX",
    ];
    for (const layout of layouts) {
      const possible = () => amounts.slice(0, layout.length > 18 ? 2 : 3);
      expect([layout, solve({ places: placed(layout), measure: { ...cost, average: "mean" }, possible, findings: true }).known]).toEqual([
        layout,
        [],
      ]);
    }
  });

  test("when some gave no answer, the reader perhaps among them", () => {
    const gaps: readonly Answer[] = [...amounts.slice(0, 2), notAnswered];
    for (const size of sizes) expect(solve({ places: areas(size), measure: cost, possible: () => gaps }).known).toEqual([]);
    for (const [mine, other] of [
      [2, 4],
      [3, 3],
      [4, 2],
    ] as const) {
      expect(solve({ places: areas(mine, other), measure: cost, possible: () => gaps }).known).toEqual([]);
    }
  });

  test("when one of its neighbours is named", () => {
    for (const size of [3, 4, 5]) {
      expect(solve({ places: areas(size, 2), measure: cost, possible: () => amounts.slice(0, 2), named: [1] }).known).toEqual([]);
    }
  });

  test("and would learn of two, were they compared", () => {
    const open: Measure = { ...cost, policy: "open" };
    expect(solve({ places: areas(2), measure: open, possible: () => amounts }).known).toHaveLength(9);
  });
});
