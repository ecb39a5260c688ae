import type { Chart, Layer, Subject } from "../chart.ts";
import { peersOf } from "../facts.ts";
import { boxes, placed, specification } from "../parts.ts";
import { atX, type Plane } from "../plane.ts";
import { standingTitle, subtitleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The same for every reader of a measure. */
const backdrop = specification(boxes("bars", "art other"));
const peers = specification(boxes("bars", "art peer"));
const own = specification(boxes("bars", "art own"));

/** Decorative: it needs enough bars to be a shape. */
const fewest = 8;
const height = 250;

export const coverArt: Kind = {
  name: "cover-art",
  purpose: "The sorted bars of one measure as a picture for the cover’s dark panel: own white, group pale blue.",
  suits: ({ marks }) => marks.length >= fewest && new Set(marks.map(({ value }) => value)).size > fewest / 2,
  draw,
};

function draw(subject: Subject): Chart {
  const { view, width } = subject;
  const values = heights(view.marks.map(({ value }) => value));
  const plane: Plane = { left: 0, right: width, top: 0, bottom: height, x: { span: [0, values.length] }, y: { span: [0, 1] } };
  const bars = values.map((value, i) => barAt(plane, i, value));
  const marked = new Set(peersOf(view));
  const layer = (spec: Layer["spec"], shown: readonly object[]): Layer => ({ spec, params: placed(plane), data: { bars: shown } });
  const chosen = (wanted: (i: number) => boolean) => bars.filter((_, i) => wanted(i));
  return {
    kind: "cover-art",
    width,
    height,
    layers: [
      layer(backdrop, bars),
      layer(
        peers,
        chosen((i) => view.marks.some((mark, j) => i === j && marked.has(mark))),
      ),
      layer(
        own,
        chosen((i) => view.marks[i]?.role === "own"),
      ),
    ],
    title: standingTitle(subject, view.all),
    subtitle: subtitleOf(subject, view.all),
    key: [],
    description: `Decoration: the values of ${view.measure.phrase} as bars, in order.`,
    note: undefined,
  };
}

function barAt(plane: Plane, i: number, value: number) {
  const free = atX(plane, 1) < 2 ? 0 : 0.32;
  return { x: i + free / 2, x2: i + 1 - free / 2, y: 0, y2: value };
}

/** Heights from 0.12 to 1 of the panel: a slope with a foot, whatever the measure; logarithms tame tenfold spreads. */
function heights(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bent = (value: number) => (low > 0 && high / low > 4 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low));
  return values.map((value) => Math.round((0.12 + 0.88 * bent(value)) * 1000) / 1000);
}
