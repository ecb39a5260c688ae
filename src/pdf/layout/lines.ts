import { Kept } from "../kept.ts";
import { type Fonts, type Inline, type Line, PdfmakeLayout, type Run, type TextNode } from "../pdfmake.ts";
import { measureText } from "./measure.ts";
import { gathered } from "./words.ts";

const pdfmake = PdfmakeLayout.prototype;

/** The plain path: the lines that pdfmake makes of a text at a width, in points. */
export function brokenLines(node: TextNode, width: number, fonts: Fonts): Line[] {
  measureText(node, fonts);
  const context = { availableWidth: width };
  const where = { writer: { context: () => context } };
  const lines: Line[] = [];
  for (let line = pdfmake.buildNextLine.call(where, node); line; line = pdfmake.buildNextLine.call(where, node)) lines.push(line);
  return lines;
}

/** Moves a placed line to where its text is aligned. pdfmake would do it too early: a pattern is of places before alignment. */
export function align(line: Line): void {
  const alignment = line.inlines[0]?.aligned;
  if (alignment === undefined || alignment === "left") return;
  const room = line.maxWidth - line.getWidth();
  line.x += alignment === "right" ? room : room / 2;
}

/** Lines kept: some ten megabytes. */
const MOST_KEPT = 12_000;

/**
 * The fast path: a text that looks like one broken before, at the same width, has the same lines. Titles, labels, notes and most
 * of a table are the same in all reports of a batch.
 */
export class LineMaker {
  private readonly fonts: Fonts;
  private readonly kept = new Kept<string, readonly KeptLine[]>(MOST_KEPT, (lines) => lines.length);

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  lines(node: TextNode, width: number): Line[] {
    const key = width + node.text.map(sameness).join("");
    const lines = this.kept.get(key) ?? this.kept.keep(key, this.broken(node, width));
    return lines.map((line) => new CopiedLine(line, node));
  }

  private broken(node: TextNode, width: number): KeptLine[] {
    return brokenLines(node, width, this.fonts).map((line) => {
      const words = gathered(line.inlines);
      const owners = words.map((word) => node.text.findIndex((run) => run.element !== undefined && run.element === word.element));
      return {
        words: words.map((word) => ({ ...word, element: undefined, target: undefined })),
        owners,
        owned: owners.some((owner) => owner >= 0),
        maxWidth: line.maxWidth,
        width: line.getWidth(),
        height: line.getHeight(),
        ascender: line.getAscenderHeight(),
      };
    });
  }
}

/** All that tells runs apart but whom they belong to and where they lead. */
function sameness({ text, font, bold, italics, fontSize, lineHeight, color, alignment, underlined, element, target }: Run): string {
  const owned = `${element === undefined ? "" : "e"}${target === undefined ? "" : "t"}`;
  return `\n${owned} ${font} ${bold} ${italics} ${fontSize} ${lineHeight} ${color} ${alignment} ${underlined} ${text}`;
}

interface KeptLine {
  readonly words: readonly Inline[];
  /** The run whose element each word belongs to; -1 for those of the text itself. */
  readonly owners: readonly number[];
  readonly owned: boolean;
  readonly maxWidth: number;
  readonly width: number;
  readonly height: number;
  readonly ascender: number;
}

class CopiedLine implements Line {
  x = 0;
  y = 0;
  readonly inlines: Inline[];
  readonly source: TextNode;
  readonly drawn = { times: 0 };
  private readonly kept: KeptLine;

  constructor(kept: KeptLine, source: TextNode) {
    this.kept = kept;
    this.source = source;
    this.inlines = kept.owned ? kept.words.map((word, i) => owned(word, source.text[kept.owners[i] ?? -1])) : [...kept.words];
  }

  get maxWidth(): number {
    return this.kept.maxWidth;
  }

  getWidth(): number {
    return this.kept.width;
  }

  getHeight(): number {
    return this.kept.height;
  }

  getAscenderHeight(): number {
    return this.kept.ascender;
  }
}

function owned(word: Inline, run: Run | undefined): Inline {
  return run ? { ...word, element: run.element, target: run.target } : word;
}
