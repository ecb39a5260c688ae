/** What Vega writes for these charts, and all that may reach the PDF; anything else (image, a, script …) is refused. */
const elements = new Set(["svg", "g", "path", "text", "tspan", "line", "rect", "circle", "defs", "clipPath"]);
/** What no reader of the drawing needs, and an opacity that hides nothing. */
const idle = /^(?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version|opacity="1")/;
const coordinates = new Set(["d", "transform", "x", "y", "x2", "y2", "width", "height", "viewBox"]);
/** More than two decimals, or a power of ten. */
const long = /\.\d{3}|\de/;

/**
 * Vega's SVG without class names, roles and frames without colour. Coordinates are rounded to a hundredth of a point,
 * which keeps files small and is finer than any printer; it also bounds what a coordinate can tell.
 * @throws Error when the drawing holds an element outside the list above.
 */
export function tidy(svg: string): string {
  return svg
    .replace(/<(\/?)([A-Za-z]+)([^>]*)>/g, tidyTag)
    .replace(/<path d="[^"]*"\/>|<path d=""[^>]*\/>/g, "")
    .replace(/<g\/>/g, "");
}

function tidyTag(tag: string, end: string, name: string, attributes: string): string {
  if (!elements.has(name)) throw new Error(`a chart was drawn with <${name}>, which no report may hold`);
  if (end !== "" || attributes === "") return tag;
  return `<${name}${attributes.replace(/ ([\w:-]+)="([^"]*)"/g, tidyAttribute)}>`;
}

function tidyAttribute(attribute: string, name: string, value: string): string {
  if (idle.test(attribute.slice(1))) return "";
  if (!coordinates.has(name) || !long.test(value)) return attribute;
  return ` ${name}="${value.replace(/-?[\d.]+(?:e[+-]?\d+)?/g, rounded)}"`;
}

function rounded(digits: string): string {
  return String(Math.round(Number(digits) * 100) / 100 + 0);
}
