import { Kept } from "../kept.ts";
import type { Fonts, Line, Node, Page, TextNode } from "../pdfmake.ts";
import { align, LineMaker } from "./lines.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { filled, heightsOf, type Lines, type Pattern, patternOf } from "./pattern.ts";
import { layOutPlainly, type Sheet } from "./plain.ts";
import { gathered } from "./words.ts";

export interface LaidOut {
  readonly pages: readonly Page[];
  /** Lines that found no place, because what they are kept together with fits no page. */
  readonly lost: readonly Line[];
}

/** Places kept: some thirty megabytes with their keys, of which a batch of the usual kind needs a fifth. */
const MOST_PLACES = 150_000;
const MOST_OUTLINES = 2_000;

/**
 * Lays out sections: what stands between two page breaks, which pdfmake lays out without looking at anything else. Where it
 * puts things depends on the section's outline and on how tall the lines of its texts are, and on nothing else. So a section
 * whose outline and lines were met before is not laid out again: its words and pictures are put where those of the other were.
 * Both ways lead to the same places to the last bit, and a report's bytes do not depend on the reports made before it.
 *
 * That its lines are those pdfmake would make: how wide a text is hangs on the outline and on the lines before it. When the
 * lines made at the widths of an earlier section are as tall as that section's, they were therefore made at the right widths,
 * each because all before it were; and when no earlier section's lines are as tall, pdfmake is asked.
 */
export class Layouts {
  private readonly fonts: Fonts;
  private readonly maker: LineMaker;
  /** How wide the texts of an outline are, in points. */
  private readonly widths = new Kept<string, readonly number[]>(MOST_OUTLINES);
  /** By outline, widths, and how tall the lines are. */
  private readonly patterns = new Kept<string, Pattern>(MOST_PLACES, (pattern) => pattern.reduce((sum, page) => sum + page.length, 0));

  constructor(fonts: Fonts) {
    this.fonts = fonts;
    this.maker = new LineMaker(fonts);
  }

  /** Lays out one section from the top of a page. */
  layOut(nodes: readonly Node[], sheet: Sheet): LaidOut {
    const outline = outlineOf(nodes, sheet);
    const pages = this.byPattern(outline);
    const laidOut = pages ? { pages, lost: [] } : this.plainly(nodes, sheet, outline);
    for (const page of laidOut.pages) for (const item of page.items) if (item.type === "line") align(item.item);
    return laidOut;
  }

  private byPattern(outline: Outline): Page[] | undefined {
    const widths = this.widths.get(outline.key);
    if (!widths) return undefined;
    const lines = outline.texts.map((text, i) => this.maker.lines(text, widths[i] ?? 0));
    const pattern = this.patterns.get(shapeOf(outline, widths, lines));
    return pattern && filled(pattern, outline, lines);
  }

  private plainly(nodes: readonly Node[], sheet: Sheet, outline: Outline): LaidOut {
    const { pages, lines, lost } = layOutPlainly(nodes, sheet, this.fonts);
    if (lost.length === 0) this.keep(pages, outline, byText(lines, outline.texts));
    for (const page of pages) for (const item of page.items) if (item.type === "line") gather(item.item);
    return { pages, lost };
  }

  private keep(pages: readonly Page[], outline: Outline, lines: Lines): void {
    const pattern = patternOf(pages, outline, lines);
    const widths = lines.map((made) => made[0]?.maxWidth ?? 0);
    if (!pattern || lines.some((made, i) => made.some((line) => line.maxWidth !== widths[i]))) return;
    this.widths.keep(outline.key, widths);
    this.patterns.keep(shapeOf(outline, widths, lines), pattern);
  }
}

function shapeOf({ key }: Outline, widths: readonly number[], lines: Lines): string {
  return `${key} ${widths.join()} ${heightsOf(lines)}`;
}

/** The number of a list's item has pdfmake's own words. */
function gather(line: Line): void {
  if (line.source) line.inlines = gathered(line.inlines);
}

function byText(lines: readonly Line[], texts: readonly TextNode[]): Lines {
  const made = new Map(texts.map((text) => [text, [] as Line[]]));
  for (const line of lines) if (line.source) made.get(line.source)?.push(line);
  return [...made.values()];
}
