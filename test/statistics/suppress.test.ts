import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { suppress, suppressSet } from "../../src/statistics/suppress.ts";

describe("suppression of small counts", () => {
  test("below 5 and above 0 it says fewer than 5; 0 and 5 are printed", () => {
    expect([0, 1, 4, 5].map((count) => suppress(count, 5).kind)).toEqual(["count", "fewer than", "fewer than", "count"]);
  });

  test("one small count alone takes the next smallest with it, or the total would give it away", () => {
    expect(suppressSet([3, 40, 12, 0], 5)).toEqual([
      { kind: "fewer than", limit: 5 },
      { kind: "count", count: 40 },
      { kind: "hidden" },
      { kind: "count", count: 0 },
    ]);
  });

  test("two small counts hide each other, and none hides nothing", () => {
    expect(suppressSet([3, 40, 2], 5).map(({ kind }) => kind)).toEqual(["fewer than", "count", "fewer than"]);
    expect(suppressSet([30, 40], 5).map(({ kind }) => kind)).toEqual(["count", "count"]);
  });

  test("a small count is never printed and never alone unless it is the only one above 0", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 }), (counts) => {
        const set = suppressSet(counts, 5);
        set.forEach((cell, i) => {
          if (cell.kind === "count") expect(cell.count === 0 || cell.count >= 5).toBe(true);
          if (counts[i] === 0) expect(cell).toEqual({ kind: "count", count: 0 });
        });
        const unprinted = set.filter(({ kind }) => kind !== "count").length;
        if (unprinted === 1) expect(counts.filter((count) => count > 0)).toHaveLength(1);
      }),
    );
  });
});
