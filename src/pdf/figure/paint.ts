import { pdfColour } from "../file/values.ts";
import { opacityName } from "./drawing.ts";
import { short } from "./pencil.ts";
import type { Attributes } from "./tags.ts";

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };
const NAMES: Readonly<Record<string, string>> = { black: "#000000", white: "#FFFFFF" };

/** What a group hands down to the marks in it. */
export interface Inherited {
  readonly fill: string;
  readonly stroke: string;
  readonly miterLimit: string;
}

/** How a mark is painted; undefined when it leaves no trace. */
export interface Paint {
  /** Operators that set the graphics state. */
  readonly state: string;
  readonly operator: "f" | "S" | "B";
  /** The name of its graphics state when it is not opaque. */
  readonly opacity: string | undefined;
  /** PDF's three numbers; undefined for none. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
}

/** Reads the painting attributes of a path, rectangle, line or circle. `closed`: it can be filled. */
export function paintOf(attributes: Attributes, inherited: Inherited, closed: boolean): Paint | undefined {
  const fill = closed ? colourOf(attributes.fill ?? inherited.fill) : undefined;
  const stroke = attributes["stroke-width"] === "0" ? undefined : colourOf(attributes.stroke ?? inherited.stroke);
  if (fill === undefined && stroke === undefined) return undefined;
  const opacity = opacityOf(attributes);
  const state = [fill === undefined ? "" : `${fill} rg`, stroke === undefined ? "" : strokeState(stroke, attributes, inherited)];
  return {
    state: state.filter((part) => part !== "").join(" "),
    operator: stroke === undefined ? "f" : fill === undefined ? "S" : "B",
    opacity,
    fill,
    stroke,
    strokeWidth: stroke === undefined ? 0 : numberOf(attributes["stroke-width"], 1),
  };
}

/** The opacity of a mark or a text, by its name; undefined when it is opaque. */
export function opacityOf(attributes: Attributes): string | undefined {
  const whole = numberOf(attributes.opacity, 1);
  const fill = whole * numberOf(attributes["fill-opacity"], 1);
  const stroke = whole * numberOf(attributes["stroke-opacity"], 1);
  return fill === 1 && stroke === 1 ? undefined : opacityName(fill, stroke);
}

/** A colour as PDF's three numbers; undefined for none. */
export function colourOf(text: string): string | undefined {
  if (text === "none" || text === "transparent" || text === "") return undefined;
  const rgb = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(text);
  if (rgb)
    return pdfColour(
      `#${rgb
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`,
    );
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return pdfColour(
      `#${short
        .slice(1)
        .map((part) => part + part)
        .join("")}`,
    );
  return pdfColour(NAMES[text] ?? text);
}

export function numberOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text.replace(/px$/, ""));
  if (text.trim() === "" || Number.isNaN(value)) throw new Error(`A chart may not hold "${text}" where a number belongs.`);
  return value;
}

function strokeState(colour: string, attributes: Attributes, inherited: Inherited): string {
  const cap = CAPS[attributes["stroke-linecap"] ?? "butt"];
  const join = JOINS[attributes["stroke-linejoin"] ?? "miter"];
  if (cap === undefined || join === undefined) throw new Error("A chart holds an unknown end or corner of a line.");
  const width = short(numberOf(attributes["stroke-width"], 1));
  return `${colour} RG ${width} w ${cap} J ${join} j ${short(numberOf(inherited.miterLimit, 10))} M ${dashOf(attributes)} d`;
}

function dashOf(attributes: Attributes): string {
  const dash = attributes["stroke-dasharray"] ?? "none";
  if (dash === "none" || dash === "") return "[] 0";
  const lengths = dash.split(/[\s,]+/).map((length) => short(numberOf(length, 0)));
  return `[${lengths.join(" ")}] ${short(numberOf(attributes["stroke-dashoffset"], 0))}`;
}
