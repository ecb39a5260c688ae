import type { TopLevelSpec } from "vega-lite";
import type { Chart, Layer } from "./chart.ts";
import { type Press, pressOf, printed, type Write } from "./press.ts";
import { Recent } from "./recent.ts";
import { sceneSvg } from "./scene.ts";
import type { Theme } from "./theme.ts";
import { tidy } from "./tidy.ts";

/** One SVG text a layer, in the order of the layers; all of the chart's width and height in points. */
export type Draw = (chart: Chart) => Promise<readonly string[]>;

/** Drawings remembered of one specification: a layer a group and measure of the largest batches, between one member and the next. */
const remembered = 2000;

/**
 * Draws charts in the colours of a theme. Each specification is compiled once and drawn from one Vega view, again and
 * again; a layer that was drawn before from the same data is not drawn again, and the same string comes back.
 * @throws Error when Vega warns of anything, or a layer leaves out data or a param its specification needs.
 */
export function drawer(theme: Theme, write: Write = swiftly): Draw {
  const shelves = new WeakMap<TopLevelSpec, Shelf>();
  const shelfFor = (spec: TopLevelSpec): Shelf => {
    const shelf = shelves.get(spec) ?? { press: pressOf(spec, theme), layers: new WeakMap(), drawn: new Recent(remembered) };
    shelves.set(spec, shelf);
    return shelf;
  };
  const layers = async (chart: Chart) => {
    const drawn: string[] = [];
    for (const layer of chart.layers) drawn.push(await found(shelfFor(layer.spec), chart, layer, write));
    return drawn;
  };
  let turn: Promise<unknown> = Promise.resolve();
  return (chart) => {
    // One at a time: two drawings at once would pour their data into one view.
    const drawn = turn.then(() => layers(chart));
    turn = drawn.catch(() => undefined);
    return drawn;
  };
}

/** The plain way: Vega writes its SVG, and what no page needs is taken out. */
export const plainly: Write = async (view) => tidy(await view.resize().toSVG());

/** The same SVG written straight from Vega's scene, where that is possible. */
const swiftly: Write = async (view, chart) => {
  await view.runAsync();
  return sceneSvg(view, chart.width, chart.height) ?? plainly(view, chart);
};

/** A specification's press, and what was drawn from it: by the very layer, and by what is in it. */
interface Shelf {
  readonly press: Press;
  readonly layers: WeakMap<Layer, Sheet>;
  readonly drawn: Recent<string>;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

async function found(shelf: Shelf, chart: Chart, layer: Layer, write: Write): Promise<string> {
  const { width, height } = chart;
  const same = shelf.layers.get(layer);
  if (same?.width === width && same.height === height) return same.svg;
  const key = JSON.stringify([width, height, layer.params, layer.data]);
  const svg = shelf.drawn.get(key) ?? (await printed(shelf.press, chart, layer, write));
  shelf.drawn.set(key, svg);
  shelf.layers.set(layer, { width, height, svg });
  return svg;
}
