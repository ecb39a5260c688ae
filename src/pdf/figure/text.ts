import { legible } from "../fonts/legible.ts";
import type { Typeface } from "../fonts/typeface.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { Ink } from "./ink.ts";
import { isUpright, type Matrix } from "./matrix.ts";
import { colourOf, type Inherited, numberOf, opacityOf } from "./paint.ts";
import { Pencil, short } from "./pencil.ts";
import type { Attributes } from "./tags.ts";

/** A text of a chart while it is read. */
export interface Label {
  readonly attributes: Attributes;
  readonly matrix: Matrix;
  readonly hidden: boolean;
  readonly inherited: Inherited;
  readonly lines: { readonly text: string; readonly x: number; readonly y: number }[];
  x: number;
  y: number;
}

/** Writes the texts of a chart with the report's own fonts, and notes the glyphs they need. */
export class Letterer {
  readonly glyphs = new Map<string, number[]>();
  private readonly faces: Typefaces;

  constructor(faces: Typefaces) {
    this.faces = faces;
  }

  write(ink: Ink, label: Label, height: number): void {
    const { attributes } = label;
    const colour = colourOf(attributes.fill ?? label.inherited.fill);
    if (label.hidden || colour === undefined) return;
    if ((attributes.stroke ?? "none") !== "none") throw new Error("A chart may not hold outlined text.");
    const face = this.face(attributes);
    for (const line of label.lines) {
      const operators = this.line(face, legible(line.text, face).text, { ...label, x: line.x, y: line.y }, height);
      if (operators !== "") ink.write(`q ${colour} rg ${operators} Q`, opacityOf(attributes));
    }
  }

  private face(attributes: Attributes): Typeface {
    const weight = attributes["font-weight"] ?? "400";
    const bold = weight === "bold" || Number(weight) >= 600;
    return this.faces.face(attributes["font-family"] ?? "", bold ? "bold" : attributes["font-style"] === "italic" ? "italic" : "normal");
  }

  private line(face: Typeface, text: string, label: Label, height: number): string {
    const shaped = face.shape(text);
    if (shaped.show === "") return "";
    this.note(face, shaped.glyphs);
    const size = numberOf(label.attributes["font-size"], 10);
    const anchor = label.attributes["text-anchor"] ?? "start";
    const back = anchor === "end" ? 1 : anchor === "middle" ? 0.5 : 0;
    const place = new Pencil(label.matrix, height).point(label.x - (back * shaped.width * size) / 1000, label.y);
    const turned = isUpright(label.matrix) ? "1 0 0 1" : turn(label.matrix);
    return `BT /${face.name} ${short(size)} Tf ${turned} ${place} Tm [${shaped.show}]TJ ET`;
  }

  private note(face: Typeface, glyphs: readonly number[]): void {
    const used = this.glyphs.get(face.name);
    if (used === undefined) this.glyphs.set(face.name, [...glyphs]);
    else used.push(...glyphs);
  }
}

/** SVG's turn, with PDF's vertical axis. */
function turn([a, b, c, d]: Matrix): string {
  const exact = (value: number) => String(Math.round(value * 1e5) / 1e5 + 0);
  return `${exact(a)} ${exact(-b)} ${exact(-c)} ${exact(d)}`;
}
