import { Parser, type Value } from "./parse.ts";

/** An object stream, opened (ISO 32000-1, 7.5.7): pairs of an object's number and its place, then the objects. */
export class ObjectStream {
  private readonly text: string;
  private readonly first: number;
  private readonly pairs: Value[] = [];

  /** `first`: where the objects begin. */
  constructor(text: string, first: number) {
    this.text = text;
    this.first = first;
    const head = new Parser(text.slice(0, first).trimEnd());
    while (!head.done()) this.pairs.push(head.value());
  }

  /** A parser that stands before an object; undefined when another object stands where the file's table has this one. */
  parser(id: number, index: number): Parser | undefined {
    const offset = this.pairs[index * 2] === id ? this.pairs[index * 2 + 1] : undefined;
    return typeof offset !== "number" ? undefined : new Parser(this.text, this.first + offset);
  }
}
