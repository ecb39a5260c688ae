import { pdfNumber } from "../file/values.ts";
import type { Inline, Line } from "../pdfmake.ts";
import type { Purpose } from "./content.ts";
import type { Pen } from "./pen.ts";

/** Points below the baseline, as a share of the font size, and the thickness of the line under a link. */
const UNDERLINE = { below: 0.12, thickness: 0.6 };

/** Draws a line of text: words that look alike and mean alike were made one by the layout, and are shown by one operator. */
export function drawLine(pen: Pen, line: Line, purpose: Purpose): void {
  const baseline = pen.height - line.y - line.getAscenderHeight();
  for (const words of line.inlines) {
    if (words.text === "") continue;
    pen.content.mark(typeof purpose === "string" ? purpose : (words.element ?? purpose));
    show(pen, words, line.x + words.x, baseline);
    follow(pen, words, line, baseline);
  }
}

function show(pen: Pen, words: Inline, x: number, y: number): void {
  const shape = words.shape?.text === words.text ? words.shape : words.font.shape(words.text);
  if (shape.show === "") return;
  pen.resources.useShape(words.font, shape);
  pen.content.setFill(words.color);
  pen.content.add(`BT/${words.font.name} ${pdfNumber(words.fontSize)} Tf ${pdfNumber(x)} ${pdfNumber(y)} Td [${shape.show}]TJ ET`);
}

/** A link can be followed where it stands, and most are underlined as well as coloured. */
function follow(pen: Pen, words: Inline, line: Line, baseline: number): void {
  const { target, element, text, font, fontSize } = words;
  if (!target || !element) return;
  const left = line.x + words.x;
  const right = left + font.widthOfString(text.trimEnd(), fontSize);
  const y = baseline - fontSize * UNDERLINE.below;
  if (words.underlined)
    pen.content.add(`${[left, y - UNDERLINE.thickness, right - left, UNDERLINE.thickness].map(pdfNumber).join(" ")} re f`);
  const top = pen.height - line.y;
  pen.link(element, target, text.trim(), [left, top - line.getHeight(), right, top]);
}
