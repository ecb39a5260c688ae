import type { Block } from "../blocks.ts";
import { withKeysOnce } from "./keys.ts";
import { relinked, targetsOf } from "./links.ts";
import { numbered } from "./number.ts";
import { pruned } from "./prune.ts";

/**
 * What can only be done when the whole report is there: headings with nothing below them go, figures are numbered and
 * addressed, keys are printed once, and links that lead nowhere in this reader's report become plain words.
 * @throws Problem when a heading skips a level.
 */
export function settle(blocks: readonly Block[]): Block[] {
  const settled = withKeysOnce(numbered(pruned(blocks)));
  return relinked(settled, targetsOf(settled));
}
