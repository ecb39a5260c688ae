import type { LaidSheet } from "../collection/laid-sheet.ts";
import { namesXml } from "./laid/names.ts";
import { sheetXml } from "./laid/sheet.ts";
import { stylesXml } from "./laid/styles.ts";
import { xmlAttribute } from "./laid/xml.ts";
import { pack } from "./zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An xlsx workbook with looks, locked cells and rules for what may be typed, which the Excel library does not write. It says nothing of
 * who wrote it or when, so the same sheets give the same bytes, and one that another program has saved since can be told.
 */
export function writeLaidBook(sheets: readonly LaidSheet[]): Uint8Array {
  const named = withNames(sheets);
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes(named)],
    ["_rels/.rels", relationships([`officeDocument" Target="xl/workbook.xml`])],
    ["xl/workbook.xml", workbookXml(named)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([...named.map((_, i) => `worksheet" Target="worksheets/sheet${i + 1}.xml`), `styles" Target="styles.xml`]),
    ],
    ["xl/styles.xml", stylesXml()],
    ...named.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const),
  ];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const encoder = new TextEncoder();
  return pack(new Map(parts.map(([name, xml]) => [name, encoder.encode(head + xml)])), "packed");
}

/** Names as Excel allows them, each once; a csv file or another program may have given others. */
function withNames(sheets: readonly LaidSheet[]): readonly LaidSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet, index) => {
    const plain = sheet.name
      .replace(/[:\\/?*[\]]/g, " ")
      .replace(/^'|'$/g, " ")
      .trim()
      .slice(0, 31);
    const name = plain === "" || taken.has(plain.toLowerCase()) ? `${plain.slice(0, 25)} (${index + 1})`.trim() : plain;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function contentTypes(sheets: readonly LaidSheet[]): string {
  const part = (name: string, kind: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  return [
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("workbook", "sheet.main"),
    part("styles", "styles"),
    ...sheets.map((_, i) => part(`worksheets/sheet${i + 1}`, "worksheet")),
    "</Types>",
  ].join("");
}

function relationships(targets: readonly string[]): string {
  const each = targets.map((target, i) => `<Relationship Id="rId${i + 1}" Type="${office}/${target}"/>`);
  return `<Relationships xmlns="${packages}/relationships">${each.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly LaidSheet[]): string {
  const each = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
  );
  const locked = sheets.some((sheet) => sheet.locked) ? '<workbookProtection lockStructure="1"/>' : "";
  return `<workbook xmlns="${main}" xmlns:r="${office}">${locked}<sheets>${each.join("")}</sheets>${namesXml(sheets)}</workbook>`;
}
