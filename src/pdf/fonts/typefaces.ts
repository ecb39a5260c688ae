import type { FontName, FontStyle, Theme } from "../../charts/theme.ts";
import { Typeface } from "./typeface.ts";

const FAMILIES: readonly FontName[] = ["Sans", "Serif"];
const STYLES: readonly FontStyle[] = ["normal", "bold", "italic"];

/** The theme's faces. A bold italic is not among them: bold wins. */
export class Typefaces {
  readonly all: readonly Typeface[];
  private readonly byName = new Map<string, Typeface>();

  constructor(fonts: Theme["fonts"]) {
    const opened = new Map<string, Typeface>();
    for (const family of FAMILIES) {
      for (const style of STYLES) {
        const bytes = fonts[family][style];
        const face = opened.get(sameness(bytes)) ?? new Typeface(`F${opened.size + 1}`, bytes);
        opened.set(sameness(bytes), face);
        this.byName.set(`${family} ${style}`, face);
      }
    }
    this.all = [...opened.values()];
  }

  face(family: string, style: FontStyle): Typeface {
    const face = this.byName.get(`${family} ${style}`);
    if (!face) throw new Error(`The theme has no font called "${family}".`);
    return face;
  }

  /** As pdfmake asks for one. */
  provideFont(family: string, bold: boolean, italics: boolean): Typeface {
    return this.face(family, bold ? "bold" : italics ? "italic" : "normal");
  }
}

/** One file may serve two styles: it is embedded once. */
function sameness(bytes: Uint8Array): string {
  return `${bytes.length} ${bytes.subarray(0, 64).join()}`;
}

const opened = new WeakMap<object, Typefaces>();

/** The theme's faces, opened once a process. */
export function typefaces(theme: Theme): Typefaces {
  const known = opened.get(theme.fonts);
  if (known) return known;
  const fresh = new Typefaces(theme.fonts);
  opened.set(theme.fonts, fresh);
  return fresh;
}
