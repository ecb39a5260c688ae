import type { Block, Inline } from "../blocks.ts";
import { all, mapped, reworded } from "./walk.ts";

/** The ids a link can lead to. */
export function targetsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(all(blocks).flatMap((block) => (block.kind === "heading" || block.kind === "figure" ? block.id : [])));
}

/** Links to what this reader's report does not hold made plain words. */
export function relinked(blocks: readonly Block[], targets: ReadonlySet<string>): Block[] {
  const leadsNowhere = ({ link }: Inline) => link?.to === "inside" && !targets.has(link.id);
  const plain = (inline: Inline): Inline => {
    if (!leadsNowhere(inline)) return inline;
    const { link: _, ...words } = inline;
    return words;
  };
  return mapped(blocks, (block) => reworded(block, (words) => (words.some(leadsNowhere) ? words.map(plain) : words)));
}
