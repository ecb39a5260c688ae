/** Where one value lies among all of a list. */
export interface Place {
  /** How many of the list are lower, are higher, and are others that tie with it. */
  readonly below: number;
  readonly above: number;
  readonly ties: number;
}

/**
 * The place of every value of an ascending list. `ties` says whether two neighbours count as equal: a report
 * compares what it prints (statistics.md S2), or readers would see "5.2 (3rd), 5.2 (4th)".
 * A tie must not jump over a value between, as no rounding does.
 */
export function places(sorted: readonly number[], ties: (a: number, b: number) => boolean): readonly Place[] {
  const found: Place[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = endOfRun(sorted, start, ties);
    const place = { below: start, above: sorted.length - end, ties: end - start - 1 };
    for (let i = start; i < end; i++) found.push(place);
  }
  return found;
}

function endOfRun(sorted: readonly number[], start: number, ties: (a: number, b: number) => boolean): number {
  const first = sorted[start];
  let end = start + 1;
  for (let next = sorted[end]; first !== undefined && next !== undefined && ties(first, next); next = sorted[end]) end++;
  return end;
}
