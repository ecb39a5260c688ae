import type { Fonts, Line, Node, Page, TextNode } from "../pdfmake.ts";
import { align, linesOf } from "./lines.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { filled, heightsOf, type Lines, type Pattern, patternOf } from "./pattern.ts";
import { layOutPlainly, type Sheet } from "./plain.ts";

export interface LaidOut {
  readonly pages: readonly Page[];
  /** Lines that found no place, because what they are kept together with fits no page. */
  readonly lost: readonly Line[];
}

/** Sections of one outline. */
interface Alike {
  /** The width of each text, in points. */
  readonly widths: readonly number[];
  /** By how tall the lines of the texts are. */
  readonly patterns: Map<string, Pattern>;
}

/** Places kept in all: some thirty megabytes. A batch of the usual kind needs a tenth. */
const MOST_KEPT = 300_000;

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
  private readonly alike = new Map<string, Alike>();
  private kept = 0;

  constructor(fonts: Fonts) {
    this.fonts = fonts;
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
    const alike = this.alike.get(outline.key);
    if (!alike) return undefined;
    const lines = outline.texts.map((text, i) => linesOf(text, alike.widths[i] ?? 0, this.fonts));
    const pattern = alike.patterns.get(heightsOf(lines));
    return pattern && filled(pattern, outline, lines);
  }

  private plainly(nodes: readonly Node[], sheet: Sheet, outline: Outline): LaidOut {
    const { pages, lines, lost } = layOutPlainly(nodes, sheet, this.fonts);
    if (lost.length === 0) this.keep(pages, outline, byText(lines, outline.texts));
    return { pages, lost };
  }

  private keep(pages: readonly Page[], outline: Outline, lines: Lines): void {
    const pattern = patternOf(pages, outline, lines);
    if (!pattern) return;
    const widths = lines.map((made) => made[0]?.maxWidth ?? 0);
    this.makeRoom(pattern);
    const alike = this.alike.get(outline.key) ?? { widths, patterns: new Map<string, Pattern>() };
    if (lines.some((made, i) => made.some((line) => line.maxWidth !== alike.widths[i]))) return;
    this.alike.set(outline.key, alike);
    alike.patterns.set(heightsOf(lines), pattern);
  }

  private makeRoom(pattern: Pattern): void {
    const places = pattern.reduce((sum, page) => sum + page.length, 0);
    if (this.kept + places > MOST_KEPT) {
      this.alike.clear();
      this.kept = 0;
    }
    this.kept += places;
  }
}

function byText(lines: readonly Line[], texts: readonly TextNode[]): Lines {
  const made = new Map(texts.map((text) => [text, [] as Line[]]));
  for (const line of lines) if (line.source) made.get(line.source)?.push(line);
  return [...made.values()];
}
