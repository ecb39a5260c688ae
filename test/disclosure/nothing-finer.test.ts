import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pressFrom } from "../../src/batch/press.ts";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { coarsened } from "../../src/disclosure/coarse.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { dataset as everyKind } from "../report/round.ts";
import { changedForOthers, drawing } from "./others.ts";
import { full } from "./proof.ts";
import { cost, numberAnswer, round, sharing } from "./small-round.ts";

const measures: readonly Measure[] = [
  cost,
  { ...cost, code: "mean", average: "mean", decimals: 1 },
  {
    ...cost,
    code: "rate",
    kind: "rate",
    average: "ratio",
    columns: { numerator: "pounds", denominator: "people" },
    against: "mean",
    charts: ["scatter"],
  },
  { ...cost, code: "aggregate", policy: "aggregate" },
  { ...cost, code: "own", policy: "own" },
  { ...cost, code: "split", kind: "split", options: ["Health", "Care"], average: "ratio", decimals: 0 },
  sharing,
];

function answer(measure: Measure, i: number, draws: readonly number[]): Answer {
  const draw = draws[(i * 7 + measure.code.length * 3) % draws.length] ?? 0;
  if (measure.kind === "split") return { kind: "parts", amounts: [draw, 100 - draw], total: 100 };
  if (measure.kind === "yes-no") return { kind: "option", option: draw > 50 ? "Yes" : "No" };
  if (measure.kind === "rate") return { kind: "number", value: draw, numerator: draw * (200 + i), denominator: 200 + i };
  return numberAnswer(draw);
}

/** Whether the grids, which reports declare, are as they were. */
function sameSteps(before: Dataset, after: Dataset): boolean {
  const [one, other] = [coarsened(before), coarsened(after)];
  return before.measures.every((measure) => one.step(measure) === other.step(measure));
}

const spread = Array.from({ length: 31 }, (_, i) => 1 + ((i * 37) % 31) * 3.17);

const footprints = [[1, 12], [2, 10], [3, 9, 8], [4, 4, 4], [5, 20], [6, 2, 15], [9], [12, 3, 1, 7]] as const;

/** Of footprints of one, of three, of eight and of two in a round with every kind of question; then of all the footprints above. */
const cases: readonly (readonly [Dataset, string])[] = [
  ...["P09", "P12", "P01", "P10"].map((reader) => [everyKind, reader] as const),
  ...footprints.map((sizes) => [round(sizes, measures, (measure, i) => answer(measure, i, spread)), "T000"] as const),
];
const draws = full ? 50 : 2;

describe("what a report may not say leaves no trace", () => {
  test.each(footprints.map((sizes) => [sizes.join(" + "), sizes] as const))("in the view of a footprint of %s", (_, sizes) => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 99, noNaN: true }), { minLength: 31, maxLength: 31 }), fc.nat(1e6), (draws, seed) => {
        const before = round(sizes, measures, (measure, i) => answer(measure, i, draws));
        const after = changedForOthers(before, "T000", drawing(seed));
        fc.pre(sameSteps(before, after));
        compared += 1;
        expect(JSON.stringify(viewsOf(after)("T000"))).toBe(JSON.stringify(viewsOf(before)("T000")));
      }),
      { numRuns: 10 },
    );
    expect(compared).toBeGreaterThanOrEqual(10);
  });

  test(
    "in the bytes of the report, whatever the size of the footprint",
    async () => {
      const press = await pressFrom(new URL("../../templates", import.meta.url).pathname);
      const printed = async (dataset: Dataset, reader: string) => {
        const { bytes, webPage } = await press.print(viewsOf(dataset)(reader), true);
        return [Buffer.from(bytes).toString("latin1"), webPage];
      };
      const same = (one: readonly unknown[], other: readonly unknown[]) => one.every((part, i) => part !== undefined && part === other[i]);
      const identical: boolean[] = [];
      for (let seed = 0; identical.length < draws; seed++) {
        const [before, reader] = cases[identical.length % cases.length] ?? [everyKind, "P01"];
        const after = changedForOthers(before, reader, drawing(seed));
        // Moved ends may make another grid, and a report says which it is.
        if (!sameSteps(before, after)) continue;
        identical.push(same(await printed(before, reader), await printed(after, reader)));
      }
      expect(identical).toEqual(Array(draws).fill(true));
    },
    full ? 7_200_000 : 240_000,
  );

  test("and what it may say does: the test can fail", () => {
    const answers = new Map(everyKind.answers);
    answers.set("cost", new Map([...(answers.get("cost") ?? []), ["P02", numberAnswer(30)]]));
    expect(JSON.stringify(viewsOf({ ...everyKind, answers })("P01"))).not.toBe(JSON.stringify(viewsOf(everyKind)("P01")));
  });
});
