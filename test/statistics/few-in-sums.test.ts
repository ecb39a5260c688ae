import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { noSums, tellsOfOneOrTwo, withSum } from "../../src/statistics/few-in-sums.ts";

const known = (...sums: readonly (readonly number[])[]) => sums.reduce(withSum, noSums);

/** By another way: one or two unknowns can be had exactly if the sums of the others alone are of lower rank. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, i) => i >= found && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (pivot === undefined) continue;
    left.splice(at, 1);
    left.splice(found, 0, pivot);
    for (const row of left.slice(found + 1)) {
      const times = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let i = column; i < row.length; i++) row[i] = (row[i] ?? 0) - times * (pivot[i] ?? 0);
    }
    found += 1;
  }
  return found;
}

function tellsByRank(rows: readonly (readonly number[])[], n: number): boolean {
  const whole = rank(rows);
  const without = (gone: readonly number[]) => rank(rows.map((row) => row.map((value, i) => (gone.includes(i) ? 0 : value))));
  return Array.from({ length: n }, (_, i) => i).some((i) => Array.from({ length: n }, (_, j) => j).some((j) => without([i, j]) < whole));
}

describe("sums of unknowns", () => {
  test("of three tell of none of them", () => expect(tellsOfOneOrTwo(known([1, 1, 1]))).toBe(false));
  test("of two tell of two", () => expect(tellsOfOneOrTwo(known([1, 1, 1], [0, 1, 1]))).toBe(true));
  test("that overlap tell of two by going round", () =>
    // (a + b + c + d) + (d + e + f) − (a + b + c) − (e + f + d) … here: all less two groups leaves g and h.
    expect(tellsOfOneOrTwo(known([1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0, 0, 0], [0, 0, 0, 1, 1, 1, 0, 0]))).toBe(true));
  test("said twice tell no more", () => expect(known([1, 1, 1], [1, 1, 1]).rows).toHaveLength(1));

  test("tell of one or two exactly when the rank says so", () => {
    const sums = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(sums, (rows) => expect(tellsOfOneOrTwo(known(...rows))).toBe(tellsByRank(rows, 8))));
  });
});
