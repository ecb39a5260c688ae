import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { Kept } from "../kept.ts";
import { ObjectStream } from "./object-stream.ts";
import { ObjectTable } from "./object-table.ts";
import { type Dictionary, Parser, Reference, type Value } from "./parse.ts";
import { type Unlock, unlockWith } from "./unlock.ts";

/** What came of looking at streams, by the SHA-256 of their bytes and the reason. */
const looked = new Kept<string, boolean>(20_000);

/**
 * A PDF file opened for checking: objects by their numbers, from the cross-reference stream and the object streams that the
 * product writes. It reads what lies in the file and shares nothing with what wrote it but the hash of passwords.
 */
export class PdfDocument {
  readonly trailer: Dictionary;
  private readonly text: string;
  private readonly bytes: Buffer;
  private readonly table: ObjectTable;
  /** 1 for an object that was asked for. */
  private readonly met: Uint8Array;
  private readonly opened = new Map<number, ObjectStream>();
  private readonly values = new Map<number, Value>();
  private readonly unlock: Unlock | undefined;

  /** Throws when it is not a whole file, or is locked with another password. */
  constructor(bytes: Uint8Array, password?: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.text = this.bytes.toString("latin1");
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-60))?.[1];
    if (!this.text.startsWith("%PDF-1.7") || start === undefined) throw new Error("The file is not a whole PDF 1.7 file.");
    this.trailer = this.parserAt(Number(start)).value() as Dictionary;
    this.table = new ObjectTable(this.contentAt(Number(start)), this.trailer);
    this.met = new Uint8Array(this.table.size);
    const encryption = this.encryption();
    this.unlock = encryption && unlockWith(password, encryption);
  }

  /** How the file is locked; undefined when it is not. */
  encryption(): Dictionary | undefined {
    return this.dictionary(this.trailer.get("Encrypt"));
  }

  /** What a value is, its reference followed. */
  look(value: Value | undefined): Value | undefined {
    return value instanceof Reference ? this.object(value.id) : value;
  }

  dictionary(value: Value | undefined): Dictionary | undefined {
    const found = this.look(value);
    return found instanceof Map ? found : undefined;
  }

  array(value: Value | undefined): readonly Value[] {
    const found = this.look(value);
    return Array.isArray(found) ? found : [];
  }

  /** The content of a stream, inflated. */
  stream(value: Value | undefined): Buffer | undefined {
    const at = this.streamPlace(value);
    return at === undefined ? undefined : this.contentAt(at);
  }

  /**
   * Whether a stream can be opened and `holds`. Reports share fonts and drawings to the byte: what was looked at before in this
   * process, for the same reason, is not opened again.
   */
  streamHolds(value: Value | undefined, reason: string, holds: (content: Buffer) => boolean): boolean {
    const at = this.streamPlace(value);
    if (at === undefined) return false;
    if (this.unlock) return holds(this.contentAt(at));
    const { body, end } = this.streamAt(at);
    const key = createHash("sha256").update(`${reason} `).update(this.bytes.subarray(body, end)).digest("base64");
    return looked.get(key) ?? looked.keep(key, holds(this.contentAt(at)));
  }

  /** A parser that stands before an object; undefined when the file has no such object. */
  parser(id: number): Parser | undefined {
    const place = this.table.place(id);
    if (!place) return undefined;
    this.met[id] = 1;
    return place.inside ? this.objectStream(place.at).parser(id, place.index) : this.parserAt(place.at);
  }

  /** Reads what no rule asked for, such as bookmarks: throws when something in the file cannot be read. */
  readRest(): void {
    for (let id = 0; id < this.table.size; id++) if (this.met[id] === 0) this.parser(id)?.value();
  }

  private streamPlace(value: Value | undefined): number | undefined {
    const place = value instanceof Reference ? this.table.place(value.id) : undefined;
    return place && !place.inside ? place.at : undefined;
  }

  private object(id: number): Value | undefined {
    const known = this.values.get(id);
    if (known !== undefined) return known;
    const value = this.parser(id)?.value();
    if (value !== undefined) this.values.set(id, value);
    return value;
  }

  private parserAt(at: number): Parser {
    return new Parser(this.text, this.text.indexOf("obj", at) + 3);
  }

  private contentAt(at: number): Buffer {
    const { filter, start, end } = this.streamAt(at);
    const content = this.bytes.subarray(start, end);
    const opened = this.unlock && filter !== "/Crypt" ? this.unlock(content) : content;
    return filter === "/FlateDecode" ? inflateSync(opened) : opened;
  }

  /** Where a stream's dictionary begins, and where its content begins and ends, in bytes. */
  private streamAt(at: number): { body: number; start: number; end: number; filter: Value | undefined } {
    const body = this.text.indexOf("obj", at) + 3;
    const parser = new Parser(this.text, body);
    const entries = parser.value() as Dictionary;
    const start = this.text.indexOf("\n", this.text.indexOf("stream", parser.end)) + 1;
    return { body, start, end: start + Number(this.look(entries.get("Length"))), filter: entries.get("Filter") };
  }

  private objectStream(id: number): ObjectStream {
    const known = this.opened.get(id);
    if (known) return known;
    const place = this.table.place(id);
    if (!place || place.inside) throw new Error(`The file has no object stream ${id}.`);
    const first = Number((this.parserAt(place.at).value() as Dictionary).get("First"));
    const opened = new ObjectStream(this.contentAt(place.at).toString("latin1"), first);
    this.opened.set(id, opened);
    return opened;
  }
}
