import type { Block } from "../blocks.ts";

/** Every block in reading order as `visit` makes it: a block first, then what it holds. */
export function mapped(blocks: readonly Block[], visit: (block: Block) => Block): Block[] {
  return blocks.map((block) => throughout(visit(block), (inner) => mapped(inner, visit)));
}

/** The block with each run of blocks it holds made anew. */
export function throughout(block: Block, make: (blocks: readonly Block[]) => Block[]): Block {
  switch (block.kind) {
    case "together":
    case "box":
      return { ...block, blocks: make(block.blocks) };
    case "columns":
      return { ...block, columns: block.columns.map((column) => ({ ...column, blocks: make(column.blocks) })) };
    default:
      return block;
  }
}

/** Every block in reading order, with what it holds. */
export function all(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  mapped(blocks, (block) => {
    found.push(block);
    return block;
  });
  return found;
}
