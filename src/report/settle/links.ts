import type { Block, Inline } from "../blocks.ts";
import { each } from "./unchanged.ts";
import { mapped, rewording } from "./walk.ts";

/** Links to what this reader's report does not hold made plain words. `targets` are the ids a link can lead to. */
export function relinked(blocks: readonly Block[], targets: ReadonlySet<string>): readonly Block[] {
  const leadsNowhere = ({ link }: Inline) => link?.to === "inside" && !targets.has(link.id);
  const plain = (inline: Inline) => (leadsNowhere(inline) ? unlinked(inline) : inline);
  return mapped(
    blocks,
    rewording((words) => each(words, plain)),
  );
}

function unlinked({ link: _, ...words }: Inline): Inline {
  return words;
}
