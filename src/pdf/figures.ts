import type { Chart } from "../charts/chart.ts";
import type { Drawings } from "../report/blocks.ts";
import type { Drawing } from "./figure/drawing.ts";
import { readSvg } from "./figure/read.ts";
import type { Typefaces } from "./fonts/typefaces.ts";

/** Characters of SVG and operators kept, over all drawings: a batch shows each backdrop in every report. */
const MOST_KEPT = 60_000_000;

/** Charts as PDF operators, each distinct SVG read once and shown by every report that has it. */
class Figures {
  private readonly faces: Typefaces;
  private readonly kept = new Map<string, Drawing>();
  private size = 0;

  constructor(faces: Typefaces) {
    this.faces = faces;
  }

  read(svg: string): Drawing {
    const known = this.kept.get(svg);
    if (known) return known;
    const drawing = readSvg(svg, this.faces);
    this.keep(svg, drawing);
    return drawing;
  }

  private keep(svg: string, drawing: Drawing): void {
    if (this.size > MOST_KEPT) {
      this.kept.clear();
      this.size = 0;
    }
    this.kept.set(svg, drawing);
    this.size += svg.length + drawing.operators.length;
  }
}

const figures = new WeakMap<Typefaces, Figures>();

/** The layers of a chart, ready to be drawn one over the other. All of a chart's layers must be of its size. */
export function layersOf(chart: Chart, drawings: Drawings, faces: Typefaces): readonly Drawing[] {
  const svgs = drawings.get(chart);
  if (!svgs) throw new Error(`The chart "${chart.title}" was not drawn.`);
  const reader = figures.get(faces) ?? new Figures(faces);
  figures.set(faces, reader);
  return svgs.map((svg) => {
    const drawing = reader.read(svg);
    const off = Math.max(Math.abs(drawing.width - chart.width), Math.abs(drawing.height - chart.height));
    if (off > 1)
      throw new Error(
        `A layer of "${chart.title}" is ${drawing.width} by ${drawing.height}, and the chart ${chart.width} by ${chart.height}.`,
      );
    return drawing;
  });
}
