/** Pairs that are mistaken for one another in codes: the letter O and zero, the letter I and one. */
const lookalikes: ReadonlySet<string> = new Set(["o0", "0o", "i1", "1i", "l1", "1l", "s5", "5s", "z2", "2z", "b8", "8b"]);

/**
 * The candidate somebody probably meant, for "did you mean": at most a quarter of its letters (at least one) differ.
 * undefined when none is near, or when two are equally near. Case does not count.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const word = typed.slice(0, 60).toLowerCase();
  if (word === "") return undefined;
  let best: { candidate: string | undefined; distance: number } = {
    candidate: undefined,
    distance: Math.max(1, Math.floor(word.length / 4)) + 0.1,
  };
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate.slice(0, 60).toLowerCase(), best.distance);
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
 * replacing a character by its lookalike counts a third. Gives up with `limit` + 1 once it can only be more than `limit`.
 */
function editDistance(first: string, second: string, limit: number): number {
  const [a, b] = withoutSameStart(first, second);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, above, before);
    if (Math.min(...row, ...above) > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return above[b.length] ?? limit + 1;
}

/** What both begin with costs nothing. */
function withoutSameStart(a: string, b: string): readonly [string, string] {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return [a.slice(same), b.slice(same)];
}

/** Distances from the first i letters of a to the beginnings of b, from the two rows before. */
function nextRow(a: string, b: string, i: number, above: readonly number[], before: readonly number[]): number[] {
  const row = [i];
  const x = a.charAt(i - 1);
  for (let j = 1; j <= b.length; j += 1) {
    const y = b.charAt(j - 1);
    const replaced = (above[j - 1] ?? 0) + (x === y ? 0 : lookalikes.has(x + y) ? 1 / 3 : 1);
    const shorter = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
    const swapped = i > 1 && j > 1 && x === b.charAt(j - 2) && y === a.charAt(i - 2);
    row.push(swapped ? Math.min(shorter, (before[j - 2] ?? 0) + 1) : shorter);
  }
  return row;
}
