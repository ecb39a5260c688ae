import type { Font } from "fontkit";
import { openFont } from "../../charts/font.ts";
import { Kept } from "../kept.ts";

/** A word turned into glyphs: what pdfmake measures and what the page shows. */
export interface Shaped {
  readonly text: string;
  /** In thousandths of the font size. */
  readonly width: number;
  /** Those it is shown with, in no order; what comes twice may be here once. */
  readonly glyphs: readonly number[];
  /** The inside of a TJ array: strings of glyph numbers, two bytes each, with kerning between them. */
  readonly show: string;
}

/** A glyph of a word, in thousandths of the font size. */
export interface Letter {
  readonly glyph: number;
  readonly width: number;
  /** Added before the next one. */
  readonly kerning: number;
}

/** Numbers as reports write them, with the signs and spaces about them. */
const FIGURES = /^[\d.,£%()+/:−–-]+ ?$/;

/** The zero-width space: a line may break here, and nothing is drawn. */
export const BREAK_HERE = "\u200b";

/** Words longer than this are pdfmake trying where to cut one; they are not seen again. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 8_000;

/**
 * One face of a family, opened once and shared by all reports of a process.
 * Text is written with the font file's own glyph numbers, so that the same words are the same bytes in every report.
 * pdfmake lays out with `ascender`, `lineHeight` and `widthOfString`, in the terms of PDFKit's fonts.
 */
export class Typeface {
  /** The name pages call it by: "F1". */
  readonly name: string;
  readonly font: Font;
  /** In thousandths of the font size, above the baseline. */
  readonly ascender: number;
  /** In thousandths of the font size; negative. */
  readonly descender: number;
  private readonly scale: number;
  private readonly words = new Kept<string, Shaped>(MOST_KEPT);
  /** Glyphs that stand for several characters. */
  private readonly ligatures = new Map<number, string>();
  private space: number | undefined;
  private readonly pairs = new Map<string, Letter>();

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.font = openFont(bytes);
    this.scale = 1000 / this.font.unitsPerEm;
    this.ascender = this.font.ascent * this.scale;
    this.descender = this.font.descent * this.scale;
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  widthOfString(text: string, size: number): number {
    return (this.shape(text).width / 1000) * size;
  }

  widthOfSpace(size: number): number {
    this.space ??= this.shape(" ").width;
    return (this.space / 1000) * size;
  }

  covers(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** The advance of a glyph, in thousandths of the font size. */
  advance(glyph: number): number {
    return this.font.getGlyph(glyph).advanceWidth * this.scale;
  }

  /** The characters a glyph stands for, for those who copy, search or listen. */
  meaning(glyph: number): string {
    const coded = this.font.stringsForGlyph(glyph).sort(byUse)[0];
    if (coded === undefined) return this.ligatures.get(glyph) ?? "\ufffd";
    return /[\ufb00-\ufb06]/.test(coded) ? coded.normalize("NFKC") : coded;
  }

  shape(text: string): Shaped {
    const known = this.words.get(text);
    if (known) return known;
    const shaped = text.indexOf(" ") >= 0 && text.indexOf(" ") < text.length - 1 ? this.phrase(text) : this.word(text);
    return text.length <= LONGEST_KEPT ? this.words.keep(text, shaped) : shaped;
  }

  /** Each word with the space that follows it, which is how pdfmake measures a line. */
  private phrase(text: string): Shaped {
    const words = (text.match(/[^ ]* |[^ ]+$/g) ?? []).map((word) => this.shape(word));
    return sideBySide(words);
  }

  private word(text: string): Shaped {
    return spelt(text, FIGURES.test(text) ? this.figures(text) : this.letters(text));
  }

  /** The plain path: fontkit turns the whole word into glyphs, with whatever rules its font has. */
  private letters(text: string): Letter[] {
    const run = this.font.layout(text.replaceAll(BREAK_HERE, ""));
    return run.glyphs.map((glyph, i) => {
      if (glyph.codePoints.length > 1) this.ligatures.set(glyph.id, String.fromCodePoint(...glyph.codePoints));
      const advance = run.positions[i]?.xAdvance ?? glyph.advanceWidth;
      const kerning = Math.round((advance - glyph.advanceWidth) * this.scale);
      return { glyph: glyph.id, width: glyph.advanceWidth * this.scale, kerning };
    });
  }

  /**
   * The fast path: figures kern with the next one and do nothing else, so pairs of them make every number. Nearly all words that
   * are new in a report are numbers, and fontkit takes a tenth of a millisecond for each.
   */
  private figures(text: string): Letter[] {
    return [...text].map((_, i) => this.figure(text.slice(i, i + 2)));
  }

  /** The first of a pair, or of one alone. */
  private figure(pair: string): Letter {
    const known = this.pairs.get(pair);
    if (known) return known;
    const [fresh] = this.letters(pair);
    if (!fresh) throw new Error(`A font shows nothing for "${pair}".`);
    this.pairs.set(pair, fresh);
    return fresh;
  }
}

/** A word spelt with these glyphs. */
export function spelt(text: string, letters: readonly Letter[]): Shaped {
  const glyphs = letters.map(({ glyph }) => glyph);
  const write = glyphs.every((glyph) => glyph < LITERAL) ? literal : hexadecimal;
  let [width, show] = [0, ""];
  for (const { width: advance, kerning } of letters) width += advance + kerning;
  let from = 0;
  letters.forEach(({ kerning }, i) => {
    if (kerning === 0 && i < letters.length - 1) return;
    show += write(glyphs.slice(from, i + 1)) + (kerning === 0 ? "" : -kerning);
    from = i + 1;
  });
  return { text, width, glyphs, show };
}

/**
 * Glyphs below this are written as the bytes they are, which takes half the room. No two bytes of such a string are letters, so
 * that nothing in it can be taken for an operator.
 */
const LITERAL = 0x1000;

function literal(glyphs: readonly number[]): string {
  const bytes = String.fromCharCode(...glyphs.flatMap((glyph) => [glyph >> 8, glyph & 0xff]));
  return `(${bytes.replace(/[\\()\r]/g, (sign) => (sign === "\r" ? "\\r" : `\\${sign}`))})`;
}

function hexadecimal(glyphs: readonly number[]): string {
  return `<${glyphs.map((glyph) => glyph.toString(16).padStart(4, "0")).join("")}>`;
}

/** Of the characters that share a glyph, the one people write: the apostrophe ’ rather than the letter ʼ. */
function byUse(a: string, b: string): number {
  return rarity(a) - rarity(b) || (a < b ? -1 : 1);
}

function rarity(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x180) return 0;
  return code >= 0x2010 && code < 0x2300 ? 1 : 2;
}

/** Words as one, each where the one before it ends. */
export function sideBySide(words: readonly Shaped[]): Shaped {
  let [text, width, show] = ["", 0, ""];
  const glyphs = new Set<number>();
  for (const word of words) {
    text += word.text;
    width += word.width;
    show += word.show;
    for (const glyph of word.glyphs) glyphs.add(glyph);
  }
  return { text, width, glyphs: [...glyphs], show: show.replaceAll(")(", "") };
}
