import type { View } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { Chart, Layer } from "./chart.ts";
import { type Press, pressOf, printed } from "./press.ts";
import { quickSvg, see } from "./quick.ts";
import { sceneSvg, scenesOf } from "./scene.ts";
import type { Theme } from "./theme.ts";
import { tidy } from "./tidy.ts";

/** One SVG text a layer, in the order of the layers; all of the chart's width and height in points. */
export type Draw = (chart: Chart) => Promise<readonly string[]>;

/** How a layer becomes SVG, given the press of its specification. */
export type Way = (press: Press, chart: Chart, layer: Layer) => string | Promise<string>;

/**
 * Draws charts in the colours of a theme. Each specification is compiled once and drawn from one Vega view, again and
 * again; a layer that is the very one drawn before is not drawn again, and the same string comes back.
 * @throws Error when Vega warns of anything, or a layer leaves out data or a param its specification needs.
 */
export function drawer(theme: Theme, way: Way = swiftly): Draw {
  const shelves = new WeakMap<TopLevelSpec, Shelf>();
  const shelfFor = (spec: TopLevelSpec): Shelf => {
    const shelf = shelves.get(spec) ?? { press: pressOf(spec, theme), layers: new WeakMap() };
    shelves.set(spec, shelf);
    return shelf;
  };
  const layers = async (chart: Chart) => {
    const drawn: string[] = [];
    for (const layer of chart.layers) {
      const shelf = shelfFor(layer.spec);
      const drawing = found(shelf, chart, layer) ?? way(shelf.press, chart, layer);
      const svg = typeof drawing === "string" ? drawing : await drawing;
      if (shelf.layers.get(layer)?.svg !== svg) shelf.layers.set(layer, { width: chart.width, height: chart.height, svg });
      drawn.push(svg);
    }
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

/** A specification's press, and what was drawn from it. */
interface Shelf {
  readonly press: Press;
  readonly layers: WeakMap<Layer, Sheet>;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

function found({ layers }: Shelf, { width, height }: Chart, layer: Layer): string | undefined {
  const same = layers.get(layer);
  return same?.width === width && same.height === height ? same.svg : undefined;
}

/** The plain way: Vega writes its SVG, and what no page needs is taken out. */
export const plainly: Way = (press, chart, layer) => printed(press, chart, layer, vegaSvg);

async function vegaSvg(view: View): Promise<string> {
  return tidy(await view.resize().toSVG());
}

/** The same SVG, without Vega where its marks were seen before. */
const swiftly: Way = (press, chart, layer) => (isLarge(layer) ? undefined : quickSvg(press, chart, layer)) ?? pressed(press, chart, layer);

/** A layer with fewer marks is drawn sooner than it is found by its data. */
const manyRows = 12;

function isLarge({ data }: Layer): boolean {
  let rows = 0;
  for (const name in data) rows += data[name]?.length ?? 0;
  return rows > manyRows;
}

/** The same SVG again when the same data come again. */
async function pressed(press: Press, chart: Chart, layer: Layer): Promise<string> {
  const key = JSON.stringify([chart.width, chart.height, layer.params, layer.data]);
  const known = press.drawn.get(key) ?? quickSvg(press, chart, layer);
  const svg = known ?? (await printed(press, chart, layer, (view) => seenSvg(press, view, chart)));
  press.drawn.set(key, svg);
  return svg;
}

/** Written straight from Vega's scene where that is possible. */
async function seenSvg({ seen }: Press, view: View, { width, height }: Chart): Promise<string> {
  await view.runAsync();
  const scenes = scenesOf(view);
  see(seen, scenes);
  return sceneSvg(scenes, width, height) ?? vegaSvg(view);
}
