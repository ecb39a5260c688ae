import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { averageRanks } from "../../src/statistics/average-ranks.ts";
import { type Place, places } from "../../src/statistics/places.ts";
import { percentRank, rank } from "../../src/statistics/rank.ts";

const exactly = (a: number, b: number) => a === b;
const toOneDecimal = (a: number, b: number) => a.toFixed(1) === b.toFixed(1);
const sortedList = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }).map((list) => list.sort((a, b) => a - b));

function at(list: readonly Place[], i: number): Place {
  const place = list[i];
  if (place === undefined) throw new Error(`no place ${i}`);
  return place;
}

describe("rank", () => {
  test("ties share the best place, and the next place is left out: 1, 2, 2, 4", () => {
    const found = places([10, 20, 20, 30], exactly);
    expect(found.map((place) => rank(place, "highest"))).toEqual([4, 2, 2, 1]);
    expect(found.map((place) => rank(place, "lowest"))).toEqual([1, 2, 2, 4]);
  });

  test("values that print the same tie, so nobody reads 5.2 (3rd), 5.2 (4th)", () => {
    const found = places([5.16, 5.24, 5.26], toOneDecimal);
    expect(found.map((place) => rank(place, "highest"))).toEqual([2, 2, 1]);
    expect(found.map((place) => place.ties)).toEqual([1, 1, 0]);
  });

  test("is between 1 and n, from either end, and the two ends mirror each other", () => {
    fc.assert(
      fc.property(sortedList, (list) => {
        for (const place of places(list, exactly)) {
          const [top, bottom] = [rank(place, "highest"), rank(place, "lowest")];
          expect(Math.min(top, bottom)).toBeGreaterThanOrEqual(1);
          expect(Math.max(top, bottom)).toBeLessThanOrEqual(list.length);
          expect(top + bottom + place.ties).toBe(list.length + 1);
        }
      }),
    );
  });

  test("every place counts all others once: below, above or tied", () => {
    fc.assert(
      fc.property(sortedList, (list) => {
        places(list, exactly).forEach((place, i) => {
          expect(place.below).toBe(list.filter((value) => value < (list[i] ?? 0)).length);
          expect(place.above).toBe(list.filter((value) => value > (list[i] ?? 0)).length);
          expect(place.below + place.above + place.ties + 1).toBe(list.length);
        });
      }),
    );
  });

  test("percent rank runs from 0 for the lowest to 1 for the highest, and one value alone has none", () => {
    // Excel: PERCENTRANK.INC({10,20,20,30}, 20) = 0.333
    const found = places([10, 20, 20, 30], exactly);
    expect(found.map(percentRank)).toEqual([0, 1 / 3, 1 / 3, 1]);
    expect(percentRank(at(places([5], exactly), 0))).toBeUndefined();
  });

  test("no values have no places", () => {
    expect(places([], exactly)).toEqual([]);
  });
});

describe("average ranks", () => {
  test("ties share the mean of their places, in the order given", () => {
    // scipy.stats.rankdata([10, 20, 20, 5, 20])
    expect(averageRanks([10, 20, 20, 5, 20])).toEqual([2, 4, 4, 1, 4]);
  });

  test("always add to n(n + 1)/2", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (list) => {
        const total = averageRanks(list).reduce((a, b) => a + b, 0);
        expect(total).toBe((list.length * (list.length + 1)) / 2);
      }),
    );
  });
});
