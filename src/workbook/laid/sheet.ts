import type { LaidCell, LaidRow, LaidSheet } from "../../collection/laid-sheet.ts";
import { columnIndex } from "../../dataset/column-letters.ts";
import { rulesXml } from "./rules.ts";
import { styleOf } from "./styles.ts";
import { xmlText } from "./xml.ts";

/** A worksheet part; the elements stand in the order that ECMA-376 (CT_Worksheet) asks for. */
export function sheetXml(sheet: LaidSheet): string {
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane(sheet.frozen)}</sheetView></sheetViews>`,
    columns(sheet.widths),
    `<sheetData>${[...sheet.rows]
      .sort((a, b) => a.number - b.number)
      .map(rowXml)
      .join("")}</sheetData>`,
    sheet.locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
    rulesXml(sheet.rules),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    sheet.print ? footer(sheet.print.foot) : "",
    "</worksheet>",
  ].join("");
}

/** At most 255 signs, of which each & of the text takes two: it begins a code otherwise. */
function footer(text: string): string {
  return `<headerFooter><oddFooter>${xmlText(`&L${text.slice(0, 120).replaceAll("&", "&&")}&RPage &P of &N`)}</oddFooter></headerFooter>`;
}

function pane(frozen: number): string {
  return frozen === 0 ? "" : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function columns(widths: readonly number[]): string {
  const each = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  return each.length === 0 ? "" : `<cols>${each.join("")}</cols>`;
}

/** Points; the height of a line of 11 points. */
const lineHeight = 15;
/** Excel's highest row. */
const highest = 409;

function rowXml({ number, lines = 1, cells }: LaidRow): string {
  const sorted = [...cells].sort(([a], [b]) => columnIndex(a) - columnIndex(b));
  const height = lines === 1 ? "" : ` ht="${Math.min(highest, lines * lineHeight)}" customHeight="1"`;
  return `<row r="${number}"${height}>${sorted.map(([letter, cell]) => cellXml(`${letter}${number}`, cell)).join("")}</row>`;
}

/** No cell is ever written as a formula: what looks like one is the text it is. */
function cellXml(at: string, cell: LaidCell): string {
  const start = `<c r="${at}" s="${styleOf(cell)}"`;
  const { value } = cell;
  switch (value?.kind) {
    case undefined:
      return `${start}/>`;
    case "text":
      return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.text)}</t></is></c>`;
    case "uncomputed":
      return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(`=${value.formula}`)}</t></is></c>`;
    case "number":
      return `${start}><v>${value.value}</v></c>`;
    case "date":
      return `${start}><v>${value.serial}</v></c>`;
    case "boolean":
      return `${start} t="b"><v>${value.value ? 1 : 0}</v></c>`;
    case "error":
      return `${start} t="e"><v>${xmlText(value.code)}</v></c>`;
  }
}
