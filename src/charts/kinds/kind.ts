import type { Chart, ChartKind, Subject } from "../chart.ts";
import type { Ruler } from "../text.ts";

/** What each file of this folder exports: a chart kind that still waits for the ruler of a theme. */
export interface Kind extends Omit<ChartKind, "draw"> {
  readonly draw: (subject: Subject, ruler: Ruler) => Chart;
}
