import { createHash } from "node:crypto";

const END = Buffer.from("\nendstream\nendobj\n", "latin1");

/** The bytes of a PDF file in the order they are written, and where each object stands. */
export class Output {
  /** Bytes from the start of the file, by the object's number. */
  readonly places = new Map<number, number>();
  length = 0;
  private readonly parts: Buffer[] = [];

  constructor() {
    this.append(Buffer.from("%PDF-1.7\n%\xff\xff\xff\xff\n", "latin1"));
  }

  stream(id: number, entries: string, content: Uint8Array): void {
    this.places.set(id, this.length);
    this.append(Buffer.from(`${id} 0 obj\n<<${entries}/Length ${content.length}>>\nstream\n`, "latin1"));
    this.append(content);
    this.append(END);
  }

  /** Writes an object that may not stand in an object stream; returns its number. */
  object(id: number, body: string): number {
    this.places.set(id, this.length);
    this.append(Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, "latin1"));
    return id;
  }

  /** MD5 of what is written so far, in hexadecimal: a file's name for itself, no secret. */
  digest(): string {
    const hash = createHash("md5");
    for (const part of this.parts) hash.update(part);
    return hash.digest("hex");
  }

  /** Ends with the cross-reference stream. */
  finish(id: number, entries: string, table: Uint8Array): Uint8Array {
    const start = this.length;
    this.stream(id, entries, table);
    this.append(Buffer.from(`startxref\n${start}\n%%EOF\n`, "latin1"));
    return new Uint8Array(Buffer.concat(this.parts));
  }

  private append(bytes: Uint8Array): void {
    this.parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.length += bytes.length;
  }
}
