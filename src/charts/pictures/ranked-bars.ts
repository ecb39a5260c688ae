import { centred } from "../axes.ts";
import { boxes, type Label, labels, layerOn, specification } from "../parts.ts";
import { atX } from "../plane.ts";
import { namedRows, planeBeside } from "../rows.ts";
import type { DrawPicture } from "./picture.ts";

/** Named bars one under the other, in the order given. */
export interface RankedBars {
  readonly kind: "ranked-bars";
  readonly rows: readonly RankedBar[];
}

export interface RankedBar {
  readonly label: string;
  /** 0 or more. */
  readonly value: number;
  /** What stands beside the bar: "32% (30)". */
  readonly printed: string;
  /** Whether the finding is about it. */
  readonly strong: boolean;
}

const spec = specification(boxes("bars", "peer"), boxes("strong", "own"), labels("names", "label"), labels("values", "label"));

export const drawRankedBars: DrawPicture<RankedBars> = ({ rows }, width, ruler) => {
  const names = namedRows(
    ruler,
    rows.map(({ label }) => label),
    "chart",
    width * 0.42,
  );
  const beside = Math.max(0, ...rows.map(({ printed }) => ruler.width(printed, "chart"))) + 8;
  const most = Math.max(0, ...rows.map(({ value }) => value)) || 1;
  const plane = planeBeside(names, width, beside, [0, most]);
  const middle = (i: number) => names.middles[i] ?? 0;
  const bars = rows.map(({ value }, i) => ({ x: 0, x2: value, y: middle(i) - 7, y2: middle(i) + 7 }));
  const values = rows.map(
    ({ value, printed }, i): Label => ({
      x: atX(plane, value) + 5,
      y: centred(middle(i), ruler.size("chart")),
      text: printed,
      align: "left",
    }),
  );
  const isStrong = (_: object, i: number) => rows[i]?.strong === true;
  return {
    height: names.height,
    layers: [
      layerOn(plane, spec, {
        bars: bars.filter((bar, i) => !isStrong(bar, i)),
        strong: bars.filter(isStrong),
        names: rows.flatMap((_, i) => names.labels(i, plane.left - 8, 0)),
        values,
      }),
    ],
    key: [],
  };
};
