import type { KeyItem } from "../../charts/chart.ts";
import type { Block } from "../blocks.ts";

/**
 * A key is printed once under each heading, and in each block kept together: the charts that follow use the same colours for the
 * same things. To be given every block of a report in reading order.
 */
export function keyedOnce(): (block: Block) => Block {
  let told = new Set<string>();
  return (block) => {
    if (block.kind === "together" || (block.kind === "heading" && block.level < 3)) told = new Set();
    if (block.kind !== "figure") return block;
    const { chart } = block;
    const known = chart.key.length > 0 && chart.key.every((item) => told.has(meaning(item)));
    for (const item of chart.key) told.add(meaning(item));
    return known ? { ...block, chart: { ...chart, key: [] } } : block;
  };
}

function meaning({ colour, label }: KeyItem): string {
  return `${colour} ${label}`;
}
