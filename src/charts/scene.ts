import type { View } from "vega";
import { isWritten, type Looks, looksSvg, markSvg, points, type Spot } from "./marks.ts";

/** The marks of one part of a specification, as Vega has placed and styled them. */
export interface Scene {
  readonly marktype: string;
  readonly items: readonly (Spot & Looks)[];
}

/**
 * The drawing of a view that has run, written straight from Vega's scene: to the byte what `tidy` leaves of the SVG that
 * Vega writes itself, which is made at length and then read and shortened. For bars, rules, dots and words, of which
 * nearly all layers are; undefined for a scene that holds anything else.
 */
export function sceneSvg(scenes: readonly Scene[], width: number, height: number): string | undefined {
  return scenes.every(({ marktype }) => isWritten(marktype)) ? framed(width, height, scenes.map(partSvg)) : undefined;
}

/** Of a specification without axes and titles the scene is one group, and in it a scene for each part. */
export function scenesOf(view: View): readonly Scene[] {
  // Vega's types call the scenegraph by the name of what it holds.
  const { root } = view.scenegraph() as unknown as { readonly root: { readonly items: readonly { readonly items: readonly Scene[] }[] } };
  return root.items[0]?.items ?? [];
}

function partSvg({ marktype, items }: Scene): string {
  return items.map((item) => markSvg(marktype, item, looksSvg(item), item.shape)).join("");
}

/** A drawing of a size in points, of the marks of each part in turn. */
export function framed(width: number, height: number, parts: readonly string[]): string {
  const [w, h] = [points(width), points(height)];
  let groups = "";
  for (const marks of parts) if (marks !== "") groups += `<g>${marks}</g>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    `<g fill="none" stroke-miterlimit="4" transform="translate(0,0)"><g><g transform="translate(0,0)"><g>` +
    `${groups}</g></g></g></g></svg>`
  );
}
