import type { Typefaces } from "../fonts/typefaces.ts";
import { dotRadius } from "./dot.ts";
import type { Drawing } from "./drawing.ts";
import { Ink } from "./ink.ts";
import { IDENTITY, type Matrix, transformed } from "./matrix.ts";
import { type Inherited, numberOf, paintOf } from "./paint.ts";
import { drawPath } from "./path.ts";
import { Pencil } from "./pencil.ts";
import { readQuickly } from "./quick.ts";
import { type Attributes, type ElementName, type Piece, tags } from "./tags.ts";
import { type Label, Letterer } from "./text.ts";

interface Group {
  readonly name: ElementName;
  readonly matrix: Matrix;
  readonly inherited: Inherited;
  readonly hidden: boolean;
  readonly clipped: boolean;
}

/** Reads a chart's SVG, in one pass, into PDF operators. Throws at anything that Vega would not write. */
export function readSvg(svg: string, faces: Typefaces): Drawing {
  return readQuickly(svg, faces) ?? readPlainly(svg, faces);
}

/** The plain way: every tag for itself, whatever Vega may write. */
export function readPlainly(svg: string, faces: Typefaces): Drawing {
  const reader = new SvgReader(faces);
  for (const piece of tags(svg)) reader.take(piece);
  return reader.finish();
}

class SvgReader {
  private readonly ink = new Ink();
  private readonly letterer: Letterer;
  private readonly clips = new Map<string, { name: ElementName; attributes: Attributes }>();
  private readonly open: Group[] = [];
  private width = 0;
  private height = 0;
  private clip: string | undefined;
  private label: Label | undefined;

  constructor(faces: Typefaces) {
    this.letterer = new Letterer(faces);
  }

  take(piece: Piece): void {
    if (piece.kind === "text") this.takeText(piece.text);
    else if (piece.kind === "close") this.leave(piece.name);
    else {
      this.enter(piece.name, piece.attributes);
      if (piece.empty) this.leave(piece.name);
    }
  }

  finish(): Drawing {
    if (this.open.length > 0 || this.width <= 0 || this.height <= 0) throw new Error("A chart's SVG is not whole.");
    return {
      width: this.width,
      height: this.height,
      operators: this.ink.finish(),
      glyphs: this.letterer.glyphs,
      opacities: this.ink.opacities,
    };
  }

  private get group(): Group {
    return (
      this.open.at(-1) ?? {
        name: "svg",
        matrix: IDENTITY,
        inherited: { fill: "black", stroke: "none", miterLimit: "4" },
        hidden: false,
        clipped: false,
      }
    );
  }

  private takeText(text: string): void {
    if (this.label) this.label.lines.push({ text, x: this.label.x, y: this.label.y });
    else if (text.trim() !== "") throw new Error(`A chart's SVG holds stray text: ${text.slice(0, 40)}`);
  }

  private enter(name: ElementName, attributes: Attributes): void {
    const around = this.group;
    const matrix = transformed(around.matrix, attributes.transform);
    const hidden = around.hidden || attributes.display === "none";
    let clipped = false;
    switch (name) {
      case "svg":
        this.width = numberOf(attributes.width, 0);
        this.height = numberOf(attributes.height, 0);
        break;
      case "g":
        if (numberOf(attributes.opacity, 1) !== 1) throw new Error("A chart may not hold a group that is not opaque.");
        clipped = this.enterClip(attributes["clip-path"], matrix);
        break;
      case "defs":
        break;
      case "clipPath":
        this.clip = attributes.id ?? "";
        break;
      case "text":
        this.label = {
          attributes,
          matrix,
          hidden,
          inherited: around.inherited,
          x: numberOf(attributes.x, 0),
          y: numberOf(attributes.y, 0),
          lines: [],
        };
        break;
      case "tspan":
        this.nextLine(attributes);
        break;
      default:
        this.shape(name, attributes, { matrix, hidden, inherited: around.inherited });
    }
    this.open.push({ name, matrix, hidden, clipped, inherited: handedDown(attributes, around.inherited) });
  }

  private leave(name: ElementName): void {
    const group = this.open.pop();
    if (group?.name !== name) throw new Error(`A chart's SVG closes <${name}> where it may not.`);
    if (group.clipped) this.ink.unclip();
    if (name === "clipPath") this.clip = undefined;
    if (name === "text" && this.label) {
      this.letterer.write(this.ink, this.label, this.height);
      this.label = undefined;
    }
  }

  private nextLine(attributes: Attributes): void {
    if (!this.label) throw new Error("A chart's SVG holds a piece of text outside a text.");
    this.label.x = numberOf(attributes.x, this.label.x);
    this.label.y += numberOf(attributes.dy, 0);
  }

  /** Only a clip defined in the same drawing may be referred to. */
  private enterClip(reference: string | undefined, matrix: Matrix): boolean {
    if (reference === undefined) return false;
    const clip = this.clips.get(/^url\(#([\w-]+)\)$/.exec(reference)?.[1] ?? "");
    if (!clip) throw new Error(`A chart may not refer to ${reference}.`);
    const pencil = new Pencil(matrix, this.height);
    outline(pencil, clip.name, clip.attributes);
    this.ink.clip(pencil.operators);
    return true;
  }

  private shape(name: ElementName, attributes: Attributes, at: Pick<Group, "matrix" | "hidden" | "inherited">): void {
    if (this.clip !== undefined) {
      this.clips.set(this.clip, { name, attributes });
      return;
    }
    const paint = at.hidden ? undefined : paintOf(attributes, at.inherited, name !== "line");
    if (!paint) return;
    const pencil = new Pencil(at.matrix, this.height);
    const radius = paint.opacity === undefined && paint.fill !== undefined ? dotRadius(name, attributes, at.matrix) : undefined;
    if (radius !== undefined) {
      this.ink.dot(pencil.point(0, 0), radius, paint);
      return;
    }
    outline(pencil, name, attributes);
    if (pencil.operators !== "") this.ink.paint(pencil.operators, paint);
  }
}

function handedDown(attributes: Attributes, inherited: Inherited): Inherited {
  if (attributes.fill === undefined && attributes.stroke === undefined && attributes["stroke-miterlimit"] === undefined) return inherited;
  return {
    fill: attributes.fill ?? inherited.fill,
    stroke: attributes.stroke ?? inherited.stroke,
    miterLimit: attributes["stroke-miterlimit"] ?? inherited.miterLimit,
  };
}

function outline(pencil: Pencil, name: ElementName, attributes: Attributes): void {
  const number = (key: string) => numberOf(attributes[key], 0);
  if (name === "path") drawPath(pencil, attributes.d ?? "");
  else if (name === "rect") pencil.rectangle(number("x"), number("y"), number("width"), number("height"));
  else if (name === "circle") drawCircle(pencil, number("cx"), number("cy"), number("r"));
  else {
    pencil.move(number("x1"), number("y1"));
    pencil.line(number("x2"), number("y2"));
  }
}

function drawCircle(pencil: Pencil, x: number, y: number, r: number): void {
  drawPath(pencil, `M${x + r},${y}A${r},${r},0,1,1,${x - r},${y}A${r},${r},0,1,1,${x + r},${y}Z`);
}
