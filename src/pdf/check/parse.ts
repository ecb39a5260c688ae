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

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const REFERENCE = /(\d+)[ \r\n]+\d+[ \r\n]+R(?![a-zA-Z])/y;
const WORD = /[a-z]+/y;

/** Kinds of characters, by their codes: white space, and what ends a name besides. */
const [WHITE, DELIMITER] = [1, 2];
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = WHITE;
for (const character of "()<>[]{}/%") KINDS[character.charCodeAt(0)] = DELIMITER;

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
    if (code === "/") return this.name();
    const reference = this.reference();
    if (reference) return reference;
    const number = this.match(NUMBER);
    return number === undefined ? this.word() : Number(number);
  }

  private skipSpace(): void {
    while (KINDS[this.text.charCodeAt(this.end)] === WHITE) this.end += 1;
  }

  private name(): string {
    if (this.text[this.end] !== "/") this.fail();
    const start = this.end;
    this.end += 1;
    while (this.end < this.text.length && KINDS[this.text.charCodeAt(this.end)] === 0) this.end += 1;
    return this.text.slice(start, this.end);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.end;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.end += found.length;
    return found;
  }

  /** Only a whole number before a space can begin one. */
  private reference(): Reference | undefined {
    let after = this.end;
    while (isDigit(this.text.charCodeAt(after))) after += 1;
    if (after === this.end || KINDS[this.text.charCodeAt(after)] !== WHITE) return undefined;
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
      const name = this.name().slice(1);
      entries.set(name, this.value());
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
    const close = this.text.indexOf(")", this.end);
    const inside = this.text.slice(this.end + 1, close);
    if (close < 0 || inside.includes("(") || inside.includes("\\")) return this.nestedLiteral();
    this.end = close + 1;
    return new PdfString(inside);
  }

  /** One with brackets or escapes in it. */
  private nestedLiteral(): PdfString {
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

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
