import type { Block } from "../../report/blocks.ts";
import type { Node } from "../pdfmake.ts";
import { setBox, setColumns, setKeyNumbers, setRule, setTogether } from "./boxes.ts";
import { setContents } from "./contents.ts";
import { setFigure } from "./figure.ts";
import { setHeading } from "./heading.ts";
import { setList, setParagraph } from "./paragraph.ts";
import { kept, type Place, type Setting } from "./setting.ts";
import { between } from "./spacing.ts";
import { setTable } from "./table.ts";

/**
 * Blocks as pdfmake's nodes, with their structure elements in reading order. A heading of level 1 starts a page; a page break
 * gives one to the block after it, and none is left empty. `fresh`: the blocks begin where nothing stands before them.
 */
export function setBlocks(setting: Setting, blocks: readonly Block[], place: Place): Node[] {
  return [...oneByOne(setting, blocks, place, true)];
}

/** The same, each block set when it is asked for. */
export function* oneByOne(setting: Setting, blocks: readonly Block[], place: Place, fresh: boolean): Generator<Node> {
  let above: Block | "break" | undefined = fresh ? undefined : "break";
  for (const group of keptTogether(blocks)) {
    if (group.first.kind === "page-break") {
      above = above === undefined ? undefined : "break";
      continue;
    }
    const node = setGroup(setting, group, place);
    if (above === "break" || (above !== undefined && isChapter(group.first))) node.pageBreak = "before";
    else if (above !== undefined) node.space = between(above, group.first);
    above = group.last;
    yield node;
  }
}

function isChapter(block: Block): boolean {
  return block.kind === "heading" && block.level === 1;
}

/** Blocks that stay together: a heading with the figure or the like below it, and the notes below that. */
interface Group {
  readonly first: Block;
  readonly blocks: readonly Block[];
  readonly last: Block;
}

function keptTogether(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const before = groups.at(-1);
    const joins =
      before && (isNote(block) ? before.blocks.some(isKept) : isKept(block) && before.last.kind === "heading" && !isChapter(before.last));
    if (joins) groups.splice(-1, 1, { first: before.first, blocks: [...before.blocks, block], last: block });
    else groups.push({ first: block, blocks: [block], last: block });
  }
  return groups;
}

function isKept({ kind }: Block): boolean {
  return kind === "figure" || kind === "columns" || kind === "box" || kind === "together";
}

function isNote(block: Block): boolean {
  return block.kind === "paragraph" && block.style === "note";
}

function setGroup(setting: Setting, { blocks, first }: Group, place: Place): Node {
  const nodes = blocks.map((block) => setBlock(setting, block, place));
  if (nodes.length === 1 && nodes[0]) return nodes[0];
  nodes.forEach((node, i) => {
    const [upper, lower] = [blocks[i - 1], blocks[i]];
    if (upper && lower) node.space = between(upper, lower);
  });
  return { stack: nodes, ...kept(setting, blocks.find(isKept) ?? first) };
}

function setBlock(setting: Setting, block: Block, place: Place): Node {
  switch (block.kind) {
    case "heading":
      return setHeading(setting, block, place);
    case "paragraph":
      return setParagraph(setting, block, place);
    case "list":
      return setList(setting, block, place);
    case "figure":
      return setFigure(setting, block, place);
    case "table":
      return setTable(setting, block, place);
    case "key-numbers":
      return setKeyNumbers(setting, block, place);
    case "box":
      return setBox(setting, block, place, setBlocks);
    case "columns":
      return setColumns(setting, block, place, setBlocks);
    case "together":
      return setTogether(setting, block, place, setBlocks);
    case "contents":
      return setContents(setting, place);
    case "rule":
      return setRule(setting, place);
    case "page-break":
      return { stack: [] };
  }
}
