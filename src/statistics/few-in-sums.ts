/** Sums of unknowns that are known, brought into reduced row echelon form: what can be worked out from them, and no more. */
export interface KnownSums {
  /** One coefficient an unknown; each row is 1 at its own pivot, where all others are 0. */
  readonly rows: readonly (readonly number[])[];
  readonly pivots: readonly number[];
}

export const noSums: KnownSums = { rows: [], pivots: [] };

const isZero = (value: number | undefined) => Math.abs(value ?? 0) < 1e-9;

/** @param sum which unknowns another known sum is of: 1 or 0 each. */
export function withSum({ rows, pivots }: KnownSums, sum: readonly number[]): KnownSums {
  const news = rows.reduce((left, row, k) => less(left, row, left[pivots[k] ?? 0] ?? 0), sum);
  const pivot = news.findIndex((value) => !isZero(value));
  if (pivot < 0) return { rows, pivots };
  const row = news.map((value) => value / (news[pivot] ?? 1));
  return { rows: [...rows.map((other) => less(other, row, other[pivot] ?? 0)), row], pivots: [...pivots, pivot] };
}

function less(values: readonly number[], row: readonly number[], times: number): readonly number[] {
  return times === 0 ? values : values.map((value, i) => value - times * (row[i] ?? 0));
}

/**
 * Whether some combination of the sums is of one or two of the unknowns alone; whoever knows one of two then knows the other.
 * Two unknowns can be had together exactly if what a row says of the others is nothing, one of them, or the same as another row's.
 */
export function tellsOfOneOrTwo({ rows, pivots }: KnownSums): boolean {
  const isPivot = new Set(pivots);
  const others = rows.map((row) => row.flatMap((value, i) => (isPivot.has(i) || isZero(value) ? [] : [{ i, value }])));
  return others.some((one, k) => one.length < 2 || others.slice(0, k).some((other) => areParallel(one, other)));
}

type Terms = readonly { readonly i: number; readonly value: number }[];

function areParallel(one: Terms, other: Terms): boolean {
  const times = (other[0]?.value ?? 0) / (one[0]?.value ?? 1);
  return one.length === other.length && one.every(({ i, value }, k) => other[k]?.i === i && isZero((other[k]?.value ?? 0) - times * value));
}
