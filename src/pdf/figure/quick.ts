import type { Typefaces } from "../fonts/typefaces.ts";
import { Kept } from "../kept.ts";
import { dotRadius } from "./dot.ts";
import type { Drawing } from "./drawing.ts";
import { Ink } from "./ink.ts";
import { IDENTITY, type Matrix } from "./matrix.ts";
import { type Inherited, type Paint, paintOf } from "./paint.ts";
import { drawPath } from "./path.ts";
import { Pencil } from "./pencil.ts";
import { type Attributes, tag, unescaped } from "./tags.ts";
import { Letterer } from "./text.ts";

/** What stands around the marks of nearly every drawing; the marks of a part are a group. */
const HEAD =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="([\d.]+)" height="([\d.]+)" viewBox="[\d. ]*"><g fill="none" stroke-miterlimit="4" transform="translate\(0,0\)"><g><g transform="translate\(0,0\)"><g>/;
const TAIL = "</g></g></g></g></svg>";
const inherited: Inherited = { fill: "none", stroke: "none", miterLimit: "4" };

const NUMBER = "(-?\\d+(?:\\.\\d+)?)";
const PLACE = ` transform="translate\\(${NUMBER},${NUMBER}\\)"`;
/** The marks as charts write them: where they stand first, then how they look. */
const BAR = new RegExp(`<path d="M${NUMBER},${NUMBER}h${NUMBER}v${NUMBER}h-?[\\d.]+Z"([^<>]*)/>`, "y");
const PATH = new RegExp(`<path(?:${PLACE})? d="([^"<>]*)"([^<>]*)/>`, "y");
const LINE = new RegExp(`<line${PLACE} x2="${NUMBER}" y2="${NUMBER}"([^<>]*)/>`, "y");
const TEXT = new RegExp(`<text( text-anchor="[a-z]*")${PLACE}([^<>]*)>([^<>]*)</text>`, "y");

/** The same drawing that `readPlainly` reads, found quickly; undefined for a drawing that holds more than these marks. */
export function readQuickly(svg: string, faces: Typefaces): Drawing | undefined {
  const head = HEAD.exec(svg);
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  if (head === null || !(width > 0 && height > 0)) return undefined;
  const reader = new MarkReader(svg, head[0].length, height, faces);
  return reader.read() ? { width, height, ...reader.drawn() } : undefined;
}

class MarkReader {
  private readonly svg: string;
  private readonly height: number;
  private readonly ink = new Ink();
  private readonly letterer: Letterer;
  private at: number;

  constructor(svg: string, at: number, height: number, faces: Typefaces) {
    this.svg = svg;
    this.at = at;
    this.height = height;
    this.letterer = new Letterer(faces);
  }

  /** Whether all of the drawing was read. */
  read(): boolean {
    while (this.svg.startsWith("<g>", this.at)) {
      this.at += 3;
      while (this.mark());
      if (!this.svg.startsWith("</g>", this.at)) return false;
      this.at += 4;
    }
    return this.svg.length === this.at + TAIL.length && this.svg.endsWith(TAIL);
  }

  drawn(): Pick<Drawing, "operators" | "glyphs" | "opacities"> {
    return { operators: this.ink.finish(), glyphs: this.letterer.glyphs, opacities: this.ink.opacities };
  }

  private mark(): boolean {
    switch (this.svg.charCodeAt(this.at + 1)) {
      case 112: // p
        return this.bar() || this.path();
      case 108: // l
        return this.line();
      case 116: // t
        return this.text();
      default:
        return false;
    }
  }

  private next(mark: RegExp): RegExpExecArray | null {
    mark.lastIndex = this.at;
    return mark.exec(this.svg);
  }

  private bar(): boolean {
    const found = this.next(BAR);
    const looks = found && looksOf("path", found[5]);
    if (!looks) return false;
    this.at += found[0].length;
    if (looks.paint === undefined) return true;
    const pencil = new Pencil(IDENTITY, this.height);
    pencil.rectangle(Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4]));
    this.ink.paint(pencil.operators, looks.paint);
    return true;
  }

  private path(): boolean {
    const found = this.next(PATH);
    const looks = found && looksOf("path", found[4]);
    if (!looks) return false;
    this.at += found[0].length;
    const { paint } = looks;
    if (paint === undefined) return true;
    const [matrix, d] = [movedTo(found[1], found[2]), found[3] ?? ""];
    const pencil = new Pencil(matrix, this.height);
    const radius = paint.opacity === undefined && paint.fill !== undefined ? dotRadius("path", { d }, matrix) : undefined;
    if (radius !== undefined) this.ink.dot(pencil.point(0, 0), radius, paint);
    else {
      drawPath(pencil, d);
      if (pencil.operators !== "") this.ink.paint(pencil.operators, paint);
    }
    return true;
  }

  private line(): boolean {
    const found = this.next(LINE);
    const looks = found && looksOf("line", found[5]);
    if (!looks) return false;
    this.at += found[0].length;
    if (looks.paint === undefined) return true;
    const pencil = new Pencil(movedTo(found[1], found[2]), this.height);
    pencil.move(0, 0);
    pencil.line(Number(found[3]), Number(found[4]));
    this.ink.paint(pencil.operators, looks.paint);
    return true;
  }

  private text(): boolean {
    const found = this.next(TEXT);
    const looks = found && looksOf("text", `${found[1]}${found[4]}`);
    if (!looks) return false;
    this.at += found[0].length;
    const { attributes } = looks;
    const lines = [{ text: unescaped(found[5] ?? ""), x: 0, y: 0 }];
    const label = { attributes, matrix: movedTo(found[2], found[3]), hidden: false, inherited, lines, x: 0, y: 0 };
    this.letterer.write(this.ink, label, this.height);
    return true;
  }
}

function movedTo(x = "0", y = "0"): Matrix {
  return [1, 0, 0, 1, Number(x), Number(y)];
}

/** How a mark looks, by the end of its tag: a report has thousands of marks, and they look a few dozen ways. */
interface Looks {
  readonly attributes: Attributes;
  readonly paint: Paint | undefined;
}

const kept = new Kept<string, Looks>(1000);

/** Attributes that say nothing of where a mark stands. */
const LOOKS = /^(?:fill|stroke|opacity|font|text-anchor)/;

/** Undefined where the end of a tag says more than how the mark looks. */
function looksOf(element: "path" | "line" | "text", end: string | undefined): Looks | undefined {
  const text = `${element}${end}/`;
  const known = kept.get(text);
  if (known !== undefined) return known;
  const piece = tag(text);
  if (piece.kind !== "open" || !Object.keys(piece.attributes).every((name) => LOOKS.test(name))) return undefined;
  const { attributes } = piece;
  return kept.keep(text, { attributes, paint: element === "text" ? undefined : paintOf(attributes, inherited, element === "path") });
}
