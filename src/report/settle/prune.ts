import type { Block } from "../blocks.ts";
import { each } from "./unchanged.ts";
import { throughout } from "./walk.ts";

/** Without tables that have no rows, and without the headings that have nothing below them: what should stand there had nothing to say to this reader. */
export function pruned(blocks: readonly Block[]): readonly Block[] {
  const within = each(blocks, (block) => throughout(block, pruned));
  const kept: Block[] = [];
  for (let i = within.length - 1; i >= 0; i--) {
    const block = within[i];
    if (block !== undefined && !isEmpty(block) && !isBare(block, kept)) kept.push(block);
  }
  return kept.length === within.length ? within : kept.reverse();
}

/** `below` is what follows, the nearest last. */
function isBare(block: Block, below: readonly Block[]): boolean {
  if (block.kind !== "heading") return false;
  const next = below.findLast((one) => one.kind !== "page-break");
  return next === undefined || (next.kind === "heading" && next.level <= block.level);
}

function isEmpty(block: Block): boolean {
  if (block.kind === "table") return block.rows.length === 0;
  if (block.kind === "together" || block.kind === "box") return block.blocks.length === 0;
  return block.kind === "columns" && block.columns.every((column) => column.blocks.length === 0);
}
