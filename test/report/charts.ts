import type { ChartKind } from "../../src/charts/chart.ts";
import { isNumeric } from "../../src/dataset/measure.ts";
import type { MeasureView } from "../../src/disclosure/view.ts";

/** Charts that draw nothing, so that reports can be written without Vega: each says what it was asked to show. */
const suits: Readonly<Record<string, (view: MeasureView) => boolean>> = {
  "sorted-bars": (view) => view.marks.length > 2,
  "peer-dots": (view) => view.main.group.kind === "group" && view.marks.some((mark) => mark.role === "peer"),
  "spine-strip": (view) => view.marks.length > 2,
  "cover-art": (view) => view.marks.length > 2,
  "how-to-read": (view) => isNumeric(view.measure),
  "group-medians": (view) => view.groupMedians.some(({ groups }) => groups.length > 1),
  categories: (view) => view.all.figures.kind === "options",
  shares: (view) => view.all.figures.kind === "parts",
  scatter: (view) => view.points !== undefined && view.points.points.length > 2,
  funnel: (view) => view.points !== undefined && view.points.points.length > 2,
  trend: (view) => view.trend.length > 1,
  dumbbell: (view) => view.pairs.length > 1,
};

export const charts: ReadonlyMap<string, ChartKind> = new Map(Object.entries(suits).map(([name, fits]) => [name, fake(name, fits)]));

function fake(name: string, fits: (view: MeasureView) => boolean): ChartKind {
  return {
    name,
    purpose: `A ${name}.`,
    suits: fits,
    draw: ({ view, width }) => ({
      kind: name,
      width,
      height: width / 3,
      layers: [],
      title: `${name} of ${view.measure.phrase}`,
      subtitle: view.measure.title,
      key: [],
      description: `A ${name} of ${view.measure.phrase}.`,
      note: view.quantum === undefined ? undefined : `Rounded to ${view.quantum}.`,
    }),
  };
}
