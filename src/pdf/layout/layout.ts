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

/** The share of them that one outline may have: a text of each reader's own leaves a pattern for every number of its lines. */
const SHARE = 1 / 4;

/** What is known of an outline. */
interface Known {
  /** How wide its texts are, in points. */
  readonly widths: readonly number[];
  /** By how tall their lines are. */
  readonly patterns: ReadonlyMap<string, Pattern>;
}

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
  /** By the key of their outline. */
  private readonly known: Kept<string, Known>;
  private readonly mostOfOne: number;

  constructor(fonts: Fonts, mostPlaces = MOST_PLACES) {
    this.fonts = fonts;
    this.maker = new LineMaker(fonts);
    this.known = new Kept(mostPlaces, placesOf);
    this.mostOfOne = mostPlaces * SHARE;
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
    const known = this.known.get(outline.key);
    if (!known) return undefined;
    const lines = outline.texts.map((text, i) => this.maker.lines(text, known.widths[i] ?? 0));
    const pattern = known.patterns.get(heightsOf(lines));
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
    const before = this.known.get(outline.key);
    const goesOn = before && placesOf(before) < this.mostOfOne && widths.every((width, i) => width === before.widths[i]);
    const others = goesOn ? before.patterns : [];
    this.known.keep(outline.key, { widths, patterns: new Map([...others, [heightsOf(lines), pattern]]) });
  }
}

function placesOf({ patterns }: Known): number {
  let places = 0;
  for (const pattern of patterns.values()) for (const page of pattern) places += page.length;
  return places;
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
