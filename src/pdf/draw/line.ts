import { pdfNumber } from "../file/values.ts";
import { joined } from "../fonts/typeface.ts";
import type { Inline, Line } from "../pdfmake.ts";
import type { Purpose } from "./content.ts";
import type { Pen } from "./pages.ts";

/** Points below the baseline, as a share of the font size, and the thickness of the line under a link. */
const UNDERLINE = { below: 0.12, thickness: 0.6 };

/** Draws a line of text: words that look alike and mean alike are shown by one operator. */
export function drawLine(pen: Pen, line: Line, purpose: Purpose): void {
  const baseline = pen.height - line.y - line.getAscenderHeight();
  for (const words of alike(line.inlines)) {
    const first = words[0];
    if (!first) continue;
    pen.content.mark(typeof purpose === "string" ? purpose : (first.element ?? purpose));
    showWords(pen, words, line.x + first.x, baseline);
    if (first.target) follow(pen, words, line, baseline);
  }
}

function alike(inlines: readonly Inline[]): Inline[][] {
  const groups: Inline[][] = [];
  for (const inline of inlines) {
    if (inline.text === "") continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && looksLike(last, inline)) group.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

function looksLike(a: Inline, b: Inline): boolean {
  return a.font === b.font && a.fontSize === b.fontSize && a.color === b.color && a.element === b.element;
}

function showWords(pen: Pen, words: readonly Inline[], x: number, y: number): void {
  const first = words[0];
  if (!first) return;
  const shapes = words.map((word) => (word.shape && word.shape.text === word.text ? word.shape : word.font.shape(word.text)));
  pen.resources.useShapes(first.font, shapes);
  const show = joined(shapes.map((shape) => shape.show));
  if (show === "") return;
  pen.content.setFill(first.color);
  pen.content.add(`BT/${first.font.name} ${pdfNumber(first.fontSize)} Tf ${pdfNumber(x)} ${pdfNumber(y)} Td [${show}]TJ ET`);
}

/** A link can be followed where it stands, and most are underlined as well as coloured. */
function follow(pen: Pen, words: readonly Inline[], line: Line, baseline: number): void {
  const [first, last] = [words[0], words.at(-1)];
  if (!first?.target || !first.element || !last) return;
  const left = line.x + first.x;
  const right = line.x + last.x + last.font.widthOfString(last.text.trimEnd(), last.fontSize);
  const y = baseline - first.fontSize * UNDERLINE.below;
  if (first.underlined)
    pen.content.add(`${[left, y - UNDERLINE.thickness, right - left, UNDERLINE.thickness].map(pdfNumber).join(" ")} re f`);
  const top = pen.height - line.y;
  const text = words
    .map((word) => word.text)
    .join("")
    .trim();
  pen.link(first.element, first.target, text, [left, top - line.getHeight(), right, top]);
}
