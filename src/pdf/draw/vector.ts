import { pdfColour, pdfNumber } from "../file/values.ts";
import type { PageItem, Vector } from "../pdfmake.ts";
import type { Pen } from "./pen.ts";

/** Four arcs of this reach make a circle, to 0.03 % of its radius. */
const ARC = 0.5523;

/** Draws a rule, a swatch or a tint; nothing is drawn for a shape without a colour. */
export function drawVector(pen: Pen, vector: Vector): void {
  const path = outline(vector, pen.height);
  if (vector.color !== undefined) {
    pen.content.setFill(vector.color);
    pen.content.add(`${path} f`);
  }
  if (vector.lineColor !== undefined) {
    pen.content.setStroke(`${pdfColour(vector.lineColor)} RG ${pdfNumber(vector.lineWidth ?? 1)} w`);
    pen.content.add(vector.dash ? `q [${pdfNumber(vector.dash.length)}]0 d ${path} S Q` : `${path} S`);
  }
}

function outline(vector: Vector, height: number): string {
  const at = (x: number, y: number) => `${pdfNumber(x)} ${pdfNumber(height - y)}`;
  switch (vector.type) {
    case "rect":
      return `${at(vector.x, vector.y + vector.h)} ${pdfNumber(vector.w)} ${pdfNumber(vector.h)} re`;
    case "line":
      return `${at(vector.x1, vector.y1)} m ${at(vector.x2, vector.y2)} l`;
    case "polyline":
      return `${vector.points.map((p, i) => `${at(p.x, p.y)} ${i === 0 ? "m" : "l"}`).join(" ")}${vector.closePath ? " h" : ""}`;
    case "ellipse":
      return ellipse(vector, at);
  }
}

function ellipse({ x, y, r1, r2 }: { x: number; y: number; r1: number; r2: number }, at: (x: number, y: number) => string): string {
  const [a, b] = [r1 * ARC, r2 * ARC];
  return (
    `${at(x + r1, y)} m ${at(x + r1, y + b)} ${at(x + a, y + r2)} ${at(x, y + r2)} c ${at(x - a, y + r2)} ${at(x - r1, y + b)} ${at(x - r1, y)} c ` +
    `${at(x - r1, y - b)} ${at(x - a, y - r2)} ${at(x, y - r2)} c ${at(x + a, y - r2)} ${at(x + r1, y - b)} ${at(x + r1, y)} c h`
  );
}

/** pdfmake rules a table cell by cell: a line that goes on where the last one ended is one line with it. */
export function joinedLines(items: readonly PageItem[]): PageItem[] {
  const joined: PageItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const longer = item.type === "vector" && last?.type === "vector" ? extended(last.item, item.item) : undefined;
    if (longer) joined.splice(-1, 1, { type: "vector", item: longer });
    else joined.push(item);
  }
  return joined;
}

/** One level line made of two; undefined when the second does not go on from the first. */
function extended(first: Vector, second: Vector): Vector | undefined {
  if (first.type !== "line" || second.type !== "line" || first.dash || second.dash) return undefined;
  const level = first.y1 === first.y2 && first.y1 === second.y1 && first.y1 === second.y2;
  const alike = first.lineColor === second.lineColor && first.lineWidth === second.lineWidth;
  return level && alike && Math.abs(first.x2 - second.x1) < 0.01 ? { ...first, x2: second.x2 } : undefined;
}
