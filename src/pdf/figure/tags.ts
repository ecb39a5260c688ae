import { Kept } from "../kept.ts";

/** What Vega writes in an SVG, one piece after the other. */
export type Piece =
  | { readonly kind: "open"; readonly name: ElementName; readonly attributes: Attributes; readonly empty: boolean }
  | { readonly kind: "close"; readonly name: ElementName }
  | { readonly kind: "text"; readonly text: string };

export type Attributes = Readonly<Partial<Record<string, string>>>;

const ELEMENTS = ["svg", "g", "defs", "clipPath", "rect", "path", "line", "circle", "text", "tspan"] as const;
export type ElementName = (typeof ELEMENTS)[number];
const KNOWN_ELEMENTS: ReadonlySet<string> = new Set(ELEMENTS);

/** Attributes that change what is drawn. */
const DRAWN = new Set(
  (
    "transform fill stroke opacity fill-opacity stroke-opacity stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin " +
    "stroke-miterlimit display clip-path id d x y x1 y1 x2 y2 dx dy cx cy r width height text-anchor font-family font-size font-weight font-style"
  ).split(" "),
);

/** Attributes that change nothing on paper. */
const SILENT = new Set(
  "class role aria-hidden aria-label aria-roledescription pointer-events cursor xmlns xmlns:xlink version viewBox".split(" "),
);

/** Half of a chart's tags are those of every other chart: groups, grid lines and the like. */
const kept = new Kept<string, Piece>(10_000);

/**
 * Reads SVG in Vega's own vocabulary. Whatever is outside it is an error: so no picture, link, script or style can reach a
 * report through a chart, and nothing is left out in silence.
 */
export function* tags(svg: string): Generator<Piece> {
  let at = 0;
  while (at < svg.length) {
    const open = svg.indexOf("<", at);
    const end = open < 0 ? svg.length : open;
    if (end > at) yield { kind: "text", text: unescaped(svg.slice(at, end)) };
    if (open < 0) return;
    const close = endOfTag(svg, open);
    const inside = svg.slice(open + 1, close);
    yield kept.get(inside) ?? kept.keep(inside, tag(inside));
    at = close + 1;
  }
}

/** The ">" that closes a tag; one inside quotation marks does not. */
function endOfTag(svg: string, open: number): number {
  let quoted = false;
  for (let i = open; i < svg.length; i++) {
    const code = svg.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 62 && !quoted) return i;
  }
  throw new Error(`A chart's SVG ends inside a tag: ${svg.slice(open, open + 40)}`);
}

/** The tag between its angle brackets. */
export function tag(inside: string): Piece {
  if (inside.startsWith("/")) return { kind: "close", name: elementName(inside.slice(1)) };
  const empty = inside.endsWith("/");
  const text = empty ? inside.slice(0, -1) : inside;
  const space = text.indexOf(" ");
  const name = elementName(space < 0 ? text : text.slice(0, space));
  return { kind: "open", name, empty, attributes: space < 0 ? {} : attributesOf(text.slice(space), name) };
}

function elementName(text: string): ElementName {
  const name = text.trim();
  if (!KNOWN_ELEMENTS.has(name)) throw new Error(`A chart may not hold <${name.slice(0, 40)}>.`);
  return name as ElementName;
}

const ATTRIBUTE = /\s*([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/y;

function attributesOf(text: string, element: string): Attributes {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, name = "", value = ""] = match;
    end = ATTRIBUTE.lastIndex;
    if (DRAWN.has(name)) attributes[name] = value;
    else if (!SILENT.has(name)) throw new Error(`A chart may not hold the attribute ${name} of <${element}>.`);
  }
  if (text.slice(end).trim() !== "") throw new Error(`A chart's SVG is malformed: ${text.slice(end, end + 40)}`);
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Text with its entities read. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`A chart's SVG holds the unknown entity ${whole}`);
    return character;
  });
}
