import type { Block } from "../../report/blocks.ts";
import type { Node } from "../pdfmake.ts";
import { setBox, setColumns, setKeyNumbers, setRule, setTogether } from "./boxes.ts";
import { setContents } from "./contents.ts";
import { setFigure } from "./figure.ts";
import { setHeading } from "./heading.ts";
import { setList, setParagraph } from "./paragraph.ts";
import type { Place, Setting } from "./setting.ts";
import { setTable } from "./table.ts";

/**
 * Blocks as pdfmake's nodes, with their structure elements in reading order. A heading of level 1 starts a page; a page break
 * gives one to the block after it, and none is left empty.
 */
export function setBlocks(setting: Setting, blocks: readonly Block[], place: Place, fresh = true): Node[] {
  const nodes: Node[] = [];
  let turn = false;
  for (const block of keptWithNext(blocks)) {
    if (block.kind === "page-break") {
      turn = nodes.length > 0 || !fresh;
      continue;
    }
    const chapter = block.kind === "heading" && block.level === 1 && (nodes.length > 0 || !fresh);
    const made = setBlock(setting, block, place);
    const first = made[0];
    if (first && (turn || chapter)) first.pageBreak = "before";
    turn = false;
    nodes.push(...made);
  }
  return nodes;
}

/** A heading above something kept together is kept together with it. */
function keptWithNext(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    const holds = block.kind === "figure" || block.kind === "columns" || block.kind === "box" || block.kind === "together";
    if (last?.kind === "heading" && last.level > 1 && holds) kept.splice(-1, 1, { kind: "together", blocks: [last, block] });
    else kept.push(block);
  }
  return kept;
}

function setBlock(setting: Setting, block: Exclude<Block, { kind: "page-break" }>, place: Place): Node[] {
  switch (block.kind) {
    case "heading":
      return [setHeading(setting, block, place)];
    case "paragraph":
      return [setParagraph(setting, block, place)];
    case "list":
      return block.items.length === 0 ? [] : [setList(setting, block, place)];
    case "figure":
      return [setFigure(setting, block, place)];
    case "table":
      return [setTable(setting, block, place)];
    case "key-numbers":
      return [setKeyNumbers(setting, block, place)];
    case "box":
      return [setBox(setting, block, place, setBlocks)];
    case "columns":
      return [setColumns(setting, block, place, setBlocks)];
    case "together":
      return [setTogether(setting, block, place, setBlocks)];
    case "contents":
      return setContents(setting, place);
    case "rule":
      return [setRule(setting, place)];
  }
}
