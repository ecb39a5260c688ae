import type { Chart, Layer } from "../charts/chart.ts";
import type { Drawings } from "../report/blocks.ts";
import type { Drawing } from "./figure/drawing.ts";
import { readSvg } from "./figure/read.ts";
import type { Typefaces } from "./fonts/typefaces.ts";
import { Kept } from "./kept.ts";

/** Characters of SVG and operators kept, over all drawings that are found by their SVG. */
const MOST_KEPT = 4_000_000;

/** Charts as PDF operators, read with the typefaces of one theme. */
interface Shelf {
  /** A layer that many readers see is the very same object in every report. */
  readonly layers: WeakMap<Layer, Read>;
  /** Others may be drawn the same for several readers. */
  readonly drawings: Kept<string, Drawing>;
}

interface Read {
  readonly svg: string;
  readonly drawing: Drawing;
}

const shelves = new WeakMap<Typefaces, Shelf>();

function shelfOf(faces: Typefaces): Shelf {
  const known = shelves.get(faces);
  if (known !== undefined) return known;
  const drawings = new Kept<string, Drawing>(MOST_KEPT, ({ operators }, key) => key.length + operators.length);
  const shelf = { layers: new WeakMap(), drawings };
  shelves.set(faces, shelf);
  return shelf;
}

/** Each distinct SVG is read once, and shown by every report that has it. */
function read(layer: Layer | undefined, svg: string, faces: Typefaces): Drawing {
  const { layers, drawings } = shelfOf(faces);
  const known = layer && layers.get(layer);
  if (known?.svg === svg) return known.drawing;
  const drawing = drawings.get(svg) ?? drawings.keep(svg, readSvg(svg, faces));
  if (layer) layers.set(layer, { svg, drawing });
  return drawing;
}

/** The layers of a chart, ready to be drawn one over the other. All of a chart's layers must be of its size. */
export function layersOf(chart: Chart, drawn: Drawings, faces: Typefaces): readonly Drawing[] {
  const svgs = drawn.get(chart);
  if (!svgs) throw new Error(`The chart "${chart.title}" was not drawn.`);
  return svgs.map((svg, i) => {
    const drawing = read(chart.layers[i], svg, faces);
    const off = Math.max(Math.abs(drawing.width - chart.width), Math.abs(drawing.height - chart.height));
    if (off > 1)
      throw new Error(
        `A layer of "${chart.title}" is ${drawing.width} by ${drawing.height}, and the chart ${chart.width} by ${chart.height}.`,
      );
    return drawing;
  });
}
