/** The marks of a drawing, read out of its SVG: what a reader of the page can measure. All places are in points from the top left. */
export interface Marks {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  readonly paths: readonly { readonly stroke: string; readonly points: readonly (readonly [number, number])[]; readonly pieces: number }[];
  readonly texts: readonly Text[];
}
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
}
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
}
interface Line {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
}
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly size: number;
  readonly bold: boolean;
  readonly font: string;
  readonly fill: string;
  readonly text: string;
}

type Attributes = ReadonlyMap<string, string>;

/** @throws Error at anything outside Vega's small vocabulary, as the PDF's reader does. */
export function marksOf(svg: string): Marks {
  const boxes: Box[] = [];
  const dots: Dot[] = [];
  const lines: Line[] = [];
  const paths: Marks["paths"][number][] = [];
  const texts: Text[] = [];
  const origins: (readonly [number, number])[] = [[0, 0]];
  let size: readonly [number, number] = [0, 0];
  for (const [, end, name, rest = "", closed, content = ""] of svg.matchAll(/<(\/?)([A-Za-z]+)([^>]*?)(\/?)>([^<]*)/g)) {
    if (end === "/") {
      if (name === "g") origins.pop();
      continue;
    }
    const attributes = new Map([...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]));
    const [ox, oy] = origins.at(-1) ?? [0, 0];
    const [dx, dy] = translation(attributes);
    const at = [ox + dx, oy + dy] as const;
    if (name === "svg") size = [number(attributes, "width"), number(attributes, "height")];
    else if (name === "g") closed === "/" || origins.push(at);
    else if (name === "line")
      lines.push({
        x: at[0],
        y: at[1],
        x2: at[0] + number(attributes, "x2"),
        y2: at[1] + number(attributes, "y2"),
        stroke: attributes.get("stroke") ?? "",
      });
    else if (name === "text") texts.push(textAt(at, attributes, content));
    else if (name === "path") readPath(at, attributes, { boxes, dots, paths });
    else throw new Error(`<${name}> in a chart`);
  }
  return { width: size[0], height: size[1], boxes, dots, lines, paths, texts };
}

function textAt([x, y]: readonly [number, number], attributes: Attributes, content: string): Text {
  return {
    x,
    y,
    anchor: attributes.get("text-anchor") ?? "start",
    size: Number.parseFloat(attributes.get("font-size") ?? ""),
    bold: Number(attributes.get("font-weight") ?? 400) >= 600,
    font: attributes.get("font-family") ?? "",
    fill: attributes.get("fill") ?? "",
    text: content.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"),
  };
}

const rectangle = /^M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h-?[\d.]+Z$/;

function readPath(
  [x, y]: readonly [number, number],
  attributes: Attributes,
  into: { boxes: Box[]; dots: Dot[]; paths: Marks["paths"][number][] },
): void {
  const d = attributes.get("d") ?? "";
  const [fill, stroke] = [attributes.get("fill"), attributes.get("stroke")];
  const box = rectangle.exec(d)?.slice(1).map(Number);
  if (box !== undefined) {
    const [left = 0, top = 0, width = 0, height = 0] = box;
    into.boxes.push({ left: x + left, right: x + left + width, top: y + top, bottom: y + top + height, fill, stroke });
    return;
  }
  if (/A/.test(d) || /^M0,-[\d.]+L[^M]*Z$/.test(d)) {
    const radius = Math.abs(
      Number(
        /^M(-?[\d.]+),(-?[\d.]+)/
          .exec(d)
          ?.slice(1)
          .map(Number)
          .find((each) => each !== 0),
      ),
    );
    into.dots.push({ x, y, radius, fill, stroke });
    return;
  }
  const points = [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, px, py]) => [x + Number(px), y + Number(py)] as const);
  into.paths.push({ stroke: stroke ?? "", points, pieces: [...d.matchAll(/M/g)].length });
}

function translation(attributes: Attributes): readonly [number, number] {
  const found = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(attributes.get("transform") ?? "translate(0,0)");
  if (found === null) throw new Error(`a transform other than a move: ${attributes.get("transform")}`);
  return [Number(found[1]), Number(found[2])];
}

function number(attributes: Attributes, name: string): number {
  return Number(attributes.get(name) ?? 0);
}
