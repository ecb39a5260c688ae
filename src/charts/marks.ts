/** Where one mark stands, how large it is and what it says; in points. What it does not say of itself is as Vega has it. */
export interface Spot {
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly text?: string;
  readonly align?: "left" | "center" | "right";
}

/** What the marks of one part look like, all alike. */
export interface Looks {
  readonly shape?: string;
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
}

/** Writes one mark as SVG, given its looks as `looksSvg` writes them. */
type Writer = (spot: Spot, looks: string, shape: string | undefined) => string;

/** How each sort of mark is written; any other is Vega's to write. */
const writers: Readonly<Record<string, Writer>> = { rect, rule, symbol, text };

export function isWritten(marktype: string): boolean {
  return marktype in writers;
}

/** A mark of one of the written sorts: to the byte what `tidy` leaves of what Vega writes. */
export function markSvg(marktype: string, spot: Spot, looks: string, shape: string | undefined): string {
  return writers[marktype]?.(spot, looks, shape) ?? "";
}

/** Type, colours and lines, in the order of Vega's own writing; they come from the theme by way of the configuration. */
export function looksSvg({ font, fontSize, fontWeight, fill, stroke, strokeWidth, strokeDash }: Looks): string {
  const type = font === undefined ? "" : ` font-family="${font}" font-size="${fontSize}px" font-weight="${fontWeight}"`;
  const filled = fill === undefined || fill === "transparent" ? "" : ` fill="${fill}"`;
  const stroked = stroke === undefined || stroke === "transparent" ? "" : ` stroke="${stroke}"`;
  const wide = strokeWidth === undefined ? "" : ` stroke-width="${strokeWidth}"`;
  return `${type}${filled}${stroked}${wide}${strokeDash === undefined ? "" : ` stroke-dasharray="${strokeDash}"`}`;
}

/** A line from place to place, broken where one has no y; undefined where there is nothing to draw. */
export function lineSvg(spots: readonly Spot[], looks: string): string | undefined {
  let outline = "";
  spots.forEach(({ x = 0, y }, i) => {
    if (y === undefined) return;
    const [first, last] = [spots[i - 1]?.y === undefined, spots[i + 1]?.y === undefined];
    outline += `${first ? "M" : "L"}${points(thousandth(x))},${points(thousandth(y))}${first && last ? "Z" : ""}`;
  });
  return outline === "" ? undefined : `<path d="${outline}"${looks}/>`;
}

/** Vega has its outlines rounded so, and `tidy` rounds what that leaves. */
function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function rect({ x = 0, y = 0, width = 0, height = 0 }: Spot, looks: string): string {
  return `<path d="M${points(x)},${points(y)}h${points(width)}v${points(height)}h${points(-width)}Z"${looks}/>`;
}

function rule({ x = 0, y = 0, x2 = x, y2 = y }: Spot, looks: string): string {
  return `<line transform="${move(x, y)}" x2="${points(x2 - x)}" y2="${points(y2 - y)}"${looks}/>`;
}

function symbol({ x = 0, y = 0, size = 64 }: Spot, looks: string, shape: string | undefined): string {
  const radius = thousandth(Math.sqrt(size) / 2);
  const [r, back] = [points(radius), points(-radius)];
  const outline = shape === "diamond" ? `M${back},0L0,${back}L${r},0L0,${r}Z` : `M${r},0A${r},${r},0,1,1,${back},0A${r},${r},0,1,1,${r},0`;
  return `<path transform="${move(x, y)}" d="${outline}"${looks}/>`;
}

const anchors = { left: "start", center: "middle", right: "end" };

function text({ x = 0, y = 0, align = "left", text: words = "" }: Spot, looks: string): string {
  const inside = escaped(words.trim());
  const tag = `<text text-anchor="${anchors[align]}" transform="${move(x, y)}"${looks}`;
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</text>`;
}

function move(x: number, y: number): string {
  return `translate(${points(x)},${points(y)})`;
}

/** To a hundredth of a point, as `tidy` rounds; never "-0". */
export function points(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function escaped(words: string): string {
  return /[&<>]/.test(words) ? words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : words;
}
