/** What Vega writes for these charts, and all that may reach the PDF; anything else (image, a, script …) is refused. */
const elements = new Set(["svg", "g", "path", "text", "tspan", "line", "rect", "circle", "defs", "clipPath"]);

/**
 * Vega's SVG without what no reader of it needs: class names, roles, frames without colour. Coordinates are rounded to a
 * hundredth of a point, which keeps files small and is finer than any printer; it also bounds what a coordinate can tell.
 * @throws Error when the drawing holds an element outside the list above.
 */
export function tidy(svg: string): string {
  return svg
    .replace(/<[^>]*>/g, tidyTag)
    .replace(/<path d="[^"]*"\/>/g, "")
    .replace(/<path d=""[^>]*\/>/g, "")
    .replace(/<g\/>/g, "");
}

function tidyTag(tag: string): string {
  const name = /^<\/?([A-Za-z]+)/.exec(tag)?.[1] ?? "";
  if (!elements.has(name)) throw new Error(`a chart was drawn with <${name}>, which no report may hold`);
  return tag
    .replace(/ (?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version)="[^"]*"| opacity="1"/g, "")
    .replace(/ (?:d|transform|[xy][12]?|width|height|viewBox)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?[\d.]+(?:e[+-]?\d+)?/g, rounded),
    );
}

function rounded(digits: string): string {
  return String(Math.round(Number(digits) * 100) / 100 + 0);
}
