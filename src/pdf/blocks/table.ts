import type { Row, Table, TableCell } from "../../report/blocks.ts";
import { layersOf } from "../figures.ts";
import type { Cell, Node, TableLayout } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";
import { columnWidths } from "./column-widths.ts";
import { setCaption } from "./figure.ts";
import type { Place, Setting } from "./setting.ts";
import { type Look, look, plain, run, runs, words } from "./text.ts";

/** Space around a cell's text, in points. */
interface Padding {
  readonly side: number;
  /** At the table's own edges. */
  readonly edge: number;
  readonly top: number;
  readonly bottom: number;
}

const PADDINGS: Readonly<Record<Table["style"], Padding>> = {
  spine: { side: 5, edge: 0, top: 3.7, bottom: 3.2 },
  data: { side: 4, edge: 4, top: 3.6, bottom: 3.2 },
  definitions: { side: 4, edge: 4, top: 3.2, bottom: 2.8 },
};

/** A table whose headings are repeated on every page. Throws without a summary or column titles, or when a row is not whole or there is none. */
export function setTable(setting: Setting, table: Table, place: Place): Node {
  check(table);
  const { title } = table;
  const caption = title ? setCaption(setting, { id: undefined, level: undefined, ...title, title: title.text }, place.parent) : [];
  const element = place.parent.add("Table", { summary: table.summary });
  const head = headings(setting, table, element.add("THead").add("TR"));
  const group = element.add("TBody");
  const body = table.rows.map((row) => setRow(setting, table, row, group.add("TR")));
  const whole = !setting.loose.has(table);
  const node: Node = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole && body.length > 0 ? 1 : 0,
      dontBreakRows: whole,
      widths: columnWidths(setting, table, place.width, PADDINGS[table.style]),
      body: [head, ...body],
    },
    layout: layoutOf(setting, table),
    keeper: table,
  };
  return caption.length === 0 ? node : { stack: [{ stack: caption, room: 110 }, node] };
}

function check(table: Table): void {
  const name = words(table.title?.text ?? table.summary);
  if (table.summary.trim() === "") throw new Error(`The table "${name}" has no summary for a reader who cannot see it.`);
  if (table.rows.length === 0) throw new Error(`The table "${name}" has no rows.`);
  if (table.columns.some((column) => words(column.title).trim() === "")) throw new Error(`A column of the table "${name}" has no title.`);
  const uneven = table.rows.find((row) => row.kind === "cells" && row.cells.length !== table.columns.length);
  if (uneven) throw new Error(`A row of the table "${name}" does not have a cell for each column.`);
}

function headings(setting: Setting, table: Table, row: Element): Cell[] {
  return table.columns.map((column) => {
    const element = row.add("TH", { scope: "Column" });
    return {
      text: runs(setting, plain(column.title), look(setting.theme, "tableHeader", "soft", { alignment: alignment(column.align) }), element),
      element,
    };
  });
}

function setRow(setting: Setting, table: Table, row: Row, element: Element): Cell[] {
  if (row.kind === "group") return groupRow(setting, table, row.title, element);
  const fill = row.role === "own" ? { fillColor: setting.theme.colours.tint } : {};
  return row.cells.map((cell, i) => {
    const parent = i === 0 ? element.add("TH", { scope: "Row" }) : element.add("TD");
    return { ...setCell(setting, cell, cellLook(setting, table, row.role, i), parent), ...fill };
  });
}

function groupRow(setting: Setting, table: Table, title: string, row: Element): Cell[] {
  const element = row.add("TH", { scope: "Row", columns: table.columns.length });
  const text = [run(setting, title, look(setting.theme, "table", "own", { bold: true }))];
  const cell: Cell = { text, element, colSpan: table.columns.length, margin: [0, 5, 0, 0] };
  return [cell, ...table.columns.slice(1).map(() => ({}))];
}

/** A picture says what no other cell of its row says: the place among all. */
function setCell(setting: Setting, cell: TableCell, shape: Look, element: Element): Cell {
  if (cell.kind === "text") return { text: runs(setting, cell.text, shape, element), element };
  const { chart } = cell;
  if (chart.description.trim() === "") throw new Error("A picture in a table has no description for a reader who cannot see it.");
  const figure = element.add("Figure", { alt: chart.description });
  const layers = layersOf(chart, setting.drawings, setting.faces);
  return { svg: "drawing", width: chart.width, height: chart.height, layers, element: figure };
}

/** The reader's own values are bold and dark in the spine, as its row is in other tables; a total is bold. */
function cellLook({ theme }: Setting, table: Table, role: "own" | "plain" | "total", column: number): Look {
  const ownColumn = table.style === "spine" && column === 1;
  const term = table.style === "definitions" && column === 0;
  const own = role === "own" || ownColumn;
  const align = alignment(table.columns[column]?.align ?? "left");
  return look(theme, "table", own ? "own" : "ink", { bold: own || term || role === "total", alignment: align });
}

function alignment(align: "left" | "right" | "centre"): Look["alignment"] {
  return align === "centre" ? "center" : align;
}

/** Rules: heavy below the headings and above the first total, hairlines elsewhere, none at the top and the foot. */
function layoutOf({ theme }: Setting, table: Table): TableLayout {
  const { side, edge, top, bottom } = PADDINGS[table.style];
  const firstTotal = table.rows.findIndex((row) => row.kind === "cells" && row.role === "total");
  const isHeavy = (line: number) => line === 1 || (firstTotal > 0 && line === firstTotal + 1);
  return {
    hLineWidth: (line) => (isHeavy(line) ? 0.9 : line === 0 || line === table.rows.length + 1 ? 0 : 0.4),
    hLineColor: (line) => (isHeavy(line) ? theme.colours.own : theme.colours.hairline),
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? edge : side),
    paddingRight: (column) => (column === table.columns.length - 1 ? edge : side),
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
}
