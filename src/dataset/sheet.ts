import type { Field } from "./fields.ts";

/** One column of a sheet: what it is called, what to type, and how it is read. */
export interface Column<T> {
  readonly name: string;
  /** Other headers understood. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly field: Field<T>;
  /** What it means and what happens when it is left empty, in a sentence or two. */
  readonly about: string;
  readonly example: string;
}

/** Column key in the code → column. The keys are ours, never taken from a workbook. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

export interface Sheet<C extends Columns = Columns> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly about: string;
  readonly columns: C;
  /** What a column with any other header is; undefined when there should be none. */
  readonly others: string | undefined;
}

/** What one row of a sheet holds: a value for every column, undefined where the cell is blank or could not be read. */
export type Values<C extends Columns> = { readonly [K in keyof C]: (C[K] extends Column<infer T> ? T : never) | undefined };

interface About {
  readonly about: string;
  readonly example: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
}

export function column<T>(name: string, field: Field<T>, { about, example, aliases = [], required = false }: About): Column<T> {
  return { name, aliases, required, field, about, example };
}

interface AboutSheet<C extends Columns> {
  readonly about: string;
  readonly columns: C;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  readonly others?: string;
}

export function sheet<C extends Columns>(
  name: string,
  { about, columns, aliases = [], required = false, others }: AboutSheet<C>,
): Sheet<C> {
  return { name, aliases, required, about, columns, others };
}
