import { describe, expect, test } from "@jest/globals";
import { chartsOf } from "../../src/charts/charts.ts";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { marksOf } from "../charts/svg-marks.ts";
import { theme } from "../charts/theme.ts";
import { cost, round } from "./small-round.ts";

const charts = chartsOf(theme);
const step = 0.5;
const own = 27.37;

const rate: Measure = {
  ...cost,
  code: "rate",
  kind: "rate",
  decimals: 2,
  average: "ratio",
  columns: { numerator: "pounds", denominator: "people" },
  against: "other",
};
const other: Measure = { ...cost, code: "other", decimals: 2 };
const share: Measure = {
  ...rate,
  code: "share",
  kind: "share",
  per: 100,
  against: undefined,
  charts: ["funnel"],
  columns: { numerator: "vacant", denominator: "people" },
};

/** Everybody's value but the reader's stands this share of a step from the middle of its step. */
function roundAt(shift: number, sizes: readonly number[], reader: number): Dataset {
  const value = (measure: Measure, i: number, before: number): Answer => {
    const at = 10 + step * (((i * 37 + measure.code.length * 11 + before) % 80) + shift);
    const denominator = 1000 + 7 * i;
    const exact = i === reader ? own : at;
    return measure === other
      ? { kind: "number", value: exact }
      : { kind: "number", value: exact, numerator: (exact * denominator) / measure.per, denominator };
  };
  const now = round(sizes, [rate, share, other], (measure, i) => value(measure, i, 0));
  return {
    ...now,
    earlier: [{ name: "2017", period: "2017", answers: round(sizes, [rate, share, other], (measure, i) => value(measure, i, 3)).answers }],
  };
}

/** Every drawing a report could hold of the reader's views: "kind measure" → its layers as SVG. */
async function drawings(dataset: Dataset, code: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { reader, groups, words, chapters } = viewsOf(dataset)(code);
  const drawn = new Map<string, readonly string[]>();
  for (const view of chapters.flatMap(({ measures }) => measures)) {
    for (const [name, kind] of charts.kinds) {
      if (kind.suits(view))
        drawn.set(`${name} ${view.measure.code}`, await charts.draw(kind.draw({ view, reader, groups, words, width: 487.28 })));
    }
  }
  return drawn;
}

describe("a reader that measures the drawings of others' confidential values", () => {
  test.each([[1, 30], [3, 30], [5, 30], [30]].map((sizes) => [sizes]))(
    "in footprints of %j cannot tell one end of a step from the other, in any kind of chart",
    async (sizes) => {
      const [low, high] = await Promise.all([-0.49, 0.49].map((shift) => drawings(roundAt(shift, sizes, 0), "T000")));
      expect(viewsOf(roundAt(0.49, sizes, 0))("T000").chapters[0]?.measures[0]?.quantum).toBe(step);
      expect([...(low?.keys() ?? [])]).toEqual(
        expect.arrayContaining(["sorted-bars rate", "scatter rate", "funnel share", "trend rate", "spine-strip rate"]),
      );
      expect(high).toEqual(low);
    },
  );

  test("finds bars and dots on the steps, and nowhere between", async () => {
    const { reader, groups, words, chapters } = viewsOf(roundAt(0.3, [5, 30], 0))("T000");
    const [view] = chapters.flatMap(({ measures }) => measures);
    const chart = view && charts.kinds.get("sorted-bars")?.draw({ view, reader, groups, words, width: 487.28 });
    if (chart === undefined) throw new Error("no chart");
    const [backdrop] = (await charts.draw(chart)).map(marksOf);
    const { yDomain, top, bottom } = (chart.layers[0]?.params ?? {}) as { yDomain: readonly [number, number]; top: number; bottom: number };
    const valueAt = (y: number) => yDomain[0] + ((bottom - y) / (bottom - top)) * (yDomain[1] - yDomain[0]);
    const offs = (backdrop?.boxes ?? []).map(({ top: y }) => valueAt(y) / step).map((steps) => Math.abs(steps - Math.round(steps)));
    expect(offs.length).toBeGreaterThanOrEqual(35);
    // A hundredth of a point is what a coordinate can hold.
    expect(Math.max(...offs)).toBeLessThan(0.02);
  });

  test("can tell when values are open: the test can fail", async () => {
    const open = (shift: number): Dataset => {
      const dataset = roundAt(shift, [5, 30], 0);
      return { ...dataset, measures: dataset.measures.map((measure) => ({ ...measure, policy: "open" })) };
    };
    expect(await drawings(open(0.49), "T000")).not.toEqual(await drawings(open(-0.49), "T000"));
  });
});
