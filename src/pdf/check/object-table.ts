import type { Dictionary } from "./parse.ts";

/** Where an object stands. */
interface Place {
  /** In the file; or the number of the object stream that holds it. */
  readonly at: number;
  readonly inside: boolean;
  /** Which of the object stream's objects it is. */
  readonly index: number;
}

/** The table of a file's objects: a cross-reference stream's content (ISO 32000-1, 7.5.8). */
export class ObjectTable {
  private readonly rows: Buffer;
  /** Bytes of a row's three numbers. */
  private readonly widths: readonly [kind: number, at: number, index: number];

  /** Throws when the table is filtered in a way that reports do not use. */
  constructor(content: Buffer, trailer: Dictionary) {
    const [kind, at, index] = listed(trailer.get("W")).map(Number);
    this.widths = [kind ?? 0, at ?? 0, index ?? 0];
    const parameters = trailer.get("DecodeParms");
    this.rows =
      parameters instanceof Map && parameters.get("Predictor") === 12 ? unfiltered(content, Number(parameters.get("Columns"))) : content;
  }

  /** One more than the highest number of an object. */
  get size(): number {
    const [kind, at, index] = this.widths;
    return Math.floor(this.rows.length / (kind + at + index));
  }

  /** undefined when the file has no such object. */
  place(id: number): Place | undefined {
    const [kind, at, index] = this.widths;
    const row = id * (kind + at + index);
    if (row < 0 || row >= this.rows.length) return undefined;
    const type = this.rows.readUIntBE(row, kind);
    if (type === 0) return undefined;
    return {
      at: this.rows.readUIntBE(row + kind, at),
      inside: type === 2,
      index: index > 0 ? this.rows.readUIntBE(row + kind + at, index) : 0,
    };
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Rows that hold the differences to the row above (PNG's second filter), summed up. */
function unfiltered(table: Buffer, width: number): Buffer {
  const rows = Buffer.alloc(Math.floor(table.length / (width + 1)) * width);
  for (let from = 0, to = 0; from + width < table.length; from += width + 1, to += width) {
    if (table[from] !== 2) throw new Error("The file's table of objects is filtered in a way that is not known.");
    for (let i = 0; i < width; i++) rows[to + i] = (table[from + 1 + i] ?? 0) + (rows[to + i - width] ?? 0);
  }
  return rows;
}
