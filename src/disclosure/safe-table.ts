/** A table of counts while it is made safe. With `several`, one organisation may stand in several columns of a row. */
export interface CountTable<R, C> {
  readonly rows: readonly { readonly of: readonly R[]; readonly n: number; readonly counts: readonly number[] }[];
  readonly columns: readonly (readonly C[])[];
  readonly several: boolean;
}

export interface Least {
  /** In every row. */
  readonly row: number;
  /** In every cell that is not nought. */
  readonly cell: number;
}

/**
 * The table with rows and columns put together until no row and no cell that is not nought is smaller than the least;
 * undefined when fewer than two rows or columns are left, or when a row (or, with `across`, a column) has all its count
 * in one place, so that whoever is known to be in it is known to have answered so.
 */
export function safeTable<R, C>(table: CountTable<R, C>, least: Least, across: boolean): CountTable<R, C> | undefined {
  let safe = table;
  for (;;) {
    if (safe.rows.length < 2 || safe.columns.length < 2) return undefined;
    const next = coarser(safe, least);
    if (next === undefined) return undefined;
    if (next === safe) return tells(safe, across) ? undefined : safe;
    safe = next;
  }
}

/** One step coarser; the table itself when it is coarse enough, undefined when it cannot be. */
function coarser<R, C>(table: CountTable<R, C>, least: Least): CountTable<R, C> | undefined {
  const row = table.rows.findIndex(({ n }) => n < least.row);
  if (row >= 0) return withRowsJoined(table, row);
  const small = table.rows.findIndex(({ counts, n }) => counts.some((count) => isSmall(count, n, table.several, least.cell)));
  if (small < 0) return table;
  const { counts = [], n = 0 } = table.rows[small] ?? {};
  const column = counts.findIndex((count) => isSmall(count, n, table.several, least.cell));
  // An organisation that stands in two columns would be counted twice in the two together.
  if (table.several || table.columns.length === 2) return withRowsJoined(table, small);
  return withColumnsJoined(table, column);
}

/** With several answers from each, how many did not give one is a count of its own. */
function isSmall(count: number, n: number, several: boolean, least: number): boolean {
  return (count > 0 && count < least) || (several && count < n && n - count < least);
}

function withRowsJoined<R, C>(table: CountTable<R, C>, row: number): CountTable<R, C> {
  const other = smallestBut(
    table.rows.map(({ n }) => n),
    row,
  );
  const [one, two] = [table.rows[row], table.rows[other]];
  if (one === undefined || two === undefined) return table;
  const joined = { of: [...two.of, ...one.of], n: one.n + two.n, counts: one.counts.map((count, i) => count + (two.counts[i] ?? 0)) };
  return { ...table, rows: [...table.rows.filter((_, i) => i !== row && i !== other), joined] };
}

function withColumnsJoined<R, C>(table: CountTable<R, C>, column: number): CountTable<R, C> {
  const sums = table.columns.map((_, i) => table.rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
  const other = smallestBut(sums, column);
  const join = <T>(items: readonly T[], together: T): readonly T[] => [...items.filter((_, i) => i !== column && i !== other), together];
  return {
    ...table,
    columns: join(table.columns, [...(table.columns[other] ?? []), ...(table.columns[column] ?? [])]),
    rows: table.rows.map(({ counts, ...row }) => ({ ...row, counts: join(counts, (counts[column] ?? 0) + (counts[other] ?? 0)) })),
  };
}

function smallestBut(counts: readonly number[], but: number): number {
  const others = counts.flatMap((count, i) => (i === but ? [] : [{ count, i }]));
  return others.sort((a, b) => a.count - b.count)[0]?.i ?? -1;
}

function tells<R, C>({ rows, columns }: CountTable<R, C>, across: boolean): boolean {
  if (rows.some(({ n, counts }) => n > 0 && counts.includes(n))) return true;
  return across && columns.some((_, i) => rows.filter(({ counts }) => (counts[i] ?? 0) > 0).length === 1);
}
