import type { Chart } from "../chart.ts";
import type { Ruler } from "../text.ts";

/** How one kind of picture is drawn: all of a chart but its words. */
export type DrawPicture<P> = (picture: P, width: number, ruler: Ruler) => Pick<Chart, "height" | "layers" | "key">;
