/** A count as it may be printed. */
export type Printable =
  | { readonly kind: "count"; readonly count: number }
  /** "fewer than 5" */
  | { readonly kind: "fewer than"; readonly limit: number }
  /** Large enough by itself, and hidden because the total would give a small one away. */
  | { readonly kind: "hidden" };

/** A count of people below `limit` and above 0 is not printed (statistics.md S12). */
export function suppress(count: number, limit: number): Printable {
  return isSmall(count, limit) ? { kind: "fewer than", limit } : { kind: "count", count };
}

/**
 * The counts of an additive set whose total is printed. When exactly one is too small, the smallest of the others
 * above 0 is hidden too, or the small one could be had by subtraction.
 */
export function suppressSet(counts: readonly number[], limit: number): readonly Printable[] {
  const small = counts.filter((count) => isSmall(count, limit));
  const second = small.length === 1 ? nextSmallest(counts, limit) : undefined;
  return counts.map((count, i) => (i === second ? { kind: "hidden" } : suppress(count, limit)));
}

function isSmall(count: number, limit: number): boolean {
  return count > 0 && count < limit;
}

function nextSmallest(counts: readonly number[], limit: number): number | undefined {
  const rest = counts.flatMap((count, i) => (count >= limit ? [{ count, i }] : []));
  return rest.sort((a, b) => a.count - b.count)[0]?.i;
}
