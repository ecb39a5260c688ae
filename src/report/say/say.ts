import type { Chart } from "../../charts/chart.ts";
import type { Block, Row } from "../blocks.ts";
import { listed, put } from "../settle/unchanged.ts";
import { type Reword, reworded, throughout } from "../settle/walk.ts";
import { aloud, inFull } from "./aloud.ts";
import { atFirstUse } from "./first-use.ts";
import { inTheirLanguages } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Blocks whose words are said well by a voice as by the page: names in their own language, abbreviations written out at their
 * first use, signs and figures in words. One for each report, to be given its parts in reading order.
 */
export function speaker(lexicon: Lexicon): (blocks: readonly Block[]) => Block[] {
  const inLanguage = inTheirLanguages(lexicon.names);
  const firstUse = atFirstUse(lexicon);
  const say = (block: Block, boxed: boolean): Block => {
    // The words of a box may be somebody's own, so nothing is written into them.
    const reword: Reword = (words, standing) =>
      firstUse(aloud(inLanguage(words), standing), boxed && standing === "prose" ? "heading" : standing);
    const said = described(reworded(block, reword));
    return throughout(said, (inner) => inner.map((one) => say(one, boxed || block.kind === "box")));
  };
  return (blocks) => blocks.map((block) => say(block, false));
}

/** What charts say to those who do not see them, with its figures in full. */
function described(block: Block): Block {
  if (block.kind === "figure") return put(block, "chart", withWords(block.chart));
  return block.kind === "table" ? put(block, "rows", listed(block.rows, block.rows.map(describedRow))) : block;
}

function describedRow(row: Row): Row {
  if (row.kind === "group") return row;
  const cells = row.cells.map((cell) => (cell.kind === "picture" ? put(cell, "chart", withWords(cell.chart)) : cell));
  return put(row, "cells", listed(row.cells, cells));
}

function withWords(chart: Chart): Chart {
  const description = inFull(chart.description);
  return description === chart.description ? chart : { ...chart, description };
}
