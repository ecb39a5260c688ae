import type { View } from "vega";

/** A mark as Vega has placed and styled it: what the writers below read of it. */
interface Item {
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly shape?: string;
  readonly text?: string;
  readonly align?: "left" | "center" | "right";
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
}

/** The marks of one part of a specification. */
interface Scene {
  readonly marktype: string;
  readonly items: readonly Item[];
}

/** How each sort of mark is written; a scene with any other is Vega's to write. */
const writers: Readonly<Record<string, (item: Item) => string>> = { rect, rule, symbol, text };

/**
 * The drawing of a view that has run, written straight from Vega's scene: to the byte what `tidy` leaves of the SVG that
 * Vega writes itself, which is made at length and then read and shortened. For bars, rules, dots and words, of which
 * nearly all layers are; undefined for a scene that holds anything else.
 */
export function sceneSvg(view: View, width: number, height: number): string | undefined {
  const parts = partsOf(view);
  if (!parts.every(({ marktype }) => marktype in writers)) return undefined;
  const [w, h] = [points(width), points(height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    `<g fill="none" stroke-miterlimit="4" transform="translate(0,0)"><g><g transform="translate(0,0)"><g>` +
    `${parts.map(partSvg).join("")}</g></g></g></g></svg>`
  );
}

/** Of a specification without axes and titles the scene is one group, and in it a scene for each part. */
function partsOf(view: View): readonly Scene[] {
  // Vega's types call the scenegraph by the name of what it holds.
  const { root } = view.scenegraph() as unknown as { readonly root: { readonly items: readonly { readonly items: readonly Scene[] }[] } };
  return root.items[0]?.items ?? [];
}

function partSvg({ marktype, items }: Scene): string {
  const write = writers[marktype];
  return write === undefined || items.length === 0 ? "" : `<g>${items.map(write).join("")}</g>`;
}

function rect(item: Item): string {
  const { x = 0, y = 0, width = 0, height = 0 } = item;
  return `<path d="M${points(x)},${points(y)}h${points(width)}v${points(height)}h${points(-width)}Z"${looks(item)}/>`;
}

function rule(item: Item): string {
  const { x = 0, y = 0, x2 = x, y2 = y } = item;
  return `<line transform="${move(x, y)}" x2="${points(x2 - x)}" y2="${points(y2 - y)}"${looks(item)}/>`;
}

function symbol(item: Item): string {
  const { x = 0, y = 0, size = 64, shape } = item;
  // Vega has its outlines rounded to a thousandth, and `tidy` rounds what that leaves.
  const radius = Math.round((Math.sqrt(size) / 2) * 1000) / 1000;
  const [r, back] = [points(radius), points(-radius)];
  const outline = shape === "diamond" ? `M${back},0L0,${back}L${r},0L0,${r}Z` : `M${r},0A${r},${r},0,1,1,${back},0A${r},${r},0,1,1,${r},0`;
  return `<path transform="${move(x, y)}" d="${outline}"${looks(item)}/>`;
}

const anchors = { left: "start", center: "middle", right: "end" };

function text(item: Item): string {
  const { x = 0, y = 0, align = "left", font, fontSize, fontWeight } = item;
  const type = `font-family="${font}" font-size="${fontSize}px" font-weight="${fontWeight}"`;
  return `<text text-anchor="${anchors[align]}" transform="${move(x, y)}" ${type}${looks(item)}>${escaped(item.text ?? "")}</text>`;
}

/** Colours and lines, in the order of Vega's own writing; they come from the theme by way of the configuration. */
function looks({ fill, stroke, strokeWidth, strokeDash }: Item): string {
  const filled = fill === undefined || fill === "transparent" ? "" : ` fill="${fill}"`;
  const stroked = stroke === undefined || stroke === "transparent" ? "" : ` stroke="${stroke}"`;
  const wide = strokeWidth === undefined ? "" : ` stroke-width="${strokeWidth}"`;
  return `${filled}${stroked}${wide}${strokeDash === undefined ? "" : ` stroke-dasharray="${strokeDash}"`}`;
}

function move(x: number, y: number): string {
  return `translate(${points(x)},${points(y)})`;
}

/** To a hundredth of a point, as `tidy` rounds; never "-0". */
function points(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function escaped(words: string): string {
  const trimmed = words.trim();
  return /[&<>]/.test(trimmed) ? trimmed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : trimmed;
}
