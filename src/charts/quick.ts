import type { Chart, Layer } from "./chart.ts";
import { lineSvg, looksSvg, markSvg, type Spot } from "./marks.ts";
import { type PlacedPart, placedParts } from "./parts.ts";
import { isPlaced, type Placing, Scales } from "./placing.ts";
import type { Press } from "./press.ts";
import { framed, type Scene } from "./scene.ts";

/** What all marks of a part look like, taken from the first that Vega drew. */
interface Looks {
  readonly svg: string;
  readonly shape: string | undefined;
}

/** The looks of a specification's parts, by their number, as far as they were seen. */
export type Seen = Map<number, Looks>;

/** Notes how Vega has styled the parts of a specification. */
export function see(seen: Seen, scenes: readonly Scene[]): void {
  scenes.forEach(({ items: [item] }, part) => {
    if (item !== undefined && !seen.has(part)) seen.set(part, { svg: looksSvg(item), shape: item.shape });
  });
}

/**
 * A layer's drawing without Vega's dataflow: each mark is placed as its part is and looks as Vega drew the first of that part.
 * To the byte what Vega draws; undefined where Vega has to: for a part it has not drawn yet, and for rows that lack a value.
 */
export function quickSvg({ seen, params: needed }: Press, { width, height }: Chart, { spec, params, data }: Layer): string | undefined {
  const parts = placedParts(spec);
  if (parts === undefined || !needed.every((name) => params[name] !== undefined)) return undefined;
  const at = new Scales(params);
  const drawn: string[] = [];
  for (const [i, part] of parts.entries()) {
    const marks = partSvg(part, data[part.data], at, seen.get(i));
    if (marks === undefined) return undefined;
    drawn.push(marks);
  }
  return framed(width, height, drawn);
}

function partSvg(
  { placing }: PlacedPart,
  rows: Layer["data"][string] | undefined,
  at: Scales,
  looks: Looks | undefined,
): string | undefined {
  if (rows?.length === 0) return "";
  if (rows === undefined || looks === undefined) return undefined;
  const spots = rows.map((row) => placing.spot(row as Parameters<Placing["spot"]>[0], at));
  if (!spots.every(isPlaced)) return undefined;
  if (placing.marktype === "line") return isAscending(spots) ? lineSvg(spots, looks.svg) : undefined;
  let marks = "";
  for (const spot of spots) marks += markSvg(placing.marktype, spot, looks.svg, looks.shape);
  return marks;
}

/** Vega draws a line from left to right, whatever the order of its rows. */
function isAscending(spots: readonly Spot[]): boolean {
  return spots.every(({ x = 0 }, i) => i === 0 || x > (spots[i - 1]?.x ?? x));
}
