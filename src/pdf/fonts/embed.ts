import { deflateSync } from "node:zlib";
import type { PdfFile } from "../file/file.ts";
import { pdfNumber, reference } from "../file/values.ts";
import { Kept } from "../kept.ts";
import type { Typeface } from "./typeface.ts";

/**
 * Characters embedded in every report whether it uses them or not: with them most reports need the same part of a font,
 * and it is made once a batch.
 */
const USUAL = " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"()[]/&%+-=£–—‘’“”·•…−×";

/** What of a font a report needs, ready to be written. */
interface Subset {
  readonly program: Buffer;
  readonly length: number;
  readonly glyphOrder: Buffer;
  readonly widths: string;
  readonly unicode: Buffer;
}

const MOST_KEPT = 40;
const subsets = new WeakMap<Typeface, Kept<string, Subset>>();

/** Writes a face as a composite font of the glyphs used (ISO 32000-1, 9.7); returns the number of its object. */
export function embedFont(file: PdfFile, face: Typeface, used: readonly number[]): number {
  const subset = subsetOf(face, used);
  const program = file.deflatedStream(`/Length1 ${subset.length}`, subset.program);
  const order = file.deflatedStream("", subset.glyphOrder);
  const unicode = file.deflatedStream("", subset.unicode);
  const name = `/${tag(face)}+${face.font.postscriptName}`;
  const descriptor = file.put(fontDescriptor(face, name, program));
  const descendant = file.put(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${reference(descriptor)}/CIDToGIDMap ${reference(order)}/W[${subset.widths}]>>`,
  );
  return file.put(
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(unicode)}>>`,
  );
}

/** Six capitals before the name say that the font is a part of itself: "AAAAAF+SourceSans3-Regular". */
function tag(face: Typeface): string {
  return `AAAAA${String.fromCharCode(64 + Number(face.name.slice(1)))}`;
}

function fontDescriptor(face: Typeface, name: string, program: number): string {
  const { bbox, italicAngle, capHeight, xHeight, unitsPerEm } = face.font;
  const scaled = (value: number) => pdfNumber((value * 1000) / unitsPerEm);
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled).join(" ");
  const flags = 4 + (italicAngle === 0 ? 0 : 64);
  return (
    `<</Type/FontDescriptor/FontName${name}/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${pdfNumber(italicAngle)}/Ascent ${pdfNumber(face.ascender)}` +
    `/Descent ${pdfNumber(face.descender)}/CapHeight ${scaled(capHeight)}/XHeight ${scaled(xHeight)}/StemV 80/FontFile2 ${reference(program)}>>`
  );
}

function subsetOf(face: Typeface, used: readonly number[]): Subset {
  const glyphs = [...new Set([...used, ...usualGlyphs(face)])].sort((a, b) => a - b);
  const kept = subsets.get(face) ?? new Kept<string, Subset>(MOST_KEPT);
  subsets.set(face, kept);
  const key = glyphs.join();
  return kept.get(key) ?? kept.keep(key, makeSubset(face, glyphs));
}

const usual = new WeakMap<Typeface, readonly number[]>();

function usualGlyphs(face: Typeface): readonly number[] {
  const known = usual.get(face);
  if (known) return known;
  const fresh = [...USUAL].flatMap((letter) => face.shape(letter).glyphs);
  usual.set(face, fresh);
  return fresh;
}

function makeSubset(face: Typeface, glyphs: readonly number[]): Subset {
  const subset = face.font.createSubset();
  const order = Buffer.alloc(((glyphs.at(-1) ?? 0) + 1) * 2);
  for (const glyph of glyphs) {
    // Its types say a Glyph goes in and a boolean comes out; it takes a number too, and returns the glyph's new number.
    const place = subset.includeGlyph(glyph as never) as unknown as number;
    order.writeUInt16BE(place, glyph * 2);
  }
  const program = subset.encode();
  return {
    program: deflateSync(program, { level: 9 }),
    length: program.length,
    glyphOrder: deflateSync(order),
    widths: glyphs.map((glyph) => `${glyph}[${pdfNumber(face.advance(glyph))}]`).join(""),
    unicode: deflateSync(Buffer.from(unicodeMap(face, glyphs), "latin1")),
  };
}

/** Glyph number to characters (ISO 32000-1, 9.10.3), in groups of at most 100 as the format asks. */
function unicodeMap(face: Typeface, glyphs: readonly number[]): string {
  const lines = glyphs
    .filter((glyph) => glyph !== 0)
    .map((glyph) => `<${hex(glyph)}><${[...utf16(face.meaning(glyph))].map(hex).join("")}>`);
  let groups = "";
  for (let from = 0; from < lines.length; from += 100) {
    const group = lines.slice(from, from + 100);
    groups += `${group.length} beginbfchar\n${group.join("\n")}\nendbfchar\n`;
  }
  return (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
    `/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n${groups}` +
    "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"
  );
}

function* utf16(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
