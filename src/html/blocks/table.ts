import type { Column, Row, Table, TableCell } from "../../report/blocks.ts";
import { pictureOf } from "../drawing.ts";
import { attribute, type Html, html } from "../markup.ts";
import { ownId, rem, type Setting } from "../setting.ts";
import { writeCaption } from "./figure.ts";
import { inlines, words } from "./text.ts";

/**
 * A table that can be moved sideways where it is wider than the screen, by keyboard too. What it holds is said to a screen
 * reader as its caption. Throws without a summary or column titles, or when a row is not whole or there is none.
 */
export function writeTable(setting: Setting, table: Table): Html {
  check(table);
  const { title, summary, style, columns } = table;
  const id = ownId(setting, "table");
  const caption =
    title && html`<div class="caption">${writeCaption(setting, { level: undefined, ...title, title: title.text }, id)}</div>\n`;
  const inside = title ? "" : id;
  return html`${caption}<div class="table" role="group" aria-labelledby="${id}" tabindex="0"><table class="${style}" style="--columns:${columns.length}">
<caption${attribute("id", inside || undefined)}><span class="unseen">${summary}</span></caption>
<colgroup>${columns.map(({ width }) => column(setting, width))}</colgroup>
<thead><tr>${columns.map((one) => html`<th scope="col"${look(one)}>${inlines(one.title)}</th>`)}</tr></thead>
${groupsOf(table.rows).map((group) => html`<tbody>${group.map((row) => writeRow(setting, table, row))}</tbody>\n`)}</table></div>`;
}

function check({ title, summary, columns, rows }: Table): void {
  const name = words(title?.text ?? summary);
  if (summary.trim() === "") throw new Error(`The table "${name}" has no summary for a reader who cannot see it.`);
  if (rows.length === 0) throw new Error(`The table "${name}" has no rows.`);
  if (columns.some((one) => words(one.title).trim() === "")) throw new Error(`A column of the table "${name}" has no title.`);
  if (rows.some((row) => row.kind === "cells" && row.cells.length !== columns.length))
    throw new Error(`A row of the table "${name}" does not have a cell for each column.`);
}

function column({ theme }: Setting, width: Column["width"]): Html {
  return html`<col${attribute("style", width === "fill" ? undefined : `--width:${rem(width, theme)}`)}>`;
}

/** A row that names others begins a group of its own; so does the first total. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let before: Row | undefined;
  for (const row of rows) {
    if (before === undefined || row.kind === "group" || (isTotal(row) && !isTotal(before))) groups.push([]);
    groups.at(-1)?.push(row);
    before = row;
  }
  return groups;
}

function isTotal(row: Row): boolean {
  return row.kind === "cells" && row.role === "total";
}

function writeRow(setting: Setting, { columns }: Table, row: Row): Html {
  if (row.kind === "group") return html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${row.title}</th></tr>\n`;
  const cells = row.cells.map((cell, i) => {
    const inner = writeCell(setting, cell);
    return i === 0 ? html`<th scope="row"${look(columns[i])}>${inner}</th>` : html`<td${look(columns[i])}>${inner}</td>`;
  });
  return html`<tr class="${row.role}">${cells}</tr>\n`;
}

/** A picture says what no other cell of its row says: the place among all. */
function writeCell(setting: Setting, cell: TableCell): Html {
  if (cell.kind === "text") return inlines(cell.text);
  const { description, width } = cell.chart;
  if (description.trim() === "") throw new Error("A picture in a table has no description for a reader who cannot see it.");
  const picture = pictureOf(cell.chart, setting.drawings, ownId(setting, "picture"));
  return html`<div class="picture" role="img" aria-label="${description}" style="width:${rem(width, setting.theme)}">${picture}</div>`;
}

function look(column: Column | undefined): Html {
  return attribute("class", column === undefined || column.align === "left" ? undefined : column.align);
}
