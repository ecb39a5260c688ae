import fc from "fast-check";

/** Numbers of the sizes that workbooks hold. */
export const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true });

/** A list, and the same list in another order. */
export function shuffled<T>(lists: fc.Arbitrary<T[]>): fc.Arbitrary<readonly [readonly T[], readonly T[]]> {
  return lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })));
}
