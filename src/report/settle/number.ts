import { Problem } from "../../error.ts";
import type { Block, Inline, Table } from "../blocks.ts";
import { put } from "./unchanged.ts";

/**
 * Figures, and tables that count as figures, numbered in reading order; every heading and figure with an id of its
 * own; figure titles one level below the heading above them. To be given every block of a report in reading order.
 * @param taken where the ids are written: what a link can lead to.
 * @throws Problem when a heading skips a level: somebody who listens to the report would lose the thread.
 */
export function numbered(taken: Set<string>): (block: Block) => Block {
  let figures = 0;
  // The cover's title is the report's first heading, of level 1.
  let level: 1 | 2 | 3 = 1;
  return (block) => {
    switch (block.kind) {
      case "heading":
        if (block.level > level + 1) throw skipped(block.text, level, block.level);
        level = block.level;
        return put(block, "id", free(block.id, taken));
      case "figure":
        figures += 1;
        return { ...block, number: figures, level: below(level), id: free(`figure-${figures}`, taken) };
      case "table":
        if (block.title?.number !== undefined) figures += 1;
        return titled(block, figures, below(level));
      default:
        return block;
    }
  };
}

function below(level: 1 | 2 | 3): 2 | 3 {
  return level === 1 ? 2 : 3;
}

function titled(table: Table, figures: number, level: 2 | 3): Table {
  const { title } = table;
  return title ? { ...table, title: { ...title, number: title.number === undefined ? undefined : figures, level } } : table;
}

/** "sources", then "sources-2". */
function free(id: string, taken: Set<string>): string {
  let name = id;
  for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
  taken.add(name);
  return name;
}

function skipped(text: readonly Inline[], above: number, level: number): Problem {
  const words = text.map((inline) => inline.text).join("");
  return new Problem({
    what: `The heading "${words}" is of level ${level} and follows one of level ${above}.`,
    where: "templates/report",
    remedy: `Begin it with ${"#".repeat(above + 1)}.`,
  });
}
