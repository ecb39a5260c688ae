/** What a PDF file holds (ISO 32000-1, 7.3). A name keeps its slash: "/Figure". */
export type Value = number | boolean | null | string | PdfString | Reference | Dictionary | readonly Value[];

export type Dictionary = ReadonlyMap<string, Value>;

/** A string; what it says is worked out when it is asked for. */
export class PdfString {
  /** As the file has it, without its brackets. */
  private readonly inside: string;
  private readonly form: "hexadecimal" | "literal";

  constructor(inside: string, form: "hexadecimal" | "literal") {
    this.inside = inside;
    this.form = form;
  }

  /** A character a byte. */
  get bytes(): string {
    if (this.form === "hexadecimal") return Buffer.from(this.inside, "hex").toString("latin1");
    return this.inside.includes("\\") ? this.inside.replace(/\\(.)/gs, (_, escaped: string) => ESCAPED[escaped] ?? escaped) : this.inside;
  }

  get text(): string {
    const { bytes } = this;
    return bytes.startsWith("\xfe\xff") ? Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le") : bytes;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

export class Reference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

const WORD = /[a-z]+/y;

/** Kinds of characters, by their codes: white space, and what ends a name or a number besides; 0: all others. */
const [WHITE, DELIMITER] = [1, 2];
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = WHITE;
for (const character of "()<>[]{}/%") KINDS[character.charCodeAt(0)] = DELIMITER;

const [LESS, OPEN_ARRAY, OPEN_STRING, CLOSE_STRING, BACKSLASH] = [0x3c, 0x5b, 0x28, 0x29, 0x5c];
const [SLASH, PLUS, MINUS, DOT, ZERO, NINE, LETTER_R] = [0x2f, 0x2b, 0x2d, 0x2e, 0x30, 0x39, 0x52];

/** Reads one value of Latin-1 text from a place; `end` is where it ended. */
export class Parser {
  private readonly text: string;
  end: number;

  constructor(text: string, start = 0) {
    this.text = text;
    this.end = start;
  }

  value(): Value {
    this.end = this.afterSpace(this.end);
    switch (this.text.charCodeAt(this.end)) {
      case LESS:
        return this.atDictionary() ? this.dictionary() : this.hexadecimal();
      case OPEN_ARRAY:
        return this.array();
      case OPEN_STRING:
        return this.literal();
      case SLASH:
        return this.name();
      default:
        return this.number() ?? this.word();
    }
  }

  /** Whether all of the text was read. */
  done(): boolean {
    return this.end >= this.text.length;
  }

  /** Whether a dictionary begins here. */
  atDictionary(): boolean {
    this.end = this.afterSpace(this.end);
    return this.text.charCodeAt(this.end) === LESS && this.text.charCodeAt(this.end + 1) === LESS;
  }

  /** Goes through the dictionary that begins here. `each` is told a name without its slash, and reads the value that follows. */
  entries(each: (name: string) => void): void {
    this.end = this.afterSpace(this.end + 2);
    while (this.text[this.end] !== ">") {
      each(this.name(1));
      this.end = this.afterSpace(this.end);
    }
    this.end += 2;
  }

  private afterSpace(at: number): number {
    let after = at;
    while (KINDS[this.text.charCodeAt(after)] === WHITE) after += 1;
    return after;
  }

  private afterDigits(at: number): number {
    let after = at;
    while (isDigit(this.text.charCodeAt(after))) after += 1;
    return after;
  }

  /** A name with its slash, or without that when it is passed over. */
  private name(passedOver: 0 | 1 = 0): string {
    if (this.text.charCodeAt(this.end) !== SLASH) this.fail();
    const start = this.end + passedOver;
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

  /** A number, or the reference that begins with it; undefined when neither stands here. */
  private number(): number | Reference | undefined {
    const sign = this.isSign(this.end) ? 1 : 0;
    const point = this.afterDigits(this.end + sign);
    if (this.text.charCodeAt(point) === DOT) return this.numberTo(this.afterDigits(point + 1));
    if (point === this.end + sign) return undefined;
    if (sign === 1) return this.numberTo(point);
    const whole = this.wholeTo(point);
    const reference = this.afterReference(point);
    if (reference === undefined) return whole;
    this.end = reference;
    return new Reference(whole);
  }

  private isSign(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === PLUS || code === MINUS;
  }

  private numberTo(end: number): number {
    const number = Number(this.text.slice(this.end, end));
    this.end = end;
    return number;
  }

  /** Nearly all numbers are short and whole, and need no text of their own. */
  private wholeTo(end: number): number {
    let whole = 0;
    for (; this.end < end; this.end++) whole = whole * 10 + this.text.charCodeAt(this.end) - ZERO;
    return whole;
  }

  /** Where a reference ends whose first number ended at a place; undefined when no "0 R" comes after it. */
  private afterReference(number: number): number | undefined {
    const generation = this.afterSpace(number);
    const after = this.afterDigits(generation);
    const letter = this.afterSpace(after);
    if (generation === number || after === generation || letter === after) return undefined;
    const isReference = this.text.charCodeAt(letter) === LETTER_R && KINDS[this.text.charCodeAt(letter + 1)] !== 0;
    return isReference ? letter + 1 : undefined;
  }

  private word(): Value {
    const word = this.match(WORD);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : this.fail();
  }

  private array(): Value[] {
    const values: Value[] = [];
    this.end = this.afterSpace(this.end + 1);
    while (this.text[this.end] !== "]") {
      values.push(this.value());
      this.end = this.afterSpace(this.end);
    }
    this.end += 1;
    return values;
  }

  private dictionary(): Dictionary {
    const entries = new Map<string, Value>();
    this.entries((name) => entries.set(name, this.value()));
    return entries;
  }

  private hexadecimal(): PdfString {
    const close = this.text.indexOf(">", this.end);
    if (close < 0) this.fail();
    return this.stringTo(close, "hexadecimal");
  }

  private literal(): PdfString {
    const close = this.text.indexOf(")", this.end);
    const inside = this.text.slice(this.end + 1, close);
    const isPlain = close >= 0 && !inside.includes("(") && !inside.includes("\\");
    return this.stringTo(isPlain ? close : this.closeOfNested(), "literal");
  }

  /** Where a string with brackets or escapes in it is closed. */
  private closeOfNested(): number {
    let depth = 0;
    for (let at = this.end; at < this.text.length; at++) {
      const c = this.text.charCodeAt(at);
      if (c === BACKSLASH) at += 1;
      else if (c === OPEN_STRING) depth += 1;
      else if (c === CLOSE_STRING && --depth === 0) return at;
    }
    return this.fail();
  }

  private stringTo(close: number, form: "hexadecimal" | "literal"): PdfString {
    const inside = this.text.slice(this.end + 1, close);
    this.end = close + 1;
    return new PdfString(inside, form);
  }

  private fail(): never {
    throw new Error(`The file cannot be read at byte ${this.end}: ${JSON.stringify(this.text.slice(this.end, this.end + 20))}`);
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
