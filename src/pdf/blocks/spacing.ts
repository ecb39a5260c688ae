import type { Block, Heading, Paragraph } from "../../report/blocks.ts";

/** Points a block asks for above and below it; between two blocks the larger of the two counts, and none at a page's edge. */
interface Space {
  readonly above: number;
  readonly below: number;
}

const HEADINGS: Readonly<Record<Heading["level"], Space>> = {
  1: { above: 0, below: 13 },
  2: { above: 16, below: 5 },
  3: { above: 10, below: 3 },
};

const PARAGRAPHS: Readonly<Record<Paragraph["style"], Space>> = {
  lead: { above: 0, below: 17 },
  body: { above: 0, below: 7 },
  commentary: { above: 0, below: 7 },
  note: { above: 6, below: 8 },
};

const OTHERS: Readonly<Record<Exclude<Block["kind"], "heading" | "paragraph" | "together">, Space>> = {
  list: { above: 0, below: 9 },
  figure: { above: 10, below: 20 },
  table: { above: 6, below: 16 },
  "key-numbers": { above: 2, below: 16 },
  box: { above: 8, below: 16 },
  columns: { above: 6, below: 16 },
  contents: { above: 0, below: 12 },
  rule: { above: 0, below: 16 },
  "page-break": { above: 0, below: 0 },
};

/** Points between two blocks. */
export function between(upper: Block, lower: Block): number {
  return Math.max(spaceOf(upper).below, spaceOf(lower).above);
}

function spaceOf(block: Block): Space {
  if (block.kind === "heading") return HEADINGS[block.level];
  if (block.kind === "paragraph") return PARAGRAPHS[block.style];
  if (block.kind !== "together") return OTHERS[block.kind];
  const [first, last] = [block.blocks[0], block.blocks.at(-1)];
  return { above: first ? spaceOf(first).above : 0, below: last ? spaceOf(last).below : 0 };
}
