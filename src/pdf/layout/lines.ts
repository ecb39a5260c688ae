import { type Fonts, type Line, PdfmakeLayout, type TextNode } from "../pdfmake.ts";
import { measureText } from "./measure.ts";

const pdfmake = PdfmakeLayout.prototype;

/** The lines that pdfmake makes of a text at a width, in points. */
export function linesOf(node: TextNode, width: number, fonts: Fonts): Line[] {
  measureText(node, fonts);
  const context = { availableWidth: width };
  const where = { writer: { context: () => context } };
  const lines: Line[] = [];
  for (let line = pdfmake.buildNextLine.call(where, node); line; line = pdfmake.buildNextLine.call(where, node)) {
    lines.push(sourced(line, node));
  }
  return lines;
}

/** A line that knows which text it is of: that is how drawing knows what is a heading, a cell or an ornament. */
export function sourced(line: Line, source: TextNode): Line {
  line.source = source;
  line.drawn = { times: 0 };
  return line;
}

/** Moves a placed line to where its text is aligned. pdfmake would do it too early: a pattern is of places before alignment. */
export function align(line: Line): void {
  const alignment = line.inlines[0]?.aligned;
  if (alignment === undefined || alignment === "left") return;
  const room = line.maxWidth - line.getWidth();
  line.x += alignment === "right" ? room : room / 2;
}
