import { Problem } from "../error.ts";
import type { Block, Figure, Inline, Table } from "./blocks.ts";

/**
 * What can only be said when the whole report is there: figures are numbered in reading order, every heading and
 * figure has an id of its own, figure titles stand one level below the heading above them, and a link inside the
 * report whose target this reader's report does not hold becomes plain words.
 * @throws Problem when a heading skips a level: a screen reader would lose its listener.
 */
export function settle(blocks: readonly Block[]): Block[] {
  const targets = new Set<string>();
  const numbered = walk(blocks, counter(targets));
  return walk(numbered, { block: (block) => relinked(block, targets) });
}

/** Called for each block in reading order, before what it holds. */
interface Visitor {
  readonly block: (block: Block) => Block;
}

function walk(blocks: readonly Block[], visitor: Visitor): Block[] {
  return pruned(blocks).map((block) => inner(visitor.block(block), visitor));
}

/** A heading of level 3 with nothing below it is left out: its sentences had nothing to say to this reader. */
function pruned(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return block.kind !== "heading" || block.level < 3 || (next !== undefined && next.kind !== "heading");
  });
}

function inner(block: Block, visitor: Visitor): Block {
  switch (block.kind) {
    case "together":
    case "box":
      return { ...block, blocks: walk(block.blocks, visitor) };
    case "columns":
      return { ...block, columns: block.columns.map((column) => ({ ...column, blocks: walk(column.blocks, visitor) })) };
    default:
      return block;
  }
}

function counter(targets: Set<string>): Visitor {
  let figures = 0;
  // The cover's title is the report's first heading of level 1.
  let level = 1;
  const below = () => (level < 3 ? (level === 1 ? 2 : 3) : 3);
  return {
    block: (block) => {
      switch (block.kind) {
        case "heading":
          if (block.level > level + 1) throw skipped(block.text, level, block.level);
          level = block.level;
          return { ...block, id: unique(block.id, targets) };
        case "figure":
          return placed(block, ++figures, below(), targets);
        case "table":
          return block.title ? titled(block, block.title, block.title.number === undefined ? undefined : ++figures, below()) : block;
        default:
          return block;
      }
    },
  };
}

function placed(figure: Figure, number: number, level: 2 | 3, targets: Set<string>): Figure {
  return { ...figure, number, level, id: unique(`figure-${number}`, targets) };
}

function titled(table: Table, title: NonNullable<Table["title"]>, number: number | undefined, level: 2 | 3): Table {
  return { ...table, title: { ...title, number, level } };
}

/** "sources", then "sources-2". */
function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}

function skipped(text: readonly Inline[], above: number, level: number): Problem {
  return new Problem({
    what: `The heading "${text.map((inline) => inline.text).join("")}" is of level ${level}, below one of level ${above}.`,
    remedy: `Begin it with ${"#".repeat(above + 1)}.`,
  });
}

function relinked(block: Block, targets: ReadonlySet<string>): Block {
  const text = (inlines: readonly Inline[]) => inlines.map((inline) => found(inline, targets));
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, text: text(block.text) };
    case "list":
      return { ...block, items: block.items.map(text) };
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.kind === "group"
            ? row
            : { ...row, cells: row.cells.map((cell) => (cell.kind === "text" ? { ...cell, text: text(cell.text) } : cell)) },
        ),
      };
    default:
      return block;
  }
}

function found(inline: Inline, targets: ReadonlySet<string>): Inline {
  if (inline.link?.to !== "inside" || targets.has(inline.link.id)) return inline;
  const { link: _, ...plain } = inline;
  return plain;
}
