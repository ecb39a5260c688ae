import type { Cell, FigureNode, Node, TableNode, TextNode, Vector } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";
import type { Sheet } from "./plain.ts";

/** What of a section decides where pdfmake puts things, and the things themselves, in the order they are written. */
export interface Outline {
  /** The same for sections that differ in nothing but their words, pictures and elements: kinds, sizes, margins, rules, colours. */
  readonly key: string;
  readonly texts: readonly TextNode[];
  readonly figures: readonly FigureNode[];
  readonly elements: readonly Element[];
}

/** Reads the outline of nodes that pdfmake has not touched yet. */
export function outlineOf(nodes: readonly Node[], sheet: Sheet): Outline {
  const reader = new OutlineReader();
  reader.add(sheet.width, sheet.height, sheet.left, sheet.top, sheet.right, sheet.bottom);
  reader.nodes(nodes);
  const { texts, figures, elements } = reader;
  return { key: reader.key(), texts, figures, elements };
}

/** What the layout has no use for: drawing reads it from the nodes themselves. */
const FOR_DRAWING: ReadonlySet<string> = new Set(["keeper", "anchor", "bookmark", "pageOf", "running"]);

/** Whatever is not known to be without influence is part of the key, so a new kind of setting can only cost time. */
class OutlineReader {
  readonly texts: TextNode[] = [];
  readonly figures: FigureNode[] = [];
  readonly elements: Element[] = [];
  private readonly numbers = new Map<Element, number>();
  private readonly parts: (string | number)[] = [];

  add(...parts: readonly (string | number)[]): void {
    for (const part of parts) this.parts.push(part);
  }

  key(): string {
    return this.parts.join(" ");
  }

  nodes(nodes: readonly (Node | Cell)[]): void {
    this.parts.push("[");
    for (const node of nodes) this.node(node);
    this.parts.push("]");
  }

  private node(node: Node | Cell): void {
    this.parts.push("{");
    if ("table" in node) this.table(node);
    if ("text" in node) this.texts.push(node);
    if ("layers" in node) this.figures.push(node);
    for (const name in node) if (!FOR_DRAWING.has(name)) this.property(name, node[name as keyof typeof node]);
    this.parts.push("}");
  }

  private property(name: string, value: unknown): void {
    if (value === undefined) return;
    this.parts.push(name);
    switch (name) {
      case "stack":
      case "columns":
      case "ul":
      case "ol":
        this.nodes(value as readonly Node[]);
        break;
      case "canvas":
        for (const { element, ...drawn } of value as readonly Vector[]) this.parts.push(JSON.stringify(drawn), this.number(element));
        break;
      case "element":
      case "label":
        this.parts.push(this.number(value as Element));
        break;
      case "text":
      case "layers":
      case "table":
      case "layout":
        break;
      default:
        this.parts.push(typeof value === "number" ? value : Array.isArray(value) ? value.join() : JSON.stringify(value));
    }
  }

  /** Which of the section's elements it is: what belongs to one element here does so in every section of this outline. */
  private number(element: Element | undefined): number {
    if (!element) return -1;
    const known = this.numbers.get(element);
    if (known !== undefined) return known;
    this.numbers.set(element, this.elements.length);
    return this.elements.push(element) - 1;
  }

  /** A table's rules and padding are functions: they are asked for every line, row and column. */
  private table({ table: { body, widths, ...rest }, layout }: TableNode): void {
    this.add(JSON.stringify(rest), widths.length, ...widths);
    for (let line = 0; line <= body.length; line++) this.add(layout.hLineWidth(line), layout.hLineColor(line));
    for (let row = 0; row < body.length; row++) this.add(layout.paddingTop(row), layout.paddingBottom(row));
    for (let i = 0; i < widths.length; i++) this.add(layout.vLineWidth(i), layout.paddingLeft(i), layout.paddingRight(i));
    for (const row of body) this.nodes(row);
  }
}
