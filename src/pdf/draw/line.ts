import { pdfColour, pdfNumber } from "../file/values.ts";
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

/** Shorter operators are not worth an object of their own: the page's number. */
const LONG = 80;

/** Draws a line of the running header or footer. All pages have the same, so it is written once and referred to. */
export function drawRunning(pen: Pen, line: Line, part: "Header" | "Footer"): void {
  const baseline = pen.height - line.y - line.getAscenderHeight();
  pen.content.mark(part);
  for (const words of line.inlines) {
    const { font, fontSize, color } = words;
    const show = shown(pen, words, line.x + words.x, baseline);
    const operators = `${pdfColour(color)} rg/${font.name} ${pdfNumber(fontSize)} Tf ${show}`;
    pen.content.add(show.length < LONG ? `q ${operators} Q` : `/${pen.resources.formShowing(operators)} Do`);
  }
}

function show(pen: Pen, words: Inline, x: number, y: number): void {
  pen.content.setFill(words.color);
  pen.content.setFont(words.font, words.fontSize);
  pen.content.add(shown(pen, words, x, y));
}

function shown(pen: Pen, words: Inline, x: number, y: number): string {
  const shape = words.shape?.text === words.text ? words.shape : words.font.shape(words.text);
  pen.resources.useShape(words.font, shape);
  return `BT ${pdfNumber(x)} ${pdfNumber(y)} Td [${shape.show}]TJ ET`;
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
