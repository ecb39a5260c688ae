import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { Lock } from "../lock.ts";
import { Encryption, LEFT_OPEN } from "./encryption.ts";
import { Output } from "./output.ts";
import { reference } from "./values.ts";

/** Objects in one object stream: enough for deflate to see what they have in common, few enough to open quickly. */
const TOGETHER = 400;
/** Of zlib's nine levels: half the work of its own choice, for one byte more in twelve of what is packed for each report. */
const LEVEL = 3;

/** An object with its number. */
type Numbered = readonly [id: number, body: string];

/** An object stream's number, and the objects in it. */
interface Inside {
  readonly stream: number;
  readonly objects: readonly Numbered[];
}

/** An object that holds bytes. */
interface Stream {
  readonly id: number;
  /** The inside of its dictionary without Length. */
  readonly entries: string;
  readonly content: Uint8Array;
  /** Left legible in a locked file. */
  readonly open: boolean;
}

/**
 * A PDF 1.7 file being written: numbered objects, kept in compressed object streams with a cross-reference stream
 * (ISO 32000-1, 7.5.7 and 7.5.8). A tagged report has thousands of small objects, and this makes them a fifth of the size.
 */
export class PdfFile {
  private last = 0;
  private readonly streams: Stream[] = [];
  /** Objects waiting for an object stream. */
  private readonly waiting: Numbered[] = [];

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

  /** Writes a stream, deflated; `entries` is the inside of its dictionary without Length and Filter, and holds no string. */
  stream(entries: string, content: Uint8Array, id = this.reserve()): number {
    return this.deflatedStream(entries, deflateSync(content, { level: LEVEL }), id);
  }

  deflatedStream(entries: string, content: Uint8Array, id = this.reserve()): number {
    // A string there would have to be encrypted by itself in a locked file; in an object of its own it is encrypted with it.
    if (/[(<]/.test(entries.replaceAll("<<", ""))) throw new Error("A stream's dictionary may not hold a string.");
    this.streams.push({ id, entries: `${entries}/Filter/FlateDecode`, content, open: false });
    return id;
  }

  /** Writes a stream as it stands, legible without a password. */
  openStream(entries: string, content: Uint8Array, id = this.reserve()): number {
    this.streams.push({ id, entries, content, open: true });
    return id;
  }

  /** Closes the file. Its identifier comes from its content, so that the same report is the same bytes. */
  finish(root: number, info: number, lock?: Lock): Uint8Array {
    const inside = this.writeObjectStreams();
    const out = new Output();
    const encryption = lock && new Encryption(lock, this.digest());
    for (const stream of this.streams) out.stream(stream.id, ...closed(stream, encryption));
    const encrypt = encryption && out.object(this.reserve(), encryption.dictionary());
    const id = this.reserve();
    const name = `<${out.digest()}>`;
    const entries =
      `/Type/XRef/Size ${this.last + 1}/W[1 3 2]/DecodeParms<</Predictor 12/Columns 6>>/Root ${reference(root)}/Info ${reference(info)}/ID[${name}${name}]/Filter/FlateDecode` +
      (encrypt === undefined ? "" : `/Encrypt ${reference(encrypt)}`);
    const places = new Map([...out.places, [id, out.length]]);
    return out.finish(id, entries, deflateSync(this.crossReferences(places, inside)));
  }

  /** Of all that the file holds, before it is locked. */
  private digest(): Buffer {
    const hash = createHash("sha256");
    for (const { id, entries, content } of this.streams) hash.update(`${id} ${entries} ${content.length}\n`).update(content);
    return hash.digest();
  }

  /** Which objects went where: the streams with the numbers of what is in them, in order. */
  private writeObjectStreams(): Inside[] {
    const inside: Inside[] = [];
    for (let from = 0; from < this.waiting.length; from += TOGETHER) {
      const objects = this.waiting.slice(from, from + TOGETHER);
      inside.push({ stream: this.writeObjectStream(objects), objects });
    }
    return inside;
  }

  private writeObjectStream(objects: readonly Numbered[]): number {
    let head = "";
    let body = "";
    for (const [id, text] of objects) {
      head += `${id} ${body.length} `;
      body += `${text}\n`;
    }
    return this.stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}`, Buffer.from(head + body, "latin1"));
  }

  /**
   * Six bytes an object: its kind, then its place in the file, or its object stream and the place in that. Each row holds the
   * differences to the one above (PNG's second filter, ISO 32000-1, 7.4.4.4), which are nearly all alike.
   */
  private crossReferences(places: ReadonlyMap<number, number>, inside: readonly Inside[]): Buffer {
    const table = Buffer.alloc((this.last + 1) * 6);
    table.writeUInt16BE(0xffff, 4);
    for (const [id, place] of places) {
      table[id * 6] = 1;
      table.writeUIntBE(place, id * 6 + 1, 3);
    }
    for (const { stream, objects } of inside)
      objects.forEach(([id], place) => {
        table[id * 6] = 2;
        table.writeUIntBE(stream, id * 6 + 1, 3);
        table.writeUInt16BE(place, id * 6 + 4);
      });
    return differences(table, 6);
  }
}

function differences(table: Buffer, width: number): Buffer {
  const rows = table.length / width;
  const filtered = Buffer.alloc(rows * (width + 1), 2);
  for (let i = 0; i < table.length; i++) {
    const above = i < width ? 0 : (table[i - width] ?? 0);
    filtered[i + Math.floor(i / width) + 1] = ((table[i] ?? 0) - above) & 0xff;
  }
  return filtered;
}

/** A stream as it is written: in a locked file encrypted, or marked as left open. */
function closed({ id, entries, content, open }: Stream, encryption: Encryption | undefined): [entries: string, content: Uint8Array] {
  if (!encryption) return [entries, content];
  return open ? [`${entries}${LEFT_OPEN}`, content] : [entries, encryption.stream(id, content)];
}
