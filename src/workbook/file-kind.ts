import { damaged, notAWorkbook, passwordProtected } from "./refusals.ts";

export type FileKind = "zip" | "xls" | "csv";

const signatures: readonly (readonly [readonly number[], FileKind | string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "zip"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "xls"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "a text document (rtf)"],
];

/** What a file is by its first bytes; its name decides only for plain text, which has no signature. Throws a Problem when it is no workbook. */
export function kindOf(bytes: Uint8Array, file: string): FileKind {
  if (bytes.length === 0) throw notAWorkbook(file, "empty");
  const found = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  if (found === "zip" || found === "xls") return found;
  if (found !== undefined) throw notAWorkbook(file, found);
  return textKind(bytes, file);
}

function textKind(bytes: Uint8Array, file: string): FileKind {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table)/.test(start)) throw notAWorkbook(file, "a web page, whatever its name says");
  if (start.startsWith("<?xml")) throw notAWorkbook(file, "XML, not a workbook; open it in Excel and save it as a workbook");
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) throw notAWorkbook(file, "no workbook");
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.subarray(0, 65_536).includes(0)) throw notAWorkbook(file, "no text, although its name says csv");
  return "csv";
}

/** Which sort of workbook a zip archive holds. Throws a Problem for everything else Office and others keep in zip archives. */
export function archiveKind(contents: ReadonlyMap<string, Uint8Array>, file: string): "xlsx" | "ods" {
  const types = textOf(contents, "[Content_Types].xml");
  const manifest = textOf(contents, "META-INF/manifest.xml");
  if (manifest.includes("encryption-data")) throw passwordProtected(file);
  if (contents.has("content.xml") && /opendocument\.spreadsheet/.test(manifest + textOf(contents, "mimetype"))) return "ods";
  if (/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled/.test(types)) return "xlsx";
  if (/sheet\.binary\./.test(types)) throw notAWorkbook(file, "a binary workbook (xlsb); save it as xlsx");
  if (/wordprocessingml/.test(types)) throw notAWorkbook(file, "a Word document");
  if (/presentationml/.test(types)) throw notAWorkbook(file, "a presentation");
  if (contents.has("Index/Document.iwa")) throw notAWorkbook(file, "a Numbers document; export it as Excel");
  throw notAWorkbook(file, "a zip archive without a workbook");
}

function textOf(contents: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder("latin1").decode(contents.get(name) ?? new Uint8Array());
}

/** An xls file is a small file system; a workbook with a password is one too, and says so in its directory. Throws a Problem. */
export function checkCompound(bytes: Uint8Array, file: string): void {
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw passwordProtected(file);
  if (has("WordDocument") || has("PowerPoint Document")) throw notAWorkbook(file, "a Word document or a presentation");
  if (!has("Workbook") && !has("Book")) throw damaged(file, "it holds no sheets");
}
