import type { Drawing } from "../figure/drawing.ts";
import type { PdfFile } from "../file/file.ts";
import { pdfNumber, reference } from "../file/values.ts";
import { embedFont } from "../fonts/embed.ts";
import type { Typeface } from "../fonts/typeface.ts";
import type { Typefaces } from "../fonts/typefaces.ts";

/** What the pages of one report need besides their operators: glyphs of fonts, and opacities. All pages share them. */
export class Resources {
  private readonly glyphs = new Map<string, Set<number>>();
  private readonly opacities = new Set<string>();

  useGlyphs(face: Typeface, glyphs: readonly number[]): void {
    const used = this.glyphsOf(face.name);
    for (const glyph of glyphs) used.add(glyph);
  }

  useDrawing(drawing: Drawing): void {
    for (const [face, glyphs] of drawing.glyphs) {
      const used = this.glyphsOf(face);
      for (const glyph of glyphs) used.add(glyph);
    }
    for (const opacity of drawing.opacities) this.opacities.add(opacity);
  }

  /** Writes the fonts and the resource dictionary; returns its number. */
  write(file: PdfFile, faces: Typefaces): number {
    const fonts = faces.all
      .filter((face) => this.glyphs.has(face.name))
      .map((face) => `/${face.name} ${reference(embedFont(file, face, this.glyphsOf(face.name)))}`);
    const states = [...this.opacities].sort().map((name) => `/${name}${graphicsState(name)}`);
    return file.put(`<</Font<<${fonts.join("")}>>${states.length === 0 ? "" : `/ExtGState<<${states.join("")}>>`}>>`);
  }

  private glyphsOf(face: string): Set<number> {
    const known = this.glyphs.get(face);
    if (known) return known;
    const fresh = new Set<number>();
    this.glyphs.set(face, fresh);
    return fresh;
  }
}

function graphicsState(name: string): string {
  const [fill = "100", stroke = "100"] = name.slice(1).split("_");
  return `<</Type/ExtGState/ca ${pdfNumber(Number(fill) / 100)}/CA ${pdfNumber(Number(stroke) / 100)}>>`;
}
