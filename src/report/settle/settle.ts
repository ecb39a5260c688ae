import type { Block } from "../blocks.ts";
import { keyedOnce } from "./keys.ts";
import { relinked } from "./links.ts";
import { numbered } from "./number.ts";
import { pruned } from "./prune.ts";
import { mapped } from "./walk.ts";

/**
 * What can only be done when the whole report is there: headings with nothing below them go, figures are numbered and
 * addressed, keys are printed once, and links that lead nowhere in this reader's report become plain words.
 * @throws Problem when a heading skips a level.
 */
export function settle(blocks: readonly Block[]): readonly Block[] {
  const targets = new Set<string>();
  const [number, key] = [numbered(targets), keyedOnce()];
  return relinked(
    mapped(pruned(blocks), (block) => key(number(block))),
    targets,
  );
}
