import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { damaged, passwordProtected, tooLarge } from "./refusals.ts";

/** Limits of trust.md §2: far above any real workbook, far below what fills a laptop's memory. */
export const limits = {
  file: 50 * 2 ** 20,
  unpacked: 250 * 2 ** 20,
  entry: 150 * 2 ** 20,
  /** Unpacked ÷ packed of an entry above 10 MB; text seldom goes beyond 30. */
  ratio: 200,
  ratioFrom: 10 * 2 ** 20,
  entries: 2000,
  /** The parts that are parsed; a round of 207 organisations has about 5 MB of them. */
  parsed: 100 * 2 ** 20,
} as const;

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly stored: boolean;
  readonly encrypted: boolean;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

/**
 * Unpacks a zip archive without trusting it: the directory's sizes are checked before anything is unpacked, and no entry
 * may turn out larger than its directory says. Throws a Problem.
 */
export function unpack(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, file);
  refuseLarge(entries, file);
  const contents = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    if (contents.has(entry.name)) throw damaged(file, `it holds "${entry.name}" twice`);
    contents.set(entry.name, contentOf(view, entry, file));
  }
  return contents;
}

/** The central directory; the formats are those of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
function directoryOf(view: DataView, file: string): Entry[] {
  const end = endOfDirectory(view);
  if (end === undefined) throw damaged(file, "its table of contents is missing");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge(file, `it has ${count} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged(file, "its table of contents is broken");
    const method = view.getUint16(at + 10, true);
    const length = view.getUint16(at + 28, true);
    if (method !== 0 && method !== 8) throw damaged(file, "it is packed in an unusual way");
    entries.push({
      name: nameAt(view, at + 46, length, file),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      stored: method === 0,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The closing record stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function nameAt(view: DataView, at: number, length: number, file: string): string {
  if (at + length > view.byteLength) throw damaged(file, "its table of contents is broken");
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length)).replaceAll("\\", "/");
}

function refuseLarge(entries: readonly Entry[], file: string): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > limits.unpacked) throw tooLarge(file, `unpacked it has ${megabytes(total)}`);
  for (const { unpacked, packed } of entries) {
    if (unpacked > limits.entry) throw tooLarge(file, `one part has ${megabytes(unpacked)}`);
    if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
      throw tooLarge(file, `one part unpacks to ${megabytes(unpacked)} from next to nothing`);
  }
}

function contentOf(view: DataView, entry: Entry, file: string): Uint8Array {
  const { name, offset, packed, unpacked, stored, encrypted } = entry;
  if (encrypted) throw passwordProtected(file);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50)
    throw damaged(file, `"${name}" is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw damaged(file, `"${name}" is cut short`);
  const raw = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (stored) return raw;
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw damaged(file, `"${name}" cannot be unpacked to the size it should have`);
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString("en-GB")} MB`;
}

/**
 * The contents as an archive. Stored, it is for the parser, which so sees what was checked and nothing else, and asks for
 * no check sums; packed, it is for a file. The same contents give the same bytes: every entry has the same date.
 */
export function pack(contents: ReadonlyMap<string, Uint8Array>, how: "stored" | "packed"): Uint8Array {
  const entries = [...contents].map(([name, content]) => ({
    name: new TextEncoder().encode(name),
    size: content.length,
    data: how === "packed" ? deflateRawSync(content) : content,
    sum: how === "packed" ? crc32(content) : 0,
  }));
  const body = entries.reduce((sum, { data, name }) => sum + 30 + name.length + data.length, 0);
  const directory = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(body + directory + 22);
  const view = new DataView(bytes.buffer);
  let [at, index] = [0, body];
  for (const { data, name, size, sum } of entries) {
    const fields = { method: how === "packed" ? 8 : 0, sum, packed: data.length, size, name: name.length };
    header(view, at, 0x04034b50, 4, fields);
    header(view, index, 0x02014b50, 6, fields);
    view.setUint16(index + 4, 20, true);
    view.setUint32(index + 42, at, true);
    bytes.set(name, at + 30);
    bytes.set(name, index + 46);
    bytes.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
    index += 46 + name.length;
  }
  view.setUint32(index, 0x06054b50, true);
  view.setUint16(index + 8, entries.length, true);
  view.setUint16(index + 10, entries.length, true);
  view.setUint32(index + 12, directory, true);
  view.setUint32(index + 16, body, true);
  return bytes;
}

interface Fields {
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly name: number;
}

/** The fields that an entry's own header and its line in the directory share, from the version needed on. */
function header(view: DataView, at: number, signature: number, version: number, { method, sum, packed, size, name }: Fields): void {
  view.setUint32(at, signature, true);
  view.setUint16(at + version, 20, true);
  view.setUint16(at + version + 4, method, true);
  // 1 January 1980, the first day there is.
  view.setUint16(at + version + 8, 0x21, true);
  view.setUint32(at + version + 10, sum, true);
  view.setUint32(at + version + 14, packed, true);
  view.setUint32(at + version + 18, size, true);
  view.setUint16(at + version + 22, name, true);
}
