import { inflateSync } from "node:zlib";
import { Kept } from "../kept.ts";
import { type Dictionary, Parser, Reference, type Value } from "./parse.ts";
import { type Unlock, unlockWith } from "./unlock.ts";

/** What came of looking at streams, by their bytes and the reason: some ten megabytes. */
const looked = new Kept<string, boolean>(10_000_000, (_, key) => key.length);

interface Place {
  /** In the file, or of the object stream that holds it. */
  readonly at: number;
  readonly inside: boolean;
}

/**
 * A PDF file opened for checking: objects by their numbers, from the cross-reference stream and the object streams that the
 * product writes. It reads what lies in the file and shares nothing with what wrote it but the hash of passwords.
 */
export class PdfDocument {
  readonly trailer: Dictionary;
  private readonly text: string;
  private readonly bytes: Buffer;
  private readonly places = new Map<number, Place>();
  private readonly values = new Map<number, Value>();
  private readonly unlock: Unlock | undefined;

  /** Throws when it is not a whole file, or is locked with another password. */
  constructor(bytes: Uint8Array, password?: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.text = this.bytes.toString("latin1");
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-60))?.[1];
    if (!this.text.startsWith("%PDF-1.7") || start === undefined) throw new Error("The file is not a whole PDF 1.7 file.");
    this.trailer = this.objectAt(Number(start)) as Dictionary;
    this.readPlaces(this.trailer, unfiltered(this.contentAt(Number(start)), this.dictionary(this.trailer.get("DecodeParms"))));
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
    const place = value instanceof Reference ? this.places.get(value.id) : undefined;
    return place && !place.inside ? this.contentAt(place.at) : undefined;
  }

  /**
   * Whether a stream can be opened and `holds`. Reports share fonts and drawings to the byte: what was looked at before in this
   * process, for the same reason, is not opened again.
   */
  streamHolds(value: Value | undefined, reason: string, holds: (content: Buffer) => boolean): boolean {
    const place = value instanceof Reference ? this.places.get(value.id) : undefined;
    if (!place || place.inside) return false;
    if (this.unlock) return holds(this.contentAt(place.at));
    const { body, end } = this.streamAt(place.at);
    // Made of the bytes: a slice of the text would keep the whole file with it.
    const key = `${reason} ${this.bytes.toString("latin1", body, end)}`;
    return looked.get(key) ?? looked.keep(key, holds(this.contentAt(place.at)));
  }

  private object(id: number): Value | undefined {
    if (this.values.has(id)) return this.values.get(id);
    const place = this.places.get(id);
    if (!place) return undefined;
    if (place.inside) this.readObjectStream(place.at);
    else this.values.set(id, this.objectAt(place.at));
    return this.values.get(id);
  }

  private objectAt(at: number): Value {
    return new Parser(this.text, this.text.indexOf("obj", at) + 3).value();
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

  private readPlaces(trailer: Dictionary, table: Buffer): void {
    const [kind = 0, place = 0, more = 0] = this.array(trailer.get("W")).map(Number);
    const size = kind + place + more;
    for (let id = 0; id * size < table.length; id++) {
      const at = table.readUIntBE(id * size + kind, place);
      const type = table.readUIntBE(id * size, kind);
      if (type > 0) this.places.set(id, { at, inside: type === 2 });
    }
  }

  private readObjectStream(id: number): void {
    const place = this.places.get(id);
    if (!place || place.inside) throw new Error(`The file has no object stream ${id}.`);
    const first = Number((this.objectAt(place.at) as Dictionary).get("First"));
    const text = this.contentAt(place.at).toString("latin1");
    const index = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i + 1 < index.length; i += 2) {
      this.values.set(index[i] ?? 0, new Parser(text, first + (index[i + 1] ?? 0)).value());
    }
  }
}

/** A table whose rows hold the differences to the row above (PNG's second filter), summed up; another as it is. */
function unfiltered(table: Buffer, parameters: Dictionary | undefined): Buffer {
  if (parameters?.get("Predictor") !== 12) return table;
  const width = Number(parameters.get("Columns"));
  const rows: Buffer[] = [];
  for (let at = 0; at < table.length; at += width + 1) {
    if (table[at] !== 2) throw new Error("The file's table of objects is filtered in a way that is not known.");
    const above = rows.at(-1);
    rows.push(Buffer.from(table.subarray(at + 1, at + 1 + width).map((difference, i) => difference + (above?.[i] ?? 0))));
  }
  return Buffer.concat(rows);
}
