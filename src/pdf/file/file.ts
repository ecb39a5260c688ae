import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { reference } from "./values.ts";

/** Objects in one object stream: enough for deflate to see what they have in common, few enough to open quickly. */
const TOGETHER = 400;
/** Of zlib's nine levels: a sixth less work than its own choice, for one byte more in a hundred. */
const LEVEL = 5;
const END = Buffer.from("\nendstream\nendobj\n", "latin1");

/**
 * A PDF 1.7 file being written: numbered objects, kept in compressed object streams with a cross-reference stream
 * (ISO 32000-1, 7.5.7 and 7.5.8). A tagged report has thousands of small objects, and this makes them a fifth of the size.
 */
export class PdfFile {
  private readonly parts: Buffer[] = [];
  private length = 0;
  private last = 0;
  /** Where an object stands by itself, by its number. */
  private readonly places = new Map<number, number>();
  /** Objects waiting for an object stream: number and text. */
  private readonly waiting: [number, string][] = [];

  constructor() {
    this.append(Buffer.from("%PDF-1.7\n%\xff\xff\xff\xff\n", "latin1"));
  }

  /** The number of an object to be written later. */
  reserve(): number {
    this.last += 1;
    return this.last;
  }

  /** Writes an object that is not a stream; `body` is Latin-1. */
  put(body: string, id = this.reserve()): number {
    this.waiting.push([id, body]);
    return id;
  }

  /** Writes a stream, deflated; `entries` is the inside of its dictionary without Length and Filter. */
  stream(entries: string, content: Uint8Array, id = this.reserve()): number {
    return this.deflatedStream(entries, deflateSync(content, { level: LEVEL }), id);
  }

  deflatedStream(entries: string, content: Uint8Array, id = this.reserve()): number {
    return this.plainStream(`${entries}/Filter/FlateDecode`, content, id);
  }

  plainStream(entries: string, content: Uint8Array, id = this.reserve()): number {
    this.places.set(id, this.length);
    this.append(Buffer.from(`${id} 0 obj\n<<${entries}/Length ${content.length}>>\nstream\n`, "latin1"));
    this.append(content);
    this.append(END);
    return id;
  }

  /** Closes the file. The file's identifier comes from its content, so that the same report is the same bytes. */
  finish(root: number, info: number): Uint8Array {
    const inside = this.writeObjectStreams();
    const id = this.reserve();
    this.places.set(id, this.length);
    const table = deflateSync(this.crossReferences(inside));
    const hash = createHash("md5");
    for (const part of this.parts) hash.update(part);
    const name = `<${hash.digest("hex")}>`;
    const entries = `/Type/XRef/Size ${this.last + 1}/W[1 3 2]/Root ${reference(root)}/Info ${reference(info)}/ID[${name}${name}]/Filter/FlateDecode`;
    const start = this.length;
    this.append(Buffer.from(`${id} 0 obj\n<<${entries}/Length ${table.length}>>\nstream\n`, "latin1"));
    this.append(table);
    this.append(END);
    this.append(Buffer.from(`startxref\n${start}\n%%EOF\n`, "latin1"));
    return new Uint8Array(Buffer.concat(this.parts));
  }

  private append(bytes: Uint8Array): void {
    this.parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.length += bytes.length;
  }

  /** Where each waiting object went: the stream's number and the place within it. */
  private writeObjectStreams(): Map<number, [number, number]> {
    const inside = new Map<number, [number, number]>();
    for (let from = 0; from < this.waiting.length; from += TOGETHER) {
      const group = this.waiting.slice(from, from + TOGETHER);
      const id = this.writeObjectStream(group);
      group.forEach(([object], place) => {
        inside.set(object, [id, place]);
      });
    }
    return inside;
  }

  private writeObjectStream(objects: readonly (readonly [number, string])[]): number {
    let head = "";
    let body = "";
    for (const [id, text] of objects) {
      head += `${id} ${body.length} `;
      body += `${text}\n`;
    }
    return this.stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}`, Buffer.from(head + body, "latin1"));
  }

  /** Six bytes an object: its kind, then its place in the file, or its object stream and the place in that. */
  private crossReferences(inside: ReadonlyMap<number, readonly [number, number]>): Buffer {
    const table = Buffer.alloc((this.last + 1) * 6);
    table.writeUInt16BE(0xffff, 4);
    for (const [id, place] of this.places) {
      table[id * 6] = 1;
      table.writeUIntBE(place, id * 6 + 1, 3);
    }
    for (const [id, [stream, place]] of inside) {
      table[id * 6] = 2;
      table.writeUIntBE(stream, id * 6 + 1, 3);
      table.writeUInt16BE(place, id * 6 + 4);
    }
    return table;
  }
}
