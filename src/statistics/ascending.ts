/** The values from lowest to highest; the same array when it is already in order, so that sorting twice costs nothing. */
export function ascending(values: readonly number[]): readonly number[] {
  return inOrder(values) ? values : [...values].sort((a, b) => a - b);
}

function inOrder(values: readonly number[]): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < previous) return false;
    previous = value;
  }
  return true;
}
