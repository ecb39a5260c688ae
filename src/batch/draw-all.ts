import type { Chart } from "../charts/chart.ts";
import type { Draw } from "../charts/svg.ts";
import type { Block, Drawings, Report } from "../report/blocks.ts";

/** Every chart of the report, drawn. */
export async function drawAll(report: Report, draw: Draw): Promise<Drawings> {
  const drawings = new Map<Chart, readonly string[]>();
  for (const chart of chartsIn(report)) drawings.set(chart, await draw(chart));
  return drawings;
}

function chartsIn({ cover, blocks }: Report): readonly Chart[] {
  return [...(cover.art ? [cover.art] : []), ...blocks.flatMap(chartsOfBlock)];
}

function chartsOfBlock(block: Block): readonly Chart[] {
  switch (block.kind) {
    case "figure":
      return [block.chart];
    case "box":
    case "together":
      return block.blocks.flatMap(chartsOfBlock);
    case "columns":
      return block.columns.flatMap((column) => column.blocks.flatMap(chartsOfBlock));
    case "table":
      return block.rows.flatMap((row) =>
        row.kind === "cells" ? row.cells.flatMap((cell) => (cell.kind === "picture" ? [cell.chart] : [])) : [],
      );
    default:
      return [];
  }
}
