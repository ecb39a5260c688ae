import { pdfNumber } from "../file/values.ts";
import type { FigureNode, Line, Page, PageItem, Target, TextNode } from "../pdfmake.ts";
import type { Element, Rectangle } from "../tagged/element.ts";
import { PageContent, type Purpose } from "./content.ts";
import { isLarge } from "./form.ts";
import { drawLine, drawRunning } from "./line.ts";
import type { Pen } from "./pen.ts";
import type { Resources } from "./resources.ts";
import { drawVector, joinedLines } from "./vector.ts";

/** Where a link leads to within the report: points from the page's top. */
export interface Anchor {
  readonly page: number;
  readonly top: number;
}

/** A link's place on a page. */
export interface Link {
  readonly page: number;
  readonly target: Target;
  readonly text: string;
  readonly box: Rectangle;
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly anchor: Anchor;
}

/** The pages as operators, with what refers to places on them. */
export interface Drawn {
  readonly pages: readonly Buffer[];
  readonly links: readonly Link[];
  readonly bookmarks: readonly Bookmark[];
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/**
 * Draws what pdfmake laid out, page by page in the order it paints, marking each piece with the element it belongs to.
 * Pages of the contents show where others are: they wait until all are there.
 */
export class PageDrawer {
  private readonly height: number;
  private readonly resources: Resources;
  private readonly pages: Buffer[] = [];
  private readonly waiting = new Map<number, Page>();
  private readonly links: Link[] = [];
  private readonly places = new PlacesOnPages();

  /** `height`: of a page, in points. */
  constructor(height: number, resources: Resources) {
    this.height = height;
    this.resources = resources;
  }

  add(page: Page): void {
    const number = this.pages.length;
    this.places.note(page, number);
    if (page.items.some(({ type, item }) => type === "line" && item.source?.pageOf !== undefined)) {
      this.waiting.set(number, page);
      this.pages.push(Buffer.alloc(0));
    } else this.pages.push(this.drawn(page, number));
  }

  finish(): Drawn {
    for (const [number, page] of this.waiting) this.pages[number] = this.drawn(page, number);
    return { pages: this.pages, links: this.links, bookmarks: this.places.bookmarks, anchors: this.places.anchors };
  }

  private drawn(page: Page, number: number): Buffer {
    const content = new PageContent(number);
    const link: Pen["link"] = (element, target, text, box) => {
      linkOf(element).addContent({ annotation: this.links.length });
      this.links.push({ page: number, target, text, box });
    };
    const pen: Pen = { page: number, content, resources: this.resources, height: this.height, link };
    for (const item of joinedLines(page.items)) drawItem(pen, item, this.places.anchors);
    return content.finish();
  }
}

/** The link that a piece of its words belongs to. */
function linkOf(element: Element): Element {
  return element.role === "Link" || element.parent === undefined ? element : linkOf(element.parent);
}

function drawItem(pen: Pen, item: PageItem, anchors: ReadonlyMap<string, Anchor>): void {
  if (item.type === "line") {
    const { source } = item.item;
    if (source?.running) {
      drawRunning(pen, item.item, source.running);
      return;
    }
    fillInPage(item.item, anchors);
    const purpose = linePurpose(item.item);
    drawLine(pen, item.item, purpose);
    if (typeof purpose === "object" && purpose.role === "Figure") purpose.covers(pen.page, lineBox(pen, item.item));
  } else if (item.type === "vector") {
    pen.content.mark(item.item.element ?? "ornament");
    drawVector(pen, item.item);
  } else if (item.type === "svg") {
    drawFigure(pen, item.item);
  } else {
    throw new Error("pdfmake laid out something that a report does not draw.");
  }
}

/** The number or bullet of a list has its own element; the second copy of a table's heading is only for the eye. */
function linePurpose(line: Line): Purpose {
  const label = line.inlines[0]?.element;
  if (!line.source) return label ?? "ornament";
  if (line.drawn) line.drawn.times += 1;
  if (!line.source.element || (line.drawn?.times ?? 0) > 1) return "ornament";
  return line.source.element;
}

function lineBox(pen: Pen, line: Line): Rectangle {
  const last = line.inlines.at(-1);
  const top = pen.height - line.y;
  return [line.x, top - line.getHeight(), line.x + (last ? last.x + last.width : 0), top];
}

function drawFigure(pen: Pen, figure: FigureNode & { x: number; y: number }): void {
  const bottom = pen.height - figure.y - figure.height;
  pen.content.mark(figure.element ?? "ornament");
  figure.element?.covers(pen.page, [figure.x, bottom, figure.x + figure.width, bottom + figure.height]);
  for (const layer of figure.layers) {
    pen.resources.useDrawing(layer);
    const shown = isLarge(layer) ? `/${pen.resources.formOf(layer)} Do` : layer.operators;
    pen.content.add(`q 1 0 0 1 ${pdfNumber(figure.x)} ${pdfNumber(bottom)} cm\n${shown}\nQ`);
  }
}

/** Space left above a place that a link leads to. */
const HEADROOM = 8;

/** The places that links lead to, and those that stand in the bookmarks: where the first line of their text is. */
class PlacesOnPages {
  readonly anchors = new Map<string, Anchor>();
  readonly bookmarks: Bookmark[] = [];
  private readonly met = new Set<TextNode>();

  note({ items }: Page, page: number): void {
    for (const { type, item } of items) if (type === "line" && item.source) this.noteText(item.source, { page, y: item.y });
  }

  private noteText(text: TextNode, { page, y }: { page: number; y: number }): void {
    const { anchor: name, bookmark } = text;
    if ((name === undefined && !bookmark) || this.met.has(text)) return;
    this.met.add(text);
    const anchor: Anchor = { page, top: Math.max(0, y - HEADROOM) };
    if (name !== undefined && this.anchors.has(name)) throw new Error(`Two places in the report are called "${name}".`);
    if (name !== undefined) this.anchors.set(name, anchor);
    if (bookmark) this.bookmarks.push({ ...bookmark, anchor });
  }
}

/** Puts the page number in its place in the contents, now that it is known; the line is aligned to the right. */
function fillInPage(line: Line, anchors: ReadonlyMap<string, Anchor>): void {
  const name = line.source?.pageOf;
  const [inline] = line.inlines;
  if (name === undefined || !inline) return;
  const anchor = anchors.get(name);
  if (!anchor) throw new Error(`A link leads to "${name}", and there is no such place in the report.`);
  const text = String(anchor.page + 1);
  const width = inline.font.widthOfString(text, inline.fontSize);
  line.inlines = [{ ...inline, text, width, x: inline.x + inline.width - width }, ...line.inlines.slice(1)];
}
