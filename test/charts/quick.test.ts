import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Chart, Layer } from "../../src/charts/chart.ts";
import { bands, boxes, columns, dots, type Label, labels, layerOn, line, outlines, rules, specification } from "../../src/charts/parts.ts";
import type { Plane } from "../../src/charts/plane.ts";
import { type Press, pressOf, printed } from "../../src/charts/press.ts";
import { quickSvg, see } from "../../src/charts/quick.ts";
import { scenesOf } from "../../src/charts/scene.ts";
import { plainly } from "../../src/charts/svg.ts";
import { theme } from "./theme.ts";

/** Marks that are placed and written without Vega's dataflow, against Vega's own drawing of the same layers. */

const linear = specification(
  boxes("boxes", "range"),
  columns("columns", "other"),
  bands("bands", "tint"),
  outlines("outlines", "part edge"),
  rules("rules", "median"),
  dots("dots", "own ring"),
  dots("diamonds", "peer dot", "diamond"),
  line("lines", "own line"),
  labels("labels", "own label"),
);
const log = specification(line("lines", "inner limit", "log"), dots("dots", "own dot", "circle", "log"), labels("labels", "label"));

/** Places and values to a millionth, so that every rounding is met. */
const place = fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6);
const above = place.map((value) => Math.abs(value) + 0.01);
const spanOf = (value: typeof place) => fc.tuple(value, value).filter(([low, high]) => low !== high);
const list = <T extends object>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 4 });
const corners = list(fc.record({ x: place, x2: place, y: place, y2: place }));
const points = list(fc.record({ x: above, y: place, size: above }));
const words = list<Label>(
  fc.record({ x: place, y: place, text: fc.string({ minLength: 1 }), align: fc.constantFrom("left", "center", "right") }),
);
/** Rows along a line: some have no value, and one has. */
const runs = fc.oneof(
  fc.constant([]),
  fc
    .tuple(fc.uniqueArray(above, { maxLength: 5 }), fc.array(fc.option(place), { minLength: 5, maxLength: 5 }), above)
    .map(([xs, ys, last]) => [...[...xs].sort((a, b) => a - b).map((x, i) => ({ x, y: ys[i] ?? null })), { x: 2000, y: last }]),
);
const planeOf = (value: typeof place): fc.Arbitrary<Plane> =>
  fc
    .record({ left: place, right: place, top: place, bottom: place, column: above, x: spanOf(value), y: spanOf(place) })
    .filter(({ left, right }) => left !== right)
    .map(({ x, y, ...sides }) => ({ ...sides, x: { span: x }, y: { span: y } }));

const linearLayers = fc
  .tuple(
    planeOf(place),
    fc.record({
      boxes: corners,
      columns: list(fc.record({ x: place, y: place })),
      bands: corners,
      outlines: corners,
      rules: corners,
      dots: points,
      diamonds: points,
      lines: runs,
      labels: words,
    }),
  )
  .map(([plane, data]) => layerOn(plane, linear, data));
const logLayers = fc
  .tuple(planeOf(above), fc.record({ lines: runs, dots: points, labels: words }))
  .map(([plane, data]) => layerOn(plane, log, data));

/** Whether a layer holds a line whose rows stand from right to left: Vega turns it round. */
function isBackwards({ params, data }: Layer): boolean {
  const [low, high] = params.xDomain as readonly [number, number];
  return (data.lines?.length ?? 0) > 1 && low < high !== Number(params.left) < Number(params.right);
}

const chart = { kind: "test", width: 300, height: 200.5 } as Chart;
const plane: Plane = { left: 0, right: 9, top: 0, bottom: 9, x: { span: [1, 2] }, y: { span: [1, 2] } };
const row = { x: 1, x2: 2, y: 1, y2: 2, size: 9, text: "a", align: "left" };

/** A layer with one row in every data set of a specification. */
function oneOfEach(spec: Layer["spec"], names: readonly string[]): Layer {
  return layerOn(plane, spec, Object.fromEntries(names.map((name) => [name, [row]])));
}

/** A press that has drawn a layer once, and has seen what its marks look like. */
async function taught(layer: Layer): Promise<Press> {
  const press = pressOf(layer.spec, theme);
  await printed(press, chart, layer, async (view) => {
    await view.runAsync();
    see(press.seen, scenesOf(view));
    return "";
  });
  return press;
}

const whole = oneOfEach(linear, ["boxes", "columns", "bands", "outlines", "rules", "dots", "diamonds", "lines", "labels"]);

describe("marks placed without Vega's dataflow", () => {
  let presses: ReadonlyMap<Layer["spec"], Press>;
  beforeAll(async () => {
    presses = new Map([
      [linear, await taught(whole)],
      [log, await taught(oneOfEach(log, ["lines", "dots", "labels"]))],
    ]);
  });

  test.each([
    ["linear", linearLayers],
    ["logarithmic", logLayers],
  ])("are to the byte where Vega puts them, on %s scales", async (_, layers) => {
    await fc.assert(
      fc.asyncProperty(layers, async (layer) => {
        const press = presses.get(layer.spec) ?? pressOf(layer.spec, theme);
        expect(quickSvg(press, chart, layer)).toBe(isBackwards(layer) ? undefined : await plainly(press, chart, layer));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ["a value that is missing", { ...row, y: null }],
    ["a value that is no number", { ...row, x: "1" }],
    ["a value without end", { ...row, x: Number.POSITIVE_INFINITY }],
    ["a text that is missing", { ...row, text: undefined }],
  ])("are left to Vega in a layer with %s", (_, odd) => {
    const press = presses.get(linear) ?? pressOf(linear, theme);
    const data = Object.fromEntries(Object.keys(whole.data).map((name) => [name, [odd]]));
    expect(quickSvg(press, chart, { ...whole, data })).toBeUndefined();
    expect(quickSvg(press, chart, whole)).toContain("<svg");
  });

  test("are left to Vega where a param or a data set is left out", () => {
    const press = presses.get(linear) ?? pressOf(linear, theme);
    const { xDomain: _span, ...params } = whole.params;
    const { boxes: _rows, ...data } = whole.data;
    expect(quickSvg(press, chart, { ...whole, params })).toBeUndefined();
    expect(quickSvg(press, chart, { ...whole, data })).toBeUndefined();
  });

  test("are left to Vega until it has drawn one of their part", async () => {
    const press = await taught({ ...whole, data: { ...whole.data, dots: [] } });
    expect(quickSvg(press, chart, whole)).toBeUndefined();
    expect(quickSvg(press, chart, { ...whole, data: { ...whole.data, dots: [] } })).toContain("<svg");
  });

  test.each([
    ["whose rows are not in order", [{ ...row, x: 2 }, row]],
    ["of which nothing is there", [{ ...row, y: null }]],
  ])("are left to Vega in a layer with a line %s", (_, rows) => {
    const press = presses.get(linear) ?? pressOf(linear, theme);
    expect(quickSvg(press, chart, { ...whole, data: { ...whole.data, lines: rows } })).toBeUndefined();
  });
});
