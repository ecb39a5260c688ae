import type { Chart } from "../charts/chart.ts";
import type { Drawings } from "../report/blocks.ts";
import type { Drawing } from "./figure/drawing.ts";
import { readSvg } from "./figure/read.ts";
import type { Typefaces } from "./fonts/typefaces.ts";
import { Kept } from "./kept.ts";

/** Characters of SVG and operators kept, over all drawings: a batch shows each backdrop in every report. */
const MOST_KEPT = 16_000_000;

/** Charts as PDF operators: each distinct SVG is read once, and shown by every report that has it. */
const drawings = new WeakMap<Typefaces, Kept<string, Drawing>>();

function read(svg: string, faces: Typefaces): Drawing {
  const kept = drawings.get(faces) ?? new Kept(MOST_KEPT, ({ operators }, key) => key.length + operators.length);
  drawings.set(faces, kept);
  return kept.get(svg) ?? kept.keep(svg, readSvg(svg, faces));
}

/** The layers of a chart, ready to be drawn one over the other. All of a chart's layers must be of its size. */
export function layersOf(chart: Chart, drawn: Drawings, faces: Typefaces): readonly Drawing[] {
  const svgs = drawn.get(chart);
  if (!svgs) throw new Error(`The chart "${chart.title}" was not drawn.`);
  return svgs.map((svg) => {
    const drawing = read(svg, faces);
    const off = Math.max(Math.abs(drawing.width - chart.width), Math.abs(drawing.height - chart.height));
    if (off > 1)
      throw new Error(
        `A layer of "${chart.title}" is ${drawing.width} by ${drawing.height}, and the chart ${chart.width} by ${chart.height}.`,
      );
    return drawing;
  });
}
