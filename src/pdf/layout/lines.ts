import { KeptIfAgain } from "../kept.ts";
import { type Fonts, type Inline, type Line, PdfmakeLayout, type Run, type TextNode } from "../pdfmake.ts";
import { Element } from "../tagged/element.ts";
import { type BrokenLine, quickLines } from "./breaking.ts";
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

/** What the layout sees of a line besides its width: how tall it is, and how far above its baseline. */
export function tallness(line: Line): string {
  return line.tall ?? `${line.getHeight()},${line.getAscenderHeight()} `;
}

/** Lines kept: those of about six reports, which is some seven megabytes. */
const MOST_KEPT = 9_000;
const MOST_MET = 9_000;

/** A text that was broken into lines, without whom it belonged to. */
interface BrokenText {
  readonly width: number;
  readonly runs: readonly Run[];
  readonly lines: readonly KeptLine[];
}

interface KeptLine extends Omit<BrokenLine, "runs"> {
  /** The run whose element each word belongs to; -1 for those of the text itself. */
  readonly owners: readonly number[];
  readonly owned: boolean;
  readonly maxWidth: number;
  readonly tall: string;
}

/**
 * The fast path: a text that looks like one broken before, at the same width, has the same lines. Titles, labels, notes and most
 * of a table are the same in all reports of a batch.
 */
export class LineMaker {
  private readonly fonts: Fonts;
  /** By their runs, which are the very same in many reports. */
  private readonly same = new WeakMap<readonly Run[], BrokenText>();
  /** By their words; what else they are is compared. */
  private readonly kept = new KeptIfAgain<readonly BrokenText[]>(MOST_KEPT, MOST_MET, (texts) =>
    texts.reduce((sum, { lines }) => sum + lines.length, 0),
  );

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  lines(node: TextNode, width: number): Line[] {
    return this.broken(node, width).map((line) => new CopiedLine(line, node));
  }

  private broken(node: TextNode, width: number): readonly KeptLine[] {
    const same = this.same.get(node.text);
    if (same?.width === width) return same.lines;
    return this.found(node, width).lines;
  }

  private found(node: TextNode, width: number): BrokenText {
    const [first] = node.text;
    const words = first && node.text.length === 1 ? first.text : node.text.map(({ text }) => text).join("\n");
    const alike = this.kept.get(words) ?? [];
    const known = alike.find((text) => text.width === width && sameRuns(text.runs, node.text));
    if (known) {
      this.same.set(node.text, known);
      return known;
    }
    const broken =
      quickLines(node.text, width, this.fonts) ?? brokenLines(node, width, this.fonts).map((line) => plainLine(line, node.text));
    const lines = broken.map((line) => keptLine(line, node.text, width));
    const fresh = { width, runs: node.text.map(withoutOwner), lines };
    this.kept.keep(words, [...alike, fresh]);
    return fresh;
  }
}

/** Stands for the element of any report. */
const SOMEONE = Element.document();

/** A run without its report, which would be kept with it. */
function withoutOwner({ element, target, ...run }: Run): Run {
  return { ...run, ...(element && { element: SOMEONE }), ...(target && { target: { to: "inside", id: "" } }) };
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, i) => sameRun(run, b[i]));
}

/** Whether two runs differ in nothing but whom they belong to and where they lead. */
function sameRun(a: Run, b: Run | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.font === b.font &&
    a.bold === b.bold &&
    a.italics === b.italics &&
    a.fontSize === b.fontSize &&
    a.lineHeight === b.lineHeight &&
    a.color === b.color &&
    a.alignment === b.alignment &&
    a.underlined === b.underlined &&
    (a.element === undefined) === (b.element === undefined) &&
    (a.target === undefined) === (b.target === undefined)
  );
}

/** A line of pdfmake's, as the fast path gives it. */
export function plainLine(line: Line, runs: readonly Run[]): BrokenLine {
  const words = gathered(line.inlines);
  return {
    words: words.map((word) => ({ ...word, element: undefined, target: undefined })),
    runs: words.map((word) => runs.findIndex((run) => run.element !== undefined && run.element === word.element)),
    width: line.getWidth(),
    height: line.getHeight(),
    ascender: line.getAscenderHeight(),
  };
}

function keptLine({ runs: from, words, width, height, ascender }: BrokenLine, runs: readonly Run[], maxWidth: number): KeptLine {
  const owners = from.map((run) => (runs[run]?.element === undefined ? -1 : run));
  const owned = owners.some((owner) => owner >= 0);
  return { words, owners, owned, maxWidth, width, height, ascender, tall: `${height},${ascender} ` };
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
    this.inlines = kept.owned ? kept.words.map((word, i) => owned(word, source.text[kept.owners[i] ?? -1])) : kept.words;
  }

  get maxWidth(): number {
    return this.kept.maxWidth;
  }

  get tall(): string {
    return this.kept.tall;
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
