import { pack, unpack } from "./zip.ts";

/**
 * The workbook as somebody wants to look at it: the headers bold and always in sight, long text in several lines, and text
 * that begins like a formula marked as text, so that it stays text when it is edited. The library writes none of this.
 */
export function dressed(bytes: Uint8Array): Uint8Array {
  const contents = unpack(bytes, "workbook");
  const styles = textOf(contents, "xl/styles.xml");
  const first = Number(/<cellXfs count="(\d+)">/.exec(styles)?.[1] ?? 1);
  const texts = [...textOf(contents, "xl/sharedStrings.xml").matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => text);
  const looks = { header: first, long: first + 1, quoted: first + 2 };
  for (const name of contents.keys()) {
    if (name === "xl/styles.xml") contents.set(name, bytesOf(withStyles(styles, first)));
    else if (name.startsWith("xl/worksheets/")) contents.set(name, bytesOf(withLooks(textOf(contents, name), texts, looks)));
  }
  return pack(contents, "packed");
}

/** Numbers of the three added styles. */
interface Looks {
  readonly header: number;
  readonly long: number;
  readonly quoted: number;
}

const top = '<alignment vertical="top" wrapText="1"/>';
const style = (attributes: string, inside: string): string =>
  `<xf numFmtId="0" fillId="0" borderId="0" xfId="0" ${attributes}>${inside}</xf>`;

function withStyles(styles: string, first: number): string {
  const added = [
    style('fontId="1" applyFont="1" applyAlignment="1"', top),
    style('fontId="0" applyAlignment="1"', top),
    style('fontId="0" quotePrefix="1" applyAlignment="1"', top),
  ];
  return styles
    .replace(/<fonts count="1">(<font>)(.*?<\/font>)<\/fonts>/, '<fonts count="2">$1$2$1<b/>$2</fonts>')
    .replace(
      /<cellXfs count="\d+">(.*?)<\/cellXfs>/,
      (_, own: string) => `<cellXfs count="${first + added.length}">${own}${added.join("")}</cellXfs>`,
    );
}

/** Characters that fit a column of the greatest width. */
const oneLine = 58;

function withLooks(sheet: string, texts: readonly string[], looks: Looks): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return sheet
    .replace('<sheetView workbookViewId="0"/>', `<sheetView workbookViewId="0">${pane}</sheetView>`)
    .replace(/<c r="([A-Z]+)(\d+)" t="s"><v>(\d+)</g, (_, column: string, row: string, index: string) => {
      const text = texts[Number(index)] ?? "";
      const look = row === "1" ? looks.header : /^[=+@-]/.test(text) ? looks.quoted : text.length > oneLine ? looks.long : undefined;
      return `<c r="${column}${row}"${look === undefined ? "" : ` s="${look}"`} t="s"><v>${index}<`;
    });
}

function textOf(contents: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(contents.get(name));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
