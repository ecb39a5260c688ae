import { count as inWords } from "../format.ts";

/** Named fractions, lowest first. */
const fractions: readonly (readonly [share: number, words: string])[] = [
  [1 / 10, "one in ten"],
  [1 / 5, "one in five"],
  [1 / 4, "a quarter"],
  [1 / 3, "a third"],
  [2 / 5, "two in five"],
  [1 / 2, "half"],
  [3 / 5, "three in five"],
  [2 / 3, "two thirds"],
  [3 / 4, "three quarters"],
  [4 / 5, "four in five"],
  [9 / 10, "nine in ten"],
];

/** Up to this close is "about", up to this far below "almost"; the billionth is for floating point. */
const about = 0.01 + 1e-9;
const almost = 0.03 + 1e-9;

/** In groups this small, and for this few from an end, the count itself is the plainest. */
const small = 10;
const few = 3;

/**
 * A share in the words of a title, honestly rounded: never "half" for 54 %. It stands before "of the 93 CCGs":
 * "more than half", "almost a third", "about one in five", "all but two", "none". undefined when there is nobody.
 */
export function honestShare(count: number, n: number): string | undefined {
  if (n <= 0) return undefined;
  if (count === n) return "all";
  if (count === 0) return "none";
  if (n < small || count <= few) return inWords(count);
  if (n - count <= few) return `all but ${inWords(n - count)}`;
  return fractionWords(count / n);
}

function fractionWords(share: number): string {
  const lower = fractions.findLast(([at]) => at <= share);
  const upper = fractions.find(([at]) => at > share);
  if (lower !== undefined && share - lower[0] <= about) return share === lower[0] ? lower[1] : `about ${lower[1]}`;
  if (upper !== undefined && upper[0] - share <= almost) return `${upper[0] - share <= about ? "about" : "almost"} ${upper[1]}`;
  return lower === undefined ? "fewer than one in ten" : `more than ${lower[1]}`;
}
