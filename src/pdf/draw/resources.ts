import type { Drawing } from "../figure/drawing.ts";
import type { PdfFile } from "../file/file.ts";
import { pdfNumber, reference } from "../file/values.ts";
import { embedFont } from "../fonts/embed.ts";
import type { Shaped, Typeface } from "../fonts/typeface.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import { writeForm } from "./form.ts";

/** A font numbers its glyphs with two bytes. */
const MOST_GLYPHS = 2 ** 16;

/** What the pages of one report need besides their operators: glyphs of fonts, opacities, and large drawings. All pages share them. */
export class Resources {
  /** For each face, by the number of the glyph: 1 when it is used. A report has fifty thousand glyphs, nearly all of them again. */
  private readonly glyphs = new Map<string, Uint8Array>();
  private readonly opacities = new Set<string>();
  private readonly forms = new Map<Drawing, string>();
  private readonly shared = new Map<string, Drawing>();

  useShape(face: Typeface, { glyphs }: Shaped): void {
    const used = this.glyphsOf(face.name);
    for (let i = 0; i < glyphs.length; i++) used[glyphs[i] ?? 0] = 1;
  }

  useDrawing(drawing: Drawing): void {
    for (const [face, glyphs] of drawing.glyphs) {
      const used = this.glyphsOf(face);
      for (const glyph of glyphs) used[glyph] = 1;
    }
    for (const opacity of drawing.opacities) this.opacities.add(opacity);
  }

  /** The name that a page calls a drawing by, when it is one of the file's own objects. */
  formOf(drawing: Drawing): string {
    const name = this.forms.get(drawing) ?? `D${this.forms.size + 1}`;
    this.forms.set(drawing, name);
    return name;
  }

  /** The same for operators that several pages show. */
  formShowing(operators: string): string {
    const drawing = this.shared.get(operators) ?? { width: 0, height: 0, operators, glyphs: new Map(), opacities: new Set<string>() };
    this.shared.set(operators, drawing);
    return this.formOf(drawing);
  }

  /** Writes the fonts and the resource dictionary; returns its number. */
  write(file: PdfFile, faces: Typefaces): number {
    const fonts = faces.all.flatMap((face) => {
      const used = this.usedGlyphs(face);
      return used.length === 0 ? [] : [`/${face.name} ${reference(embedFont(file, face, used))}`];
    });
    const states = [...this.opacities].sort().map((name) => `/${name}${graphicsState(name)}`);
    const id = file.reserve();
    const forms = [...this.forms].map(([drawing, name]) => `/${name} ${reference(writeForm(file, drawing, id))}`);
    return file.put(`<</Font<<${fonts.join("")}>>${group("ExtGState", states)}${group("XObject", forms)}>>`, id);
  }

  private glyphsOf(face: string): Uint8Array {
    const known = this.glyphs.get(face);
    if (known) return known;
    const none = new Uint8Array(MOST_GLYPHS);
    this.glyphs.set(face, none);
    return none;
  }

  private usedGlyphs(face: Typeface): number[] {
    const used = this.glyphs.get(face.name) ?? new Uint8Array();
    const glyphs: number[] = [];
    for (let glyph = used.indexOf(1); glyph >= 0; glyph = used.indexOf(1, glyph + 1)) glyphs.push(glyph);
    return glyphs;
  }
}

function group(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `/${name}<<${entries.join("")}>>`;
}

function graphicsState(name: string): string {
  const [fill = "100", stroke = "100"] = name.slice(1).split("_");
  return `<</Type/ExtGState/ca ${pdfNumber(Number(fill) / 100)}/CA ${pdfNumber(Number(stroke) / 100)}>>`;
}
