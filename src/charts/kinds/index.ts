import { categories } from "./categories.ts";
import { coverArt } from "./cover-art.ts";
import type { Kind } from "./kind.ts";
import { peerDots } from "./peer-dots.ts";
import { shares } from "./shares.ts";
import { sortedBars } from "./sorted-bars.ts";
import { spineStrip } from "./spine-strip.ts";

/** Every kind of chart. A new kind is a file of this folder and a line of this list. */
export const kinds: readonly Kind[] = [sortedBars, peerDots, spineStrip, shares, categories, coverArt];
