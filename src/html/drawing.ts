import type { Chart } from "../charts/chart.ts";
import type { Drawings } from "../report/blocks.ts";
import { attribute, type Html, html, trusted } from "./markup.ts";

/** How a drawing fills its place: "none" stretches it, undefined keeps its proportions. */
export type Fit = "none" | undefined;

/**
 * A chart's layers laid over each other as one picture, which is hidden from a screen reader: what it says is said in
 * words beside it. Ids inside are made unlike those of other pictures by `name`.
 * Throws when the chart was not drawn, or a layer holds what no drawing has.
 */
export function pictureOf(chart: Chart, drawings: Drawings, name: string, fit?: Fit): Html {
  const layers = drawings.get(chart);
  if (!layers) throw new Error(`The chart "${chart.title}" was not drawn.`);
  const stretch = attribute("preserveAspectRatio", fit);
  const drawn = layers.map((layer, i) => trusted(tame(layer, `${name}.${i}`)));
  return html`<svg viewBox="0 0 ${chart.width} ${chart.height}"${stretch} aria-hidden="true">${drawn}</svg>`;
}

const elements = new Set(["svg", "g", "path", "text", "tspan", "line", "rect", "circle", "ellipse", "defs", "clipPath"]);

/** What a drawing needs; what else Vega writes (classes, roles, name spaces) is left out. */
const attributes =
  /^(?:d|x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|viewBox|transform|fill|fill-opacity|opacity|stroke(?:-[a-z]+)?|text-anchor|font-(?:family|size|weight|style)|clip-path|id)$/;

const tag = /^<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/;

/** The drawing with nothing but tags and attributes of a picture, and ids of its own. */
function tame(svg: string, name: string): string {
  return svg.replace(/<[^>]*>?/g, (found) => {
    const [, end, element = "", given = "", empty = ""] = tag.exec(found) ?? [];
    if (end === undefined) throw new Error(`A drawing is not well formed at "${found.slice(0, 40)}".`);
    if (!elements.has(element)) throw new Error(`A drawing holds <${element}>, which no page may hold.`);
    return `<${end}${element}${end === "" ? tameAttributes(given, name) : ""}${empty}>`;
  });
}

function tameAttributes(given: string, name: string): string {
  return given.replace(/\s+([\w:-]+)="([^"]*)"/g, (_, attribute: string, value: string) =>
    attributes.test(attribute) ? ` ${attribute}="${attribute === "id" ? `${name}.${value}` : local(value, name)}"` : "",
  );
}

/** A reference to another element of the same drawing; there is no other. */
function local(value: string, name: string): string {
  if (!value.includes("url")) return value;
  const [, id] = /^url\(#([\w-]+)\)$/.exec(value) ?? [];
  if (id === undefined) throw new Error(`A drawing refers to ${value}, which is no part of it.`);
  return `url(#${name}.${id})`;
}
