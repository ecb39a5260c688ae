import { Problem } from "../../error.ts";
import { remembered } from "../../position/remembered.ts";
import { shared } from "../../position/shared.ts";
import type { Block, Heading, Inline, Table } from "../blocks.ts";

/**
 * Figures, and tables that count as figures, numbered in reading order; every heading and figure with an id of its
 * own; figure titles one level below the heading above them. To be given every block of a report in reading order.
 * @param taken where the ids are written: what a link can lead to.
 * @throws Problem when a heading skips a level: somebody who listens to the report would lose the thread.
 */
export function numbered(taken: Set<string>): (block: Block) => Block {
  const free = freeIn(taken);
  let figures = 0;
  // The cover's title is the report's first heading, of level 1.
  let level: 1 | 2 | 3 = 1;
  return (block) => {
    switch (block.kind) {
      case "heading":
        if (block.level > level + 1) throw skipped(block.text, level, block.level);
        level = block.level;
        return addressed(block, free(block.id));
      case "figure":
        figures += 1;
        return { ...block, number: figures, level: below(level), id: free(`figure-${figures}`) };
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

/** The first free name of an address: "sources", then "sources-2". */
function freeIn(taken: Set<string>): (id: string) => string {
  const last = new Map<string, number>();
  return (id) => {
    let n = last.get(id) ?? 1;
    let name = n === 1 ? id : `${id}-${n}`;
    while (taken.has(name)) name = `${id}-${++n}`;
    last.set(id, n);
    taken.add(name);
    return name;
  };
}

/** The very same for the same heading, which many reports have. */
function addressed(heading: Heading, id: string): Heading {
  return heading.id === id ? heading : addressesOf(heading)(id);
}

const addressesOf = shared((heading: Heading) => remembered((id: string): Heading => ({ ...heading, id }), mostAddresses));
/** A heading of a measure's page stands once for each measure. */
const mostAddresses = 500;

function skipped(text: readonly Inline[], above: number, level: number): Problem {
  const words = text.map((inline) => inline.text).join("");
  return new Problem({
    what: `The heading "${words}" is of level ${level} and follows one of level ${above}.`,
    where: "templates/report",
    remedy: `Begin it with ${"#".repeat(above + 1)}.`,
  });
}
