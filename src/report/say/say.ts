import type { Chart } from "../../charts/chart.ts";
import type { Block, Row, TableCell } from "../blocks.ts";
import { each, put } from "../settle/unchanged.ts";
import { type Reword, rewording, throughout } from "../settle/walk.ts";
import { aloud, inFull } from "./aloud.ts";
import { atFirstUse } from "./first-use.ts";
import { inTheirLanguages } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Blocks whose words are said well by a voice as by the page: names in their own language, abbreviations written out at their
 * first use, signs and figures in words. One for each report, to be given its parts in reading order.
 */
export function speaker(lexicon: Lexicon): (blocks: readonly Block[]) => readonly Block[] {
  const inLanguage = inTheirLanguages(lexicon.names);
  const firstUse = atFirstUse(lexicon);
  const well: Reword = (words, standing) => firstUse(aloud(inLanguage(words), standing), standing);
  // The words of a box may be somebody's own, so nothing is written into them.
  const boxed: Reword = (words, standing) => firstUse(aloud(inLanguage(words), standing), standing === "prose" ? "heading" : standing);
  const inBox = saying(rewording(boxed), (inner) => each(inner, inBox));
  const say = saying(rewording(well), (inner, box) => each(inner, box ? inBox : say));
  return (blocks) => each(blocks, say);
}

/** A block first, then the blocks it holds. */
function saying(reword: (block: Block) => Block, within: (blocks: readonly Block[], isBox: boolean) => readonly Block[]) {
  return (block: Block): Block => throughout(described(reword(block)), (inner) => within(inner, block.kind === "box"));
}

/** What charts say to those who do not see them, with its figures in full. */
function described(block: Block): Block {
  if (block.kind === "figure") return put(block, "chart", withWords(block.chart));
  return block.kind === "table" ? put(block, "rows", each(block.rows, describedRow)) : block;
}

function describedRow(row: Row): Row {
  return row.kind === "group" ? row : put(row, "cells", each(row.cells, describedCell));
}

function describedCell(cell: TableCell): TableCell {
  return cell.kind === "picture" ? put(cell, "chart", withWords(cell.chart)) : cell;
}

function withWords(chart: Chart): Chart {
  const description = inFull(chart.description);
  return description === chart.description ? chart : { ...chart, description };
}
