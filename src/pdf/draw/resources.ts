import type { Drawing } from "../figure/drawing.ts";
import type { PdfFile } from "../file/file.ts";
import { pdfNumber, reference } from "../file/values.ts";
import { embedFont } from "../fonts/embed.ts";
import type { Shaped, Typeface } from "../fonts/typeface.ts";
import type { Typefaces } from "../fonts/typefaces.ts";

/** What the pages of one report need besides their operators: glyphs of fonts, and opacities. All pages share them. */
export class Resources {
  private readonly glyphs = new Map<string, Set<number>>();
  private readonly shapes = new Map<string, Set<Shaped>>();
  private readonly opacities = new Set<string>();

  /** Words are noted whole: a report has fifty thousand glyphs, and far fewer different words. */
  useShape(face: Typeface, shape: Shaped): void {
    entry(this.shapes, face.name).add(shape);
  }

  useDrawing(drawing: Drawing): void {
    for (const [face, glyphs] of drawing.glyphs) {
      const used = entry(this.glyphs, face);
      for (const glyph of glyphs) used.add(glyph);
    }
    for (const opacity of drawing.opacities) this.opacities.add(opacity);
  }

  /** Writes the fonts and the resource dictionary; returns its number. */
  write(file: PdfFile, faces: Typefaces): number {
    const fonts = faces.all.flatMap((face) => {
      const used = this.usedGlyphs(face);
      return used.size === 0 ? [] : [`/${face.name} ${reference(embedFont(file, face, used))}`];
    });
    const states = [...this.opacities].sort().map((name) => `/${name}${graphicsState(name)}`);
    return file.put(`<</Font<<${fonts.join("")}>>${states.length === 0 ? "" : `/ExtGState<<${states.join("")}>>`}>>`);
  }

  private usedGlyphs(face: Typeface): ReadonlySet<number> {
    const used = entry(this.glyphs, face.name);
    for (const shape of entry(this.shapes, face.name)) for (const glyph of shape.glyphs) used.add(glyph);
    return used;
  }
}

function entry<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  const known = map.get(key);
  if (known) return known;
  const fresh = new Set<T>();
  map.set(key, fresh);
  return fresh;
}

function graphicsState(name: string): string {
  const [fill = "100", stroke = "100"] = name.slice(1).split("_");
  return `<</Type/ExtGState/ca ${pdfNumber(Number(fill) / 100)}/CA ${pdfNumber(Number(stroke) / 100)}>>`;
}
