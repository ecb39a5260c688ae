import type { LaidCell, Look } from "../../collection/laid-sheet.ts";
import type { Cell } from "../../dataset/cells.ts";

/** One style of the workbook: indices into the lists of stylesXml below. */
interface Style {
  readonly font?: number;
  readonly fill?: number;
  readonly format?: number;
  readonly wrap?: boolean;
  /** At the top of its cell, in one line. */
  readonly top?: boolean;
  readonly open?: boolean;
  /** Excel then keeps text that looks like a formula as text, even when it is edited. */
  readonly quoted?: boolean;
}

const [bold, large, grey] = [1, 2, 3];
const [headerFill, chapterFill, answerFill] = [2, 3, 4];
const [textFormat, percentFormat, dayFormat, momentFormat] = [49, 164, 165, 166];

const ofLook: Readonly<Record<Look, Style>> = {
  plain: {},
  title: { font: large },
  label: { font: bold, top: true },
  fixed: { format: textFormat, top: true },
  header: { font: bold, fill: headerFill, wrap: true },
  chapter: { font: bold, fill: chapterFill },
  question: { wrap: true },
  small: { font: grey, wrap: true },
  reference: { font: grey, top: true },
  number: { fill: answerFill, wrap: true, open: true },
  words: { fill: answerFill, wrap: true, open: true, format: textFormat },
  day: { fill: answerFill, wrap: true, open: true, format: dayFormat },
};

/** A copied cell is plain, and keeps what its value needs. */
const ofValue: readonly { readonly needs: (value: Cell) => boolean; readonly style: Style }[] = [
  { needs: (value) => value.kind === "number" && value.percent, style: { format: percentFormat } },
  { needs: (value) => value.kind === "date" && value.iso.length === 10, style: { format: dayFormat } },
  { needs: (value) => value.kind === "date", style: { format: momentFormat } },
  { needs: (value) => value.kind === "uncomputed" || (value.kind === "text" && /^[=+@-]/.test(value.text)), style: { quoted: true } },
];

const lookNames = Object.keys(ofLook);
const styles: readonly Style[] = [...Object.values(ofLook), ...ofValue.map(({ style }) => style)];

/** The number of a cell's style. */
export function styleOf({ look, value }: LaidCell): number {
  const special = look !== "plain" || value === undefined ? -1 : ofValue.findIndex(({ needs }) => needs(value));
  return special === -1 ? lookNames.indexOf(look) : lookNames.length + special;
}

/** xl/styles.xml. Colours keep a contrast of more than 4.5 to 1. */
export function stylesXml(): string {
  const font = (inside: string, size = 11): string => `<font>${inside}<sz val="${size}"/>`;
  const plainFonts = [font(""), font("<b/>"), font("<b/>", 15)].map((start) => `${start}<name val="Calibri"/><family val="2"/></font>`);
  const greyFont = `${font("", 10)}<color rgb="FF505050"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF9A8F60"/></${name}>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="3"><numFmt numFmtId="${percentFormat}" formatCode="0.0##%"/><numFmt numFmtId="${dayFormat}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${momentFormat}" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>`,
    `<fonts count="4">${[...plainFonts, greyFont].join("")}</fonts>`,
    `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${["D6E0EA", "ECEFF2", "FFF6CC"].map(fill).join("")}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.map(xf).join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function xf({ font = 0, fill = 0, format = 0, wrap = false, top = false, open = false, quoted = false }: Style): string {
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
  const border = open ? 1 : 0;
  const alignment = wrap || top ? `<alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/>` : "";
  const protection = open ? '<protection locked="0"/>' : "";
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ""} ${applied}>${alignment}${protection}</xf>`;
}
