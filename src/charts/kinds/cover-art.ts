import type { Measure } from "../../dataset/measure.ts";
import type { Role } from "../../disclosure/view.ts";
import { shared } from "../../position/shared.ts";
import type { Chart, Subject } from "../chart.ts";
import { footprintOf } from "../facts.ts";
import { columns, layerOn, specification } from "../parts.ts";
import { hundredth, type Plane } from "../plane.ts";
import { standingTitle, subtitleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The same for every reader of a measure. */
const backdrop = specification(columns("bars", "art other"));
/** The same for every reader of a group. */
const members = specification(columns("bars", "art peer"));
const own = specification(columns("bars", "art own"));

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
  const { plane, bars, layer } = baseOf(
    view.measure,
    width,
    view.marks.map(({ value }) => value),
  );
  const grouped = footprintOf(view) !== undefined;
  const shown = (wanted: (role: Role) => boolean) => ({ bars: bars.filter((_, i) => wanted(view.marks[i]?.role ?? "other")) });
  return {
    kind: "cover-art",
    width,
    height,
    layers: [
      layer,
      layerOn(
        plane,
        members,
        shown((role) => grouped && role !== "other"),
      ),
      layerOn(
        plane,
        own,
        shown((role) => role === "own"),
      ),
    ],
    title: standingTitle(subject, view.all),
    subtitle: subtitleOf(subject, view.all),
    key: [],
    description: `Decoration: the values of ${view.measure.phrase} as bars, in order.`,
    note: undefined,
  };
}

/** What the readers of a measure share. */
const baseOf = shared((_: Measure, width: number, values: readonly number[]) => {
  const slot = width / values.length;
  const column = hundredth(slot < 2 ? slot : slot * 0.68);
  const plane: Plane = { left: 0, right: width, top: 0, bottom: height, x: { span: [0, values.length] }, y: { span: [0, 1] }, column };
  const bars = heights(values).map((value, i) => ({ x: i + 0.5, y: value }));
  return { plane, bars, layer: layerOn(plane, backdrop, { bars }) };
});

/** Heights from 0.12 to 1 of the panel: a slope with a foot, whatever the measure; logarithms tame tenfold spreads. */
function heights(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bent = (value: number) => (low > 0 && high / low > 4 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low));
  return values.map((value) => Math.round((0.12 + 0.88 * bent(value)) * 1000) / 1000);
}
