import type { Block, Inline, Row, Table, Words } from "../blocks.ts";
import { listed, put } from "./unchanged.ts";

/** Every block in reading order as `visit` makes it: a block first, then what it holds. */
export function mapped(blocks: readonly Block[], visit: (block: Block) => Block): Block[] {
  return blocks.map((block) => throughout(visit(block), (inner) => mapped(inner, visit)));
}

/** The block with each run of blocks it holds made anew. */
export function throughout(block: Block, make: (blocks: readonly Block[]) => Block[]): Block {
  switch (block.kind) {
    case "together":
    case "box":
      return put(block, "blocks", listed(block.blocks, make(block.blocks)));
    case "columns": {
      const columns = block.columns.map((column) => put(column, "blocks", listed(column.blocks, make(column.blocks))));
      return put(block, "columns", listed(block.columns, columns));
    }
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

/** Where words stand: in running text, which can be reworded, or in a place of few words, which cannot. */
export type Standing = "prose" | "heading" | "cell";

/** Words as they should be instead; the same ones when nothing is to be changed. */
export type Reword = (words: readonly Inline[], standing: Standing) => readonly Inline[];

/** The block with its own words made anew, but not those of the blocks it holds. */
export function reworded(block: Block, reword: Reword): Block {
  switch (block.kind) {
    case "heading":
      return put(block, "text", reword(block.text, "heading"));
    case "paragraph":
      return put(block, "text", reword(block.text, "prose"));
    case "list": {
      const items = block.items.map((item) => reword(item, "prose"));
      return put(block, "items", listed(block.items, items));
    }
    case "figure": {
      const title = block.title ?? block.chart.title;
      const said = anew(title, (words) => reword(words, "heading"));
      return said === title ? block : { ...block, title: said };
    }
    case "table":
      return rewordedTable(block, reword);
    case "key-numbers": {
      const items = block.items.map((item) =>
        put(
          item,
          "value",
          anew(item.value, (words) => reword(words, "cell")),
        ),
      );
      return put(block, "items", listed(block.items, items));
    }
    default:
      return block;
  }
}

function rewordedTable(table: Table, reword: Reword): Table {
  const title =
    table.title &&
    put(
      table.title,
      "text",
      anew(table.title.text, (words) => reword(words, "heading")),
    );
  const columns = table.columns.map((column) =>
    put(
      column,
      "title",
      anew(column.title, (words) => reword(words, "cell")),
    ),
  );
  const rows = table.rows.map((row) => rewordedRow(row, reword));
  const headed = put(put(table, "title", title), "columns", listed(table.columns, columns));
  return put(headed, "rows", listed(table.rows, rows));
}

function rewordedRow(row: Row, reword: Reword): Row {
  if (row.kind === "group") return row;
  const cells = row.cells.map((cell) => (cell.kind === "text" ? put(cell, "text", reword(cell.text, "cell")) : cell));
  return put(row, "cells", listed(row.cells, cells));
}

/** Words in one piece stay so when nothing of them changes. */
function anew(words: Words, make: (words: readonly Inline[]) => readonly Inline[]): Words {
  const before = inRuns(words);
  const after = make(before);
  return after === before ? words : after;
}

export function inRuns(words: Words): readonly Inline[] {
  return typeof words === "string" ? [{ text: words }] : words;
}
