import { createRequire } from "node:module";
import type { Drawing } from "./figure/drawing.ts";
import type { Shaped, Typeface } from "./fonts/typeface.ts";
import type { Element } from "./tagged/element.ts";

/**
 * All that the report knows of pdfmake's inside (0.3.11, pinned). pdfmake lays out: it breaks lines and pages and says where
 * everything stands. Drawing and tagging are done from those places by `draw/` and `tagged/`. When pdfmake moves, this file,
 * `layout.ts` and the tests say what must still hold.
 */

/** A run of text that looks alike throughout. */
export interface Run {
  text: string;
  font: string;
  bold: boolean;
  italics: boolean;
  fontSize: number;
  lineHeight: number;
  color: string;
  alignment: "left" | "right" | "center";
  /** A link or a piece in another language, within its paragraph. */
  element?: Element | undefined;
  /** Where it leads. */
  target?: Target | undefined;
  underlined?: boolean | undefined;
}

export type Target = { readonly to: "outside"; readonly address: string } | { readonly to: "inside"; readonly id: string };

type Margin = [left: number, top: number, right: number, bottom: number];

interface Common {
  margin?: Margin;
  width?: number;
  pageBreak?: "before";
  unbreakable?: boolean;
  absolutePosition?: { x: number; y: number };
  /** Ours: the structure element its content belongs to; without one it is an artifact. */
  element?: Element;
  /** Ours: a part of the running header or footer. */
  running?: "Header" | "Footer";
  /** Ours: links lead here by this name. */
  anchor?: string;
  /** Ours: the block that must not break, when it is kept on one page. */
  keeper?: object;
  /** Ours: points above it, unless it starts a page. */
  space?: number;
  /** Ours: points that must be left on the page, or it starts the next one. */
  room?: number;
}

export interface TextNode extends Common {
  /** The very same in many reports. */
  text: readonly Run[];
  /** Ours: stands in the bookmarks. */
  bookmark?: { readonly title: string; readonly level: number };
  /** Ours: shows the number of the page where this anchor is. */
  pageOf?: string;
  /** pdfmake's: its words, taken away as they are set. */
  _inlines?: Inline[];
  _minWidth?: number;
  _maxWidth?: number;
}

interface StackNode extends Common {
  stack: Node[];
}

export interface ColumnsNode extends Common {
  columns: Node[];
  columnGap: number;
}

export interface ListNode extends Common {
  ul?: ListItem[];
  ol?: ListItem[];
  color: string;
  fontSize: number;
  lineHeight: number;
  font: string;
}

export interface ListItem extends TextNode {
  /** Ours: the element of its bullet or number. */
  label: Element;
  /** pdfmake's: made while measuring. */
  listMarker?: { canvas?: Vector[]; _inlines?: Inline[] };
}

interface CanvasNode extends Common {
  canvas: Vector[];
}

/** A chart: pdfmake sees a box. */
export interface FigureNode extends Common {
  svg: "drawing";
  width: number;
  height: number;
  /** Ours: drawn one over the other. */
  layers: readonly Drawing[];
}

export interface TableNode extends Common {
  table: { headerRows: number; dontBreakRows: boolean; keepWithHeaderRows: number; widths: number[]; body: Cell[][] };
  layout: TableLayout;
}

/** The empty ones are covered by the cell before them. */
export type Cell = ((TextNode | FigureNode | StackNode) & { colSpan?: number; fillColor?: string }) | { fillColor?: string };

export interface TableLayout {
  hLineWidth: (line: number) => number;
  hLineColor: (line: number) => string;
  vLineWidth: (line: number) => number;
  paddingLeft: (column: number) => number;
  paddingRight: (column: number) => number;
  paddingTop: (row: number) => number;
  paddingBottom: (row: number) => number;
}

export type Node = TextNode | StackNode | ColumnsNode | ListNode | CanvasNode | FigureNode | TableNode;

/** pdfmake's, on what it has placed: a function that holds on to the thing as it was. */
type Undo = (() => void) | undefined;

export type Vector = {
  color?: string;
  lineColor?: string;
  lineWidth?: number;
  dash?: { length: number };
  element?: Element;
  resetXY?: Undo;
} & (
  | { type: "rect"; x: number; y: number; w: number; h: number }
  | { type: "line"; x1: number; y1: number; x2: number; y2: number }
  | { type: "ellipse"; x: number; y: number; r1: number; r2: number }
  | { type: "polyline"; points: { x: number; y: number }[]; closePath: boolean }
);

/** A word on a line; after the layout, words that look alike are one. */
export interface Inline {
  text: string;
  font: Typeface;
  fontSize: number;
  width: number;
  height: number;
  /** The width of the spaces at its edges. */
  leadingCut: number;
  trailingCut: number;
  /** A new line follows. */
  lineEnd: boolean;
  /** The next word must follow on the same line. */
  noNewLine: boolean;
  color: string;
  /** Ours: pdfmake would read `alignment`, and it is the layout that aligns. */
  aligned?: Run["alignment"];
  /** Points from the start of its line. */
  x: number;
  /** Ours: its glyphs; out of date when pdfmake has cut the word since, and absent from the number of a list. */
  shape?: Shaped;
  /** Ours, as in its run. */
  element: Element | undefined;
  target: Target | undefined;
  underlined: boolean | undefined;
}

export interface Line {
  x: number;
  y: number;
  /** Shared with other reports: a line that is to be another gets others. */
  inlines: Inline[];
  /** Points: the width it was broken to. */
  readonly maxWidth: number;
  getWidth(): number;
  getHeight(): number;
  getAscenderHeight(): number;
  resetXY?: Undo;
  /** Ours, of a line that was made before: its heights, written. */
  readonly tall?: string;
  /** Ours: set by the layout. */
  source?: TextNode;
  /** Ours: shared by the copies of a line, so that a repeated table heading is known by its second copy. */
  drawn?: { times: number };
  /** Ours: the blocks it was kept together with. */
  keepers?: readonly object[];
}

export type PageItem =
  | { type: "line"; item: Line }
  | { type: "vector"; item: Vector }
  | { type: "svg"; item: FigureNode & { x: number; y: number } };

export interface Page {
  items: PageItem[];
}

interface Writer {
  transactionLevel: number;
  context(): { availableHeight: number; y: number; pageMargins: { top: number }; moveDown(points: number): void };
  moveToNextPage(): void;
}

export interface Fonts {
  provideFont(family: string, bold: boolean, italics: boolean): Typeface;
}

export interface LayoutBuilder {
  writer: Writer;
  docMeasure: { measureLeaf(node: TextNode): TextNode };
  layoutDocument(content: Node[], fonts: Fonts, styles: object, defaultStyle: object): Page[];
  tryLayoutDocument(content: Node[], fonts: Fonts, ...rest: unknown[]): unknown;
  buildNextLine(node: TextNode): Line | null;
  processNode(node: Node, alignable?: boolean): void;
  processList(ordered: boolean, node: ListNode): void;
}

interface LayoutBuilderClass {
  new (
    size: { width: number; height: number },
    margins: { left: number; top: number; right: number; bottom: number },
    svg: { measureSVG(): { width: number; height: number }; writeDimensions(svg: string): string },
  ): LayoutBuilder;
}

// pdfmake publishes no types for its inside; the interfaces above are the part of it the report relies on.
const inside = createRequire(import.meta.url)("pdfmake/js/LayoutBuilder.js") as { default: LayoutBuilderClass };

export const PdfmakeLayout = inside.default;
