import type { Drawing } from "../figure/drawing.ts";
import type { PdfFile } from "../file/file.ts";
import { pdfNumber, reference } from "../file/values.ts";
import { embedFont } from "../fonts/embed.ts";
import type { Shaped, Typeface } from "../fonts/typeface.ts";
import type { Typefaces } from "../fonts/typefaces.ts";

/** A font numbers its glyphs with two bytes. */
const MOST_GLYPHS = 2 ** 16;

/** What the pages of one report need besides their operators: glyphs of fonts, and opacities. All pages share them. */
export class Resources {
  /** For each face, by the number of the glyph: 1 when it is used. A report has fifty thousand glyphs, nearly all of them again. */
  private readonly glyphs = new Map<string, Uint8Array>();
  private readonly opacities = new Set<string>();

  useShape(face: Typeface, { glyphs }: Shaped): void {
    this.useGlyphs(face.name, glyphs);
  }

  useDrawing(drawing: Drawing): void {
    for (const [face, glyphs] of drawing.glyphs) this.useGlyphs(face, glyphs);
    for (const opacity of drawing.opacities) this.opacities.add(opacity);
  }

  /** Writes the fonts and the resource dictionary; returns its number. */
  write(file: PdfFile, faces: Typefaces): number {
    const fonts = faces.all.flatMap((face) => {
      const used = this.usedGlyphs(face);
      return used.length === 0 ? [] : [`/${face.name} ${reference(embedFont(file, face, used))}`];
    });
    const states = [...this.opacities].sort().map((name) => `/${name}${graphicsState(name)}`);
    return file.put(`<</Font<<${fonts.join("")}>>${states.length === 0 ? "" : `/ExtGState<<${states.join("")}>>`}>>`);
  }

  private useGlyphs(face: string, glyphs: Iterable<number>): void {
    const used = this.glyphs.get(face) ?? new Uint8Array(MOST_GLYPHS);
    this.glyphs.set(face, used);
    for (const glyph of glyphs) used[glyph] = 1;
  }

  private usedGlyphs(face: Typeface): number[] {
    const used = this.glyphs.get(face.name) ?? new Uint8Array();
    const glyphs: number[] = [];
    for (let glyph = used.indexOf(1); glyph >= 0; glyph = used.indexOf(1, glyph + 1)) glyphs.push(glyph);
    return glyphs;
  }
}

function graphicsState(name: string): string {
  const [fill = "100", stroke = "100"] = name.slice(1).split("_");
  return `<</Type/ExtGState/ca ${pdfNumber(Number(fill) / 100)}/CA ${pdfNumber(Number(stroke) / 100)}>>`;
}
