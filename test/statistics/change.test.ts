import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { changeBetween } from "../../src/statistics/change.ts";
import { finite } from "./arbitraries.ts";

describe("change", () => {
  test("is told absolutely and relatively", () => {
    expect(changeBetween(20, 25, 1)).toEqual({ difference: 5, percent: 25, direction: "up" });
    expect(changeBetween(20, 15, 1)).toEqual({ difference: -5, percent: -25, direction: "down" });
  });

  test("from 0 it has no percentage", () => {
    expect(changeBetween(0, 4, 1)).toEqual({ difference: 4, percent: undefined, direction: "up" });
  });

  test("from a negative value the percentage keeps the direction", () => {
    expect(changeBetween(-10, -5, 1).percent).toBe(50);
  });

  test("below what matters it is about the same; exactly what matters counts", () => {
    expect(changeBetween(12.2, 12.25, 0.1).direction).toBe("about the same");
    expect(changeBetween(12.2, 12.3, 0.1).direction).toBe("up");
    expect(changeBetween(3, 3, 0).direction).toBe("about the same");
  });

  test("back again is the opposite", () => {
    const opposite = { up: "down", down: "up", "about the same": "about the same" };
    fc.assert(
      fc.property(finite, finite, fc.double({ min: 0, max: 1e6, noNaN: true }), (before, after, material) => {
        const [there, back] = [changeBetween(before, after, material), changeBetween(after, before, material)];
        expect(back.direction).toBe(opposite[there.direction]);
        expect(back.difference + there.difference).toBe(0);
      }),
    );
  });
});
