import type { ExampleSheet, Typed } from "../../src/example/column.ts";

/** A sheet by its headers, for checking it with plain arithmetic and none of the program's. */
export class Table {
  readonly header: readonly Typed[];
  readonly rows: readonly (readonly Typed[])[];

  constructor(sheets: readonly ExampleSheet[], name: string) {
    const [header = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    this.header = header;
    this.rows = rows;
  }

  /** Every cell of a column, undefined where it is empty. */
  column(name: string): Typed[] {
    const at = this.header.indexOf(name);
    if (at < 0) throw new Error(`No column ${name}.`);
    return this.rows.map((row) => row[at]);
  }

  /** Code → cell. */
  byCode(name: string): Map<string, Typed> {
    const cells = this.column(name);
    return new Map(this.column("Code").map((code, n) => [String(code), cells[n]]));
  }

  /** Code → number, where a plain number was typed. */
  numbers(name: string): Map<string, number> {
    return new Map([...this.byCode(name)].flatMap(([code, cell]) => (typeof cell === "number" ? [[code, cell] as const] : [])));
  }
}

export function fold(values: Iterable<number>): number {
  const all = [...values];
  return Math.max(...all) / Math.min(...all);
}

export function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

export function tally(values: Iterable<unknown>): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
