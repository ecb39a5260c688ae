import type { KeyItem } from "../../charts/chart.ts";
import type { Theme } from "../../charts/theme.ts";
import type { Node, Vector } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";
import type { Setting } from "./setting.ts";
import { look, plain, textNode } from "./text.ts";

/** Points: the swatch with the space to its label, and the space between two items. */
const SWATCH = 14;
const GAP = 16;

/**
 * The swatches above a chart, on as many lines as they need. They are part of the figure: what its marks stand for says nothing
 * to a reader who does not see them, and the figure's description says what they show.
 */
export function setKey(setting: Setting, items: readonly KeyItem[], width: number, figure: Element): Node[] {
  return lines(setting, items, width).map((line) => ({
    columns: line.flatMap(({ item, width }): Node[] => [
      { canvas: [{ ...swatch(item, setting.theme), element: figure }], width: SWATCH, margin: [0, 2.5, 0, 0] },
      { ...textNode(setting, plain(item.label), look(setting.theme, "running", "soft"), figure), width: width - SWATCH },
    ]),
    columnGap: 0,
    margin: [0, 0, 0, 4],
  }));
}

interface Sized {
  readonly item: KeyItem;
  readonly width: number;
}

function lines(setting: Setting, items: readonly KeyItem[], width: number): Sized[][] {
  const face = setting.faces.face("Sans", "normal");
  const made: Sized[][] = [];
  let left = 0;
  for (const item of items) {
    const wide = SWATCH + face.widthOfString(item.label, setting.theme.type.running.size) + GAP;
    const sized = { item, width: Math.min(wide, width) };
    if (wide > left || made.length === 0) {
      made.push([]);
      left = width + GAP;
    }
    made.at(-1)?.push(sized);
    left -= wide;
  }
  return made;
}

function swatch(item: KeyItem, theme: Theme): Vector {
  const colour = colourOf(item.colour, theme);
  switch (item.mark) {
    case "square":
      return { type: "rect", x: 0, y: 0, w: 9, h: 7, color: colour };
    case "circle":
      return { type: "ellipse", x: 4.5, y: 3.5, r1: 3.5, r2: 3.5, color: colour };
    case "open circle":
      return { type: "ellipse", x: 4.5, y: 3.5, r1: 3.2, r2: 3.2, lineColor: colour, lineWidth: 1.3 };
    case "diamond":
      return { type: "polyline", closePath: true, color: colour, points: diamond(4.5, 3.5, 4.2) };
    case "line":
      return { type: "line", x1: 0, y1: 3.5, x2: 11, y2: 3.5, lineColor: colour, lineWidth: 1.6 };
    case "dashed":
      return { type: "line", x1: 0, y1: 3.5, x2: 11, y2: 3.5, lineColor: colour, lineWidth: 1.3, dash: { length: 2.5 } };
  }
}

function diamond(x: number, y: number, r: number): { x: number; y: number }[] {
  return [
    { x, y: y - r },
    { x: x + r, y },
    { x, y: y + r },
    { x: x - r, y },
  ];
}

function colourOf(role: string, theme: Theme): string {
  const colours: Readonly<Record<string, string>> = theme.colours;
  const colour = role.startsWith("#") ? role : colours[role];
  if (colour === undefined) throw new Error(`The theme has no colour called "${role}".`);
  return colour;
}
