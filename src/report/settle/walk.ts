import type { Block, Inline, Row, Table, Words } from "../blocks.ts";

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

/** Where words stand: in running text, which can be reworded, or in a place of few words, which cannot. */
export type Standing = "prose" | "heading" | "cell";

/** Words as they should be instead; the same ones when nothing is to be changed. */
export type Reword = (words: readonly Inline[], standing: Standing) => readonly Inline[];

/** The block with its own words made anew, but not those of the blocks it holds. */
export function reworded(block: Block, reword: Reword): Block {
  switch (block.kind) {
    case "heading":
      return { ...block, text: reword(block.text, "heading") };
    case "paragraph":
      return { ...block, text: reword(block.text, "prose") };
    case "list":
      return { ...block, items: block.items.map((item) => reword(item, "prose")) };
    case "figure": {
      const title = block.title ?? block.chart.title;
      const said = anew(title, (words) => reword(words, "heading"));
      return said === title ? block : { ...block, title: said };
    }
    case "table":
      return rewordedTable(block, reword);
    case "key-numbers":
      return { ...block, items: block.items.map((item) => ({ ...item, value: anew(item.value, (words) => reword(words, "cell")) })) };
    default:
      return block;
  }
}

function rewordedTable(table: Table, reword: Reword): Table {
  const { title, columns, rows } = table;
  const row = (one: Row): Row => {
    if (one.kind === "group") return one;
    return { ...one, cells: one.cells.map((cell) => (cell.kind === "text" ? { ...cell, text: reword(cell.text, "cell") } : cell)) };
  };
  return {
    ...table,
    title: title && { ...title, text: anew(title.text, (words) => reword(words, "heading")) },
    columns: columns.map((column) => ({ ...column, title: anew(column.title, (words) => reword(words, "cell")) })),
    rows: rows.map(row),
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
