import type { Block, Columns, Inline, KeyNumbers, Row, Table, TableCell, Words } from "../blocks.ts";
import { each, put, putAgain } from "./unchanged.ts";

type Column = Columns["columns"][number];

/** Every block in reading order as `visit` makes it: a block first, then what it holds. */
export function mapped(blocks: readonly Block[], visit: (block: Block) => Block): readonly Block[] {
  const one = (block: Block): Block => throughout(visit(block), within);
  const within = (inner: readonly Block[]) => each(inner, one);
  return within(blocks);
}

/** The block with each run of blocks it holds made anew. */
export function throughout(block: Block, make: (blocks: readonly Block[]) => readonly Block[]): Block {
  switch (block.kind) {
    case "together":
    case "box":
      return put(block, "blocks", make(block.blocks));
    case "columns":
      return put(
        block,
        "columns",
        each(block.columns, (column: Column) => put(column, "blocks", make(column.blocks))),
      );
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

/** A hand that makes a block's own words anew, but not those of the blocks it holds. */
export function rewording(reword: Reword): (block: Block) => Block {
  const prose = (words: readonly Inline[]) => reword(words, "prose");
  const heading = (words: readonly Inline[]) => reword(words, "heading");
  const cell = (words: readonly Inline[]) => reword(words, "cell");
  const inCell = (one: TableCell) => (one.kind === "text" ? putAgain(one, "text", cell(one.text)) : one);
  const inRow = (row: Row) => (row.kind === "group" ? row : putAgain(row, "cells", each(row.cells, inCell)));
  const inColumn = (column: Table["columns"][number]) => put(column, "title", anew(column.title, cell));
  const inItem = (item: KeyNumbers["items"][number]) => putAgain(item, "value", anew(item.value, cell));
  const inTable = (table: Table): Table => {
    const title = table.title && put(table.title, "text", anew(table.title.text, heading));
    const headed = put(put(table, "title", title), "columns", each(table.columns, inColumn));
    return putAgain(headed, "rows", each(table.rows, inRow));
  };
  return (block) => {
    switch (block.kind) {
      case "heading":
        return putAgain(block, "text", heading(block.text));
      case "paragraph":
        return putAgain(block, "text", prose(block.text));
      case "list":
        return put(block, "items", each(block.items, prose));
      case "figure": {
        const title = block.title ?? block.chart.title;
        const said = anew(title, heading);
        return said === title ? block : { ...block, title: said };
      }
      case "table":
        return inTable(block);
      case "key-numbers":
        return put(block, "items", each(block.items, inItem));
      default:
        return block;
    }
  };
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
