import { places } from "./places.ts";

/** Ranks from the lowest (1), in the order of the values given; ties share the mean of their places, as rank statistics need. */
export function averageRanks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const found = places(
    order.map(({ value }) => value),
    (a, b) => a === b,
  );
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach(({ index }, i) => {
    const place = found[i];
    if (place !== undefined) ranks[index] = place.below + 1 + place.ties / 2;
  });
  return ranks;
}
