import { archive, odsParts, worksheet, xlsxParts } from "./archive.ts";

const megabyte = 2 ** 20;
const xlsx = (sheet: string, name = "One"): Uint8Array => archive(xlsxParts({ [name]: sheet }));
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const compound = (word: string): Uint8Array => {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(word, "utf16le").copy(bytes, 1000);
  return new Uint8Array(bytes);
};
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Name of the file → its bytes and the words of the refusal; without words, it is read. */
export const files: Readonly<Record<string, { readonly bytes: () => Uint8Array; readonly refused?: RegExp }>> = {
  // No workbooks
  "empty.xlsx": { bytes: () => new Uint8Array(), refused: /The file is empty/ },
  "report.xlsx": { bytes: () => text("%PDF-1.7\n…"), refused: /The file is a PDF/ },
  "words.xlsx": { bytes: () => text("just words"), refused: /The file is no workbook/ },
  "picture.csv": { bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), refused: /a picture/ },
  "page.xls": { bytes: () => text("<html><table><tr><td>1</td></tr></table>"), refused: /a web page/ },
  "binary.csv": { bytes: () => new Uint8Array([65, 0, 66, 0, 67]), refused: /no text/ },
  "letter.xlsx": {
    bytes: () =>
      archive([{ name: "[Content_Types].xml", data: '<Types><Override ContentType="…wordprocessingml.document.main+xml"/></Types>' }]),
    refused: /a Word document/,
  },
  "things.xlsx": { bytes: () => archive([{ name: "a.txt", data: "a" }]), refused: /a zip archive without a workbook/ },
  "numbers.xlsx": { bytes: () => archive([{ name: "Index/Document.iwa", data: "a" }]), refused: /a Numbers document; export it as Excel/ },
  "letter.xls": { bytes: () => compound("WordDocument"), refused: /a Word document or a presentation/ },
  "other.xls": { bytes: () => compound("Something"), refused: /damaged: it holds no sheets/ },
  "broken.xls": { bytes: () => compound("Workbook"), refused: /damaged: its sheets cannot be made out/ },
  // Locked
  "locked.xlsx": { bytes: () => compound("EncryptedPackage"), refused: /protected by a password\. Remove the password in Excel/ },
  "locked-part.xlsx": {
    bytes: () => archive(xlsxParts({ One: worksheet(one) }).map((entry) => ({ ...entry, flags: 1 }))),
    refused: /protected by a password/,
  },
  "locked.ods": {
    bytes: () =>
      archive(
        [...odsParts(""), { name: "META-INF/manifest.xml", data: "<manifest:encryption-data/>" }].filter(
          ({ name }, i) => !(name === "META-INF/manifest.xml" && i === 1),
        ),
      ),
    refused: /protected by a password/,
  },
  // Bombs and lies
  "bomb.xlsx": {
    bytes: () => archive(xlsxParts({ One: "A".repeat(20 * megabyte) })),
    refused: /one part unpacks to 20 MB from next to nothing/,
  },
  "huge-part.xlsx": { bytes: () => archive([{ name: "a.xml", data: "a", claims: 151 * megabyte }]), refused: /one part has 151 MB/ },
  "huge.xlsx": {
    bytes: () => archive(Array.from({ length: 30 }, (_, i) => ({ name: `${i}.xml`, data: "a", claims: 9 * megabyte }))),
    refused: /unpacked it has 270 MB/,
  },
  "liar.xlsx": {
    bytes: () => archive(xlsxParts({ One: "A".repeat(20 * megabyte) }).map((entry) => ({ ...entry, claims: 1000 }))),
    refused: /cannot be unpacked to the size it should have/,
  },
  "crowd.xlsx": {
    bytes: () => archive(Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.xml`, data: "" }))),
    refused: /it has 2001 parts/,
  },
  "twice.xlsx": {
    bytes: () => archive([...xlsxParts({ One: worksheet(one) }), { name: "xl/workbook.xml", data: "<workbook/>" }]),
    refused: /it holds "xl\/workbook.xml" twice/,
  },
  "cut.xlsx": { bytes: () => xlsx(worksheet(one)).slice(0, 300), refused: /its table of contents is missing/ },
  "shifted.xlsx": {
    bytes: () => new Uint8Array(Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.from(xlsx(worksheet(one)))])),
    refused: /is broken|is not where it should be/,
  },
  "packed-otherwise.xlsx": { bytes: () => archive([{ name: "a.xml", data: "a", method: 99 }]), refused: /packed in an unusual way/ },
  "entities.xlsx": {
    bytes: () =>
      archive([...xlsxParts({ One: worksheet(one) }), { name: "xl/sharedStrings.xml", data: '<!DOCTYPE a [<!ENTITY b "bb">]><sst/>' }]),
    refused: /defines entities/,
  },
  "cells.xlsx": { bytes: () => xlsx(worksheet("<row><c/></row>".repeat(400_001))), refused: /more than 400,000 cells/ },
  "repeated.ods": {
    bytes: () =>
      archive(
        odsParts(
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell></table:table-row>',
        ),
      ),
    refused: /more than 400,000 cells/,
  },
  // Cells where there are none
  "far-row.xlsx": {
    bytes: () => xlsx(worksheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')),
    refused: /outside the sheet/,
  },
  "far-column.xlsx": { bytes: () => xlsx(worksheet('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>')), refused: /outside the sheet/ },
  "nowhere.xlsx": { bytes: () => xlsx(worksheet('<row r="1"><c r="__proto__"><v>1</v></c></row>')), refused: /outside the sheet/ },
  "no-string.xlsx": {
    bytes: () => xlsx(worksheet('<row r="1"><c r="A1" t="s"><v>77</v></c></row>')),
    refused: /the sheet "One" cannot be made out/,
  },
  "proto-sheet.xlsx": { bytes: () => xlsx(worksheet(one), "__proto__"), refused: /the sheet "__proto__" cannot be made out/ },
  "corner.xlsx": { bytes: () => xlsx(worksheet(`${one}<row r="1048576"><c r="XFD1048576" s="0"/></row>`)) },
  "merged.xlsx": {
    bytes: () =>
      xlsx(
        `<worksheet><sheetData>${one}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells></worksheet>`,
      ),
  },
  "columns.xlsx": { bytes: () => xlsx(worksheet(one, '<cols><col min="1" max="2000000000" hidden="1"/></cols>')) },
  "many-columns.xlsx": { bytes: () => xlsx(worksheet(one, `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>`)) },
  // Slow shapes
  "shared-formulas.xlsx": {
    bytes: () =>
      xlsx(
        worksheet(
          `<row r="1"><c r="A1"><f t="shared" ref="A1:A400" si="0">${"A1+".repeat(20_000)}1</f><v>1</v></c></row>${Array.from({ length: 400 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/><v>1</v></c></row>`).join("")}`,
        ),
      ),
  },
  "array-formulas.xlsx": {
    bytes: () =>
      xlsx(
        worksheet(
          Array.from(
            { length: 10_000 },
            (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`,
          ).join(""),
        ),
      ),
  },
  "angle-brackets.xlsx": { bytes: () => xlsx(worksheet(`<row r="1"><c r="A1"><v>${"<".repeat(300_000)}</v></c></row>`)) },
  "open-tags.xlsx": { bytes: () => xlsx(worksheet(`<row r="1"><c r="A1" t="inlineStr"><is>${"<t>".repeat(100_000)}</is></c></row>`)) },
  "attributes.xlsx": { bytes: () => xlsx(worksheet(`<row r="1"><c r="A1"${" a".repeat(100_000)}><v>1</v></c></row>`)) },
  "prefixes.xlsx": { bytes: () => xlsx(`<${"w".repeat(300_000)}${"<a:".repeat(100_000)}`) },
  "comments.xlsx": { bytes: () => xlsx(worksheet(one, "<!--".repeat(50_000))) },
  "formulas.xlsx": { bytes: () => xlsx(worksheet(`<row r="1"><c r="A1">${"<f ".repeat(100_000)}</c></row>`)) },
  "quotes.csv": { bytes: () => text(`Code,${'"'.repeat(300_001)}`) },
  "separators.csv": { bytes: () => text(",".repeat(300_000)) },
  // Reserved words as headers, codes and values
  "reserved.xlsx": {
    bytes: () =>
      archive(
        xlsxParts(
          Object.fromEntries(
            ["Organisations", "Submissions", "Measures"].map((name) => [
              name,
              worksheet(
                [
                  ["Code", "Name", "__proto__", "constructor", "toString", "Title", "Kind"],
                  ["__proto__", "__proto__", "polluted", "polluted", "polluted", "__proto__", "amount"],
                  ["constructor", "constructor", "polluted", "polluted", "polluted", "constructor", "text"],
                ]
                  .map(
                    (row, r) =>
                      `<row r="${r + 1}">${row.map((word, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="str"><v>${word}</v></c>`).join("")}</row>`,
                  )
                  .join(""),
              ),
            ]),
          ),
        ),
      ),
  },
};
