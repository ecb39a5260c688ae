/** Pairs that are mistaken for one another in codes: the letter O and zero, the letter I and one. */
const lookalikes: ReadonlySet<string> = new Set(["o0", "0o", "i1", "1i", "l1", "1l", "s5", "5s", "z2", "2z", "b8", "8b"]);

/**
 * The candidate somebody probably meant, for "did you mean": at most a quarter of its letters (at least one) differ.
 * undefined when none is near, or when two are equally near. Case does not count.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const word = typed.toLowerCase().slice(0, 60);
  if (word === "") return undefined;
  let best: { candidate: string | undefined; distance: number } = {
    candidate: undefined,
    distance: Math.max(1, Math.floor(word.length / 4)) + 0.1,
  };
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate.toLowerCase().slice(0, 60), best.distance);
    if (distance < best.distance) best = { candidate, distance };
    else if (distance === best.distance && candidate !== best.candidate) best = { candidate: undefined, distance };
  }
  return best.candidate;
}

/** ` Did you mean "02B"?`, or nothing: to be put after a sentence. */
export function didYouMean(typed: string, candidates: Iterable<string>): string {
  const meant = nearest(typed, candidates);
  return meant === undefined ? "" : ` Did you mean "${meant}"?`;
}

/**
 * Edits from one word to the other: insert, delete, replace, or swap neighbours (optimal string alignment);
 * replacing a character by its lookalike counts a third. Stops early with `limit` + 1 when it can only be more than `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, i, j, row, above, before));
    if (Math.min(...row, ...above) > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return above[b.length] ?? limit + 1;
}

function cheapest(a: string, b: string, i: number, j: number, row: number[], above: number[], before: number[]): number {
  const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
  const replace = x === y ? 0 : lookalikes.has(x + y) ? 1 / 3 : 1;
  const swapped = i > 1 && j > 1 && x === b.charAt(j - 2) && y === a.charAt(i - 2);
  return Math.min(
    (above[j] ?? 0) + 1,
    (row[j - 1] ?? 0) + 1,
    (above[j - 1] ?? 0) + replace,
    swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
  );
}
