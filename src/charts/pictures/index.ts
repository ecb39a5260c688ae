import type { Ruler } from "../text.ts";
import type { DrawPicture } from "./picture.ts";
import { drawRankedBars, type RankedBars } from "./ranked-bars.ts";
import { drawSpread, type Spread } from "./spread.ts";

/** Charts of plain figures, for reports that have no reader of their own. A new kind is a file of this folder and two lines here. */
export type Picture = RankedBars | Spread;

/** All of a chart but its words. */
export function drawPicture(picture: Picture, width: number, ruler: Ruler): ReturnType<DrawPicture<Picture>> {
  switch (picture.kind) {
    case "ranked-bars":
      return drawRankedBars(picture, width, ruler);
    case "spread":
      return drawSpread(picture, width, ruler);
  }
}
