import { type Fonts, type Line, type ListNode, type Node, PdfmakeLayout, type TextNode } from "../pdfmake.ts";
import { measureText } from "./measure.ts";

/**
 * pdfmake's layout, remembering for each line which node it came from: that is how drawing knows what is a heading,
 * what is a cell, and what is only an ornament.
 */
export class ReportLayout extends PdfmakeLayout {
  /** Every line broken, drawn or not: what was not drawn at the end was lost between two pages. */
  readonly lines: Line[] = [];
  private keepers: readonly object[] = [];

  override tryLayoutDocument(content: Node[], fonts: Fonts, ...rest: unknown[]): unknown {
    this.docMeasure.measureLeaf = (node) => measureText(node, fonts);
    return super.tryLayoutDocument(content, fonts, ...rest);
  }

  override buildNextLine(node: TextNode): Line | null {
    const line = super.buildNextLine(node);
    if (!line) return line;
    line.source = node;
    line.drawn = { times: 0 };
    line.keepers = this.keepers;
    this.lines.push(line);
    return line;
  }

  /** A heading that would stand alone at the foot of a page starts the next one. */
  override processNode(node: Node, alignable?: boolean): void {
    const page = this.writer.context();
    const began = page.y > page.pageMargins.top;
    if (node.room !== undefined && began && this.writer.transactionLevel === 0 && page.availableHeight < node.room)
      this.writer.moveToNextPage();
    const outside = this.keepers;
    if (node.keeper) this.keepers = [...outside, node.keeper];
    super.processNode(node, alignable);
    this.keepers = outside;
  }

  override processList(ordered: boolean, node: ListNode): void {
    for (const item of node.ul ?? node.ol ?? []) {
      const disc = item.listMarker?.canvas?.[0];
      const number = item.listMarker?._inlines?.[0];
      if (disc) disc.element = item.label;
      if (number) number.element = item.label;
    }
    super.processList(ordered, node);
  }
}
