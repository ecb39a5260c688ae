import type { Block } from "../../report/blocks.ts";
import type { Node } from "../pdfmake.ts";
import { setBox, setColumns, setKeyNumbers, setRule, setTogether } from "./boxes.ts";
import { setContents } from "./contents.ts";
import { setFigure } from "./figure.ts";
import { setHeading } from "./heading.ts";
import { setList, setParagraph } from "./paragraph.ts";
import { kept, type Place, type Setting } from "./setting.ts";
import { setTable } from "./table.ts";

/**
 * Blocks as pdfmake's nodes, with their structure elements in reading order. A heading of level 1 starts a page; a page break
 * gives one to the block after it, and none is left empty.
 */
export function setBlocks(setting: Setting, blocks: readonly Block[], place: Place, fresh = true): Node[] {
  const nodes: Node[] = [];
  let turn = false;
  for (const group of keptWithNext(blocks)) {
    const [block] = group;
    if (block.kind === "page-break") {
      turn = nodes.length > 0 || !fresh;
      continue;
    }
    const chapter = block.kind === "heading" && block.level === 1 && (nodes.length > 0 || !fresh);
    const made = setGroup(setting, group, place);
    const first = made[0];
    if (first && (turn || chapter)) first.pageBreak = "before";
    turn = false;
    nodes.push(...made);
  }
  return nodes;
}

/** A block, or a heading with the block it is kept together with. */
type Group = readonly [Block] | readonly [Block, Block];

function keptWithNext(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const above = groups.at(-1)?.at(-1);
    if (above?.kind === "heading" && above.level > 1 && isKept(block)) groups.splice(-1, 1, [above, block]);
    else groups.push([block]);
  }
  return groups;
}

function isKept({ kind }: Block): boolean {
  return kind === "figure" || kind === "columns" || kind === "box" || kind === "together";
}

function setGroup(setting: Setting, [first, second]: Group, place: Place): Node[] {
  const above = setBlock(setting, first, place);
  return second ? [{ stack: [...above, ...setBlock(setting, second, place)], ...kept(setting, second) }] : above;
}

function setBlock(setting: Setting, block: Block, place: Place): Node[] {
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
    case "page-break":
      return [];
  }
}
