import type { Block } from "../../report/blocks.ts";
import { type Html, html } from "../markup.ts";
import type { Place, Setting } from "../setting.ts";
import { writeBox, writeColumns, writeKeyNumbers } from "./boxes.ts";
import { writeContents } from "./contents.ts";
import { writeFigure } from "./figure.ts";
import { writeHeading } from "./heading.ts";
import { writeList, writeParagraph } from "./paragraph.ts";
import { writeTable } from "./table.ts";

/** Blocks as markup, in reading order. */
export function writeBlocks(setting: Setting, blocks: readonly Block[], place: Place): Html {
  return html`${blocks.map((block) => html`${writeBlock(setting, block, place)}\n`)}`;
}

function writeBlock(setting: Setting, block: Block, place: Place): Html | undefined {
  switch (block.kind) {
    case "heading":
      return writeHeading(setting, block);
    case "paragraph":
      return writeParagraph(block);
    case "list":
      return writeList(block);
    case "figure":
      return writeFigure(setting, block, place);
    case "table":
      return writeTable(setting, block);
    case "key-numbers":
      return writeKeyNumbers(block);
    case "box":
      return writeBox(setting, block, place, writeBlocks);
    case "columns":
      return writeColumns(setting, block, place, writeBlocks);
    case "together":
      return html`<div class="together">${writeBlocks(setting, block.blocks, place)}</div>`;
    case "contents":
      return writeContents(setting);
    case "rule":
      return html`<hr aria-hidden="true">`;
    case "page-break":
      return html`<div class="page-break"></div>`;
  }
}
