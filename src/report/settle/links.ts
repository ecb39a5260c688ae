import type { Block, Inline, Row } from "../blocks.ts";
import { all, mapped } from "./walk.ts";

/** The ids a link can lead to. */
export function targetsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(all(blocks).flatMap((block) => (block.kind === "heading" || block.kind === "figure" ? block.id : [])));
}

/** Links to what this reader's report does not hold made plain words. */
export function relinked(blocks: readonly Block[], targets: ReadonlySet<string>): Block[] {
  const text = (inlines: readonly Inline[]) => inlines.map((inline) => found(inline, targets));
  const row = (one: Row): Row => {
    if (one.kind === "group") return one;
    return { ...one, cells: one.cells.map((cell) => (cell.kind === "text" ? { ...cell, text: text(cell.text) } : cell)) };
  };
  return mapped(blocks, (block) => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, text: text(block.text) };
      case "list":
        return { ...block, items: block.items.map(text) };
      case "table":
        return { ...block, rows: block.rows.map(row) };
      default:
        return block;
    }
  });
}

function found(inline: Inline, targets: ReadonlySet<string>): Inline {
  if (inline.link?.to !== "inside" || targets.has(inline.link.id)) return inline;
  const { link: _, ...plain } = inline;
  return plain;
}
