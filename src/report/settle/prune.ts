import type { Block } from "../blocks.ts";
import { throughout } from "./walk.ts";

/** Without tables that have no rows, and without the headings that have nothing below them: what should stand there had nothing to say to this reader. */
export function pruned(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks.map((one) => throughout(one, pruned)).reverse()) {
    if (!isEmpty(block) && !isBare(block, kept)) kept.push(block);
  }
  return kept.reverse();
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
