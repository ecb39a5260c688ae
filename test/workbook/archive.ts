import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip archive made by hand: `claims` is the unpacked size its directory states. */
export interface Entry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly claims?: number;
  readonly method?: number;
  readonly flags?: number;
}

/** A zip archive that says whatever it is told to say. */
export function archive(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, method = 8, flags = 0 } of entries) {
    const content = Buffer.from(data);
    const packed = method === 8 ? deflateRawSync(content) : content;
    const fields = (size: number, at: number): Buffer => {
      const header = Buffer.alloc(size);
      header.writeUInt32LE(size === 30 ? 0x04034b50 : 0x02014b50, 0);
      header.writeUInt16LE(flags, at - 20);
      header.writeUInt16LE(method, at - 18);
      header.writeUInt32LE(crc32(content), at - 12);
      header.writeUInt32LE(packed.length, at - 8);
      header.writeUInt32LE(claims ?? content.length, at - 4);
      header.writeUInt16LE(name.length, at);
      return header;
    };
    const line = fields(46, 28);
    line.writeUInt32LE(offset, 42);
    parts.push(fields(30, 26), Buffer.from(name), packed);
    directory.push(line, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, index, end]));
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of an xlsx workbook whose sheets have these names and this XML. */
export function xlsxParts(sheets: Readonly<Record<string, string>>): Entry[] {
  const names = Object.keys(sheets);
  const each = (part: (name: string, i: number) => string): string => names.map((name, i) => part(name, i + 1)).join("");
  return [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((_, i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((name, i) => `<sheet name="${name}" sheetId="${i}" r:id="rId${i}"/>`)}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${packages}/relationships">${each((_, i) => `<Relationship Id="rId${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`)}</Relationships>`,
    },
    ...names.map((name, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheets[name] ?? "" })),
  ];
}

/** A worksheet with this inside its sheetData, and `before` in front of it. */
export function worksheet(rows: string, before = ""): string {
  return `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData></worksheet>`;
}

/** An OpenDocument sheet with this inside its only table. */
export function odsParts(rows: string): Entry[] {
  return [
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
    { name: "META-INF/manifest.xml", data: "<manifest:manifest/>" },
    { name: "styles.xml", data: "<office:document-styles/>" },
    {
      name: "content.xml",
      data: `<office:document-content><office:body><office:spreadsheet><table:table table:name="One">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ];
}
