import type { Ruler } from "../text.ts";
import { type Bullets, drawBullets } from "./bullets.ts";
import { drawFunnel, type FunnelPicture } from "./funnel.ts";
import { drawMatrix, type Matrix } from "./matrix.ts";
import { drawPairs, type Pairs } from "./pairs.ts";
import type { DrawPicture } from "./picture.ts";
import { drawPoints, type PointCloud } from "./points.ts";
import { drawRankedBars, type RankedBars } from "./ranked-bars.ts";
import { drawSpread, type Spread } from "./spread.ts";
import { drawStacked, type Stacked } from "./stacked.ts";
import { drawYears, type Years } from "./years.ts";

/** Charts of plain figures, for reports that have no reader of their own. A new kind is a file of this folder and two lines here. */
export type Picture = Bullets | FunnelPicture | Matrix | Pairs | PointCloud | RankedBars | Spread | Stacked | Years;

/** All of a chart but its words. */
export function drawPicture(picture: Picture, width: number, ruler: Ruler): ReturnType<DrawPicture<Picture>> {
  switch (picture.kind) {
    case "bullets":
      return drawBullets(picture, width, ruler);
    case "funnel":
      return drawFunnel(picture, width, ruler);
    case "matrix":
      return drawMatrix(picture, width, ruler);
    case "pairs":
      return drawPairs(picture, width, ruler);
    case "points":
      return drawPoints(picture, width, ruler);
    case "ranked-bars":
      return drawRankedBars(picture, width, ruler);
    case "spread":
      return drawSpread(picture, width, ruler);
    case "stacked":
      return drawStacked(picture, width, ruler);
    case "years":
      return drawYears(picture, width, ruler);
  }
}
