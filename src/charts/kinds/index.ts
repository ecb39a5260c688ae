import { categories } from "./categories.ts";
import { coverArt } from "./cover-art.ts";
import { dumbbell } from "./dumbbell.ts";
import { funnel } from "./funnel.ts";
import { groupMedians } from "./group-medians.ts";
import { howToRead } from "./how-to-read.ts";
import type { Kind } from "./kind.ts";
import { peerDots } from "./peer-dots.ts";
import { scatter } from "./scatter.ts";
import { shares } from "./shares.ts";
import { sortedBars } from "./sorted-bars.ts";
import { spineStrip } from "./spine-strip.ts";
import { trend } from "./trend.ts";

/** Every kind of chart. A new kind is a file of this folder and a line of this list. */
export const kinds: readonly Kind[] = [
  sortedBars,
  peerDots,
  spineStrip,
  scatter,
  funnel,
  shares,
  categories,
  groupMedians,
  trend,
  dumbbell,
  howToRead,
  coverArt,
];
