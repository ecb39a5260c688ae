import type { Box, Columns, KeyNumbers } from "../../report/blocks.ts";
import { type Html, html } from "../markup.ts";
import { ownId, type Place, rem, type Setting, type WriteBlocks } from "../setting.ts";
import { inlines } from "./text.ts";

/** Points at each side of a box's words. */
export const BOX_SIDE = 10;

/** A grey box: a note beside the text, named by its title. */
export function writeBox(setting: Setting, { title, blocks }: Box, place: Place, writeBlocks: WriteBlocks): Html {
  const id = ownId(setting, "box");
  return html`<div class="box" role="note" aria-labelledby="${id}"><p class="box-title" id="${id}">${title}</p>
${writeBlocks(setting, blocks, { width: place.width - 2 * BOX_SIDE })}</div>`;
}

/** Columns side by side, in the shares they have on paper; one below the other where there is no room. */
export function writeColumns(setting: Setting, { columns, gap }: Columns, { width }: Place, writeBlocks: WriteBlocks): Html {
  const shares = sharesOf(columns, gap, width);
  const left = width - shares.reduce((sum, share) => sum + share + gap, 0);
  const tracks = [...shares, ...(left > 1 ? [left] : [])].map((share) => `minmax(0,${Math.round(share * 100) / 100}fr)`);
  const all = columns.map(({ blocks }, i) => html`<div>${writeBlocks(setting, blocks, { width: shares[i] ?? width })}</div>\n`);
  return html`<div class="columns" style="--columns:${tracks.join(" ")};--gap:${rem(gap, setting.theme)}">${all}</div>`;
}

/** Points of each column; those that fill share what the others leave. */
function sharesOf(columns: Columns["columns"], gap: number, width: number): readonly number[] {
  const asked = columns.map((column) => column.width);
  const taken = asked.reduce<number>((sum, one) => sum + (one === "fill" ? 0 : one), gap * (asked.length - 1));
  const fills = asked.filter((one) => one === "fill").length;
  return asked.map((one) => (one === "fill" ? Math.max(1, (width - taken) / fills) : one));
}

/** Large figures side by side, each with its name above and its unit or base below. */
export function writeKeyNumbers({ items }: KeyNumbers): Html {
  const all = items.map(
    ({ label, value, under, own }) =>
      html`<div><dt>${label}</dt><dd class="value${own ? " own" : ""}">${inlines(value)}</dd>${under === "" ? undefined : html`<dd>${under}</dd>`}</div>\n`,
  );
  return html`<dl class="key-numbers">${all}</dl>`;
}
