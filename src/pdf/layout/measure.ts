import type { Typeface } from "../fonts/typeface.ts";
import { wordsOf } from "../fonts/words.ts";
import type { Fonts, Inline, Run, TextNode } from "../pdfmake.ts";

/**
 * Measures the words of a text, in the stead of pdfmake's own measuring: every run says in full how it looks, so no style
 * need be looked up for every word.
 */
export function measureText(node: TextNode, fonts: Fonts): TextNode {
  const inlines: Inline[] = [];
  for (const run of node.text) addRun(inlines, run, fonts.provideFont(run.font, run.bold, run.italics));
  node._inlines = inlines;
  // Widths are always given, so pdfmake has no use for the least and the most a text could take.
  node._minWidth = 0;
  node._maxWidth = 0;
  return node;
}

function addRun(inlines: Inline[], run: Run, face: Typeface): void {
  const height = face.lineHeight(run.fontSize) * run.lineHeight;
  const words = wordsOf(run.text);
  const [last, first] = [inlines.at(-1), words[0]];
  if (last && first && !last.lineEnd && wordsOf(last.text + first.text).length === 1) last.noNewLine = true;
  for (const { text, ends } of words) {
    const shape = face.shape(text);
    inlines.push({
      text,
      font: face,
      fontSize: run.fontSize,
      width: (shape.width / 1000) * run.fontSize,
      height,
      leadingCut: spaces(face, text, text.length - text.trimStart().length, run.fontSize),
      trailingCut: spaces(face, text, text.length - text.trimEnd().length, run.fontSize),
      lineEnd: ends,
      noNewLine: false,
      color: run.color,
      aligned: run.alignment,
      x: 0,
      shape,
      element: run.element,
      target: run.target,
      underlined: run.underlined,
    });
  }
}

/** The width of spaces at an edge of a word, which do not count there. */
function spaces(face: Typeface, text: string, count: number, size: number): number {
  if (count === 0) return 0;
  return face.widthOfString(count === 1 ? " " : text.slice(0, count).replace(/\S/g, " "), size);
}
