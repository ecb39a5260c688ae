/** What a PDF file holds (ISO 32000-1, 7.3). A name keeps its slash: "/Figure". */
export type Value = number | boolean | null | string | PdfString | Reference | Dictionary | readonly Value[];

export type Dictionary = ReadonlyMap<string, Value>;

export class PdfString {
  /** As the file has it, a character a byte. */
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }

  get text(): string {
    const { bytes } = this;
    return bytes.startsWith("\xfe\xff") ? Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le") : bytes;
  }
}

export class Reference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const REFERENCE = /(\d+)[ \r\n]+\d+[ \r\n]+R(?![a-zA-Z])/y;
const NAME = /\/[^\s()<>[\]{}/%]*/y;
const WORD = /[a-z]+/y;

/** Reads one value of Latin-1 text from a place; `end` is where it ended. */
export class Parser {
  private readonly text: string;
  end: number;

  constructor(text: string, start = 0) {
    this.text = text;
    this.end = start;
  }

  value(): Value {
    this.skipSpace();
    const code = this.text[this.end];
    if (code === "<") return this.text[this.end + 1] === "<" ? this.dictionary() : this.hexadecimal();
    if (code === "[") return this.array();
    if (code === "(") return this.literal();
    if (code === "/") return this.match(NAME) ?? this.fail();
    const reference = this.reference();
    if (reference) return reference;
    const number = this.match(NUMBER);
    return number === undefined ? this.word() : Number(number);
  }

  private skipSpace(): void {
    while (WHITE.has(this.text.charCodeAt(this.end))) this.end += 1;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.end;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.end += found.length;
    return found;
  }

  private reference(): Reference | undefined {
    REFERENCE.lastIndex = this.end;
    const found = REFERENCE.exec(this.text);
    if (!found) return undefined;
    this.end += found[0].length;
    return new Reference(Number(found[1]));
  }

  private word(): Value {
    const word = this.match(WORD);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : this.fail();
  }

  private array(): Value[] {
    const values: Value[] = [];
    this.end += 1;
    for (this.skipSpace(); this.text[this.end] !== "]"; this.skipSpace()) values.push(this.value());
    this.end += 1;
    return values;
  }

  private dictionary(): Dictionary {
    const entries = new Map<string, Value>();
    this.end += 2;
    for (this.skipSpace(); this.text[this.end] !== ">"; this.skipSpace()) {
      const name = this.match(NAME) ?? this.fail();
      entries.set(name.slice(1), this.value());
    }
    this.end += 2;
    return entries;
  }

  private hexadecimal(): PdfString {
    const close = this.text.indexOf(">", this.end);
    if (close < 0) this.fail();
    const bytes = Buffer.from(this.text.slice(this.end + 1, close), "hex").toString("latin1");
    this.end = close + 1;
    return new PdfString(bytes);
  }

  private literal(): PdfString {
    let bytes = "";
    let depth = 0;
    for (;;) {
      const c = this.text[this.end];
      if (c === undefined) this.fail();
      this.end += 1;
      if (c === "\\") bytes += this.escape();
      else if (c === "(" && depth++ === 0) continue;
      else if (c === ")" && --depth === 0) return new PdfString(bytes);
      else bytes += c;
    }
  }

  private escape(): string {
    const c = this.text[this.end] ?? "";
    this.end += 1;
    return ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" } as Record<string, string>)[c] ?? c;
  }

  private fail(): never {
    throw new Error(`The file cannot be read at byte ${this.end}: ${JSON.stringify(this.text.slice(this.end, this.end + 20))}`);
  }
}
