import { centred } from "../axes.ts";
import type { KeyItem } from "../chart.ts";
import { boxes, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { atX } from "../plane.ts";
import { namedRows, planeBeside } from "../rows.ts";
import type { DrawPicture } from "./picture.ts";

/** What was used of what was there, a row each: a dark bar within a pale one that ends at its limit. */
export interface Bullets {
  readonly kind: "bullets";
  /** What the dark bar and the pale one are: "Spent", "Allowance". */
  readonly names: readonly [used: string, limit: string];
  readonly rows: readonly {
    readonly label: string;
    readonly used: number;
    readonly limit: number;
    /** What stands at the right: "£1.14bn of £1.21bn". */
    readonly printed: string;
  }[];
}

const spec = specification(
  boxes("limits", "range"),
  boxes("used", "own"),
  rules("marks", "threshold"),
  labels("names", "label"),
  labels("values", "label"),
);

export const drawBullets: DrawPicture<Bullets> = ({ names: [used, limit], rows }, width, ruler) => {
  const names = namedRows(
    ruler,
    rows.map(({ label }) => label),
    "chart",
    width * 0.3,
  );
  const beside = Math.max(0, ...rows.map(({ printed }) => ruler.width(printed, "chart"))) + 10;
  const most = Math.max(0, ...rows.flatMap((row) => [row.used, row.limit])) || 1;
  const plane = planeBeside(names, width, beside, [0, most]);
  const middle = (i: number) => names.middles[i] ?? 0;
  const key: KeyItem[] = [
    { mark: "square", colour: "own", label: used },
    { mark: "line", colour: "accent", label: limit },
  ];
  return {
    height: names.height,
    layers: [
      layerOn(plane, spec, {
        limits: rows.map((row, i) => ({ x: 0, x2: row.limit, y: middle(i) - 8, y2: middle(i) + 8 })),
        used: rows.map((row, i) => ({ x: 0, x2: row.used, y: middle(i) - 4, y2: middle(i) + 4 })),
        marks: rows.map((row, i) => {
          const x = atX(plane, row.limit);
          return { x, x2: x, y: middle(i) - 9, y2: middle(i) + 9 };
        }),
        names: rows.flatMap((_, i) => names.labels(i, plane.left - 8, 0)),
        values: rows.map(
          ({ printed }, i): Label => ({ x: width, y: centred(middle(i), ruler.size("chart")), text: printed, align: "right" }),
        ),
      }),
    ],
    key,
  };
};
