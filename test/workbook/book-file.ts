import type { Cell, CellBook, CellSheet } from "../../src/dataset/cells.ts";
import { archive, xlsxParts } from "./archive.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const [general, dated, percent, scientific] = [0, 1, 2, 3];

/** A workbook as an xlsx file, written by hand so that it owes nothing to the library that reads it. */
export function bookFile({ sheets }: CellBook): Uint8Array {
  const parts = xlsxParts(Object.fromEntries(sheets.map((sheet) => [escaped(sheet.name), sheetXml(sheet)])));
  const states = new Map(sheets.map(({ name, hidden }) => [escaped(name), hidden]));
  const changed = parts.map((part) => {
    const text = String(part.data);
    if (part.name === "xl/workbook.xml")
      return { ...part, data: text.replace(/<sheet name="([^"]*)"/g, (all, name) => (states.get(name) ? `${all} state="hidden"` : all)) };
    if (part.name === "[Content_Types].xml")
      return {
        ...part,
        data: text.replace(
          "</Types>",
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
        ),
      };
    return part.name === "xl/_rels/workbook.xml.rels"
      ? { ...part, data: text.replace("</Relationships>", `${stylesRelation}</Relationships>`) }
      : part;
  });
  return archive([...changed, { name: "_rels/.rels", data: rootRelations }, { name: "xl/styles.xml", data: styles }]);
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const stylesRelation = `<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/>`;
const rootRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="11" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml({ rows, hiddenColumns = [], merged = [] }: CellSheet): string {
  const columns = hiddenColumns.map((letter) => `<col min="${numberOf(letter)}" max="${numberOf(letter)}" width="9" hidden="1"/>`).join("");
  const body = rows.map(({ number, hidden, cells }) => {
    const inside = [...cells].map(([letter, cell]) => cellXml(`${letter}${number}`, cell)).join("");
    return `<row r="${number}"${hidden ? ' hidden="1"' : ""}>${inside}</row>`;
  });
  const ranges = merged.length === 0 ? "" : `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
  return `<worksheet xmlns="${main}">${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${body.join("")}</sheetData>${ranges}</worksheet>`;
}

function numberOf(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}

function cellXml(at: string, cell: Cell): string {
  const start = (style: number, type: string): string => `<c r="${at}" s="${style}" t="${type}">`;
  switch (cell.kind) {
    case "text":
      return `${start(general, "inlineStr")}<is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
    case "number":
      return `${start(cell.percent ? percent : cell.shown.includes("E") ? scientific : general, "n")}<v>${cell.value}</v></c>`;
    case "date":
      return `${start(dated, "n")}<v>${cell.serial}</v></c>`;
    case "boolean":
      return `${start(general, "b")}<v>${cell.value ? 1 : 0}</v></c>`;
    case "error":
      return `${start(general, "e")}<v>${cell.code}</v></c>`;
    case "uncomputed":
      return `${start(general, "n")}<f>${escaped(cell.formula)}</f></c>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
