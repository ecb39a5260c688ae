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

  override processNode(node: Node, alignable?: boolean): void {
    this.makeRoom(node);
    const outside = this.keepers;
    if (node.keeper) this.keepers = [...outside, node.keeper];
    super.processNode(node, alignable);
    this.keepers = outside;
  }

  /**
   * The space above a block, none at the top of a page; a heading that would stand alone at the foot starts the next page.
   * pdfmake's own margins would start a page for the sake of a margin alone.
   */
  private makeRoom({ space = 0, room = 0, pageBreak }: Node): void {
    const page = this.writer.context();
    if (pageBreak || page.y <= page.pageMargins.top) return;
    // Inside an unbreakable block pdfmake's height is not a number, and every comparison with it is false.
    const left = page.availableHeight;
    if (room > 0 && this.writer.transactionLevel === 0 && left < room + space) this.writer.moveToNextPage();
    else page.moveDown(left < space ? Math.max(0, left) : space);
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
