import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { diceFor } from "../../src/example/random.ts";

describe("dice", () => {
  test("the same names give the same draws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, what) => {
        const [one, other] = [diceFor(code, what), diceFor(code, what)];
        expect([one.uniform(), one.normal(), one.between(3, 9)]).toEqual([other.uniform(), other.normal(), other.between(3, 9)]);
      }),
    );
  });

  test("a uniform draw is at least 0 and below 1, and a draw between two ends keeps to them", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 99 }), (name, low, width) => {
        const dice = diceFor(name);
        const [uniform, between] = [dice.uniform(), dice.between(low, low + width)];
        expect(uniform >= 0 && uniform < 1 && between >= low && between < low + width).toBe(true);
      }),
    );
  });

  test("the first draws of many names fill the range evenly", () => {
    const bins = new Array<number>(10).fill(0);
    for (let n = 0; n < 10_000; n++) {
      const bin = Math.floor(10 * diceFor(`${n}`, "WTE employed", 2018).uniform());
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(Math.min(...bins)).toBeGreaterThan(900);
    expect(Math.max(...bins)).toBeLessThan(1100);
  });

  test("normal draws have a mean near 0 and a variance near 1", () => {
    const draws = Array.from({ length: 5000 }, (_, n) => diceFor(n, "size").normal());
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.08);
  });

  test("picking from nothing is an error", () => {
    expect(() => diceFor("nothing").pick([])).toThrow("Nothing to pick from.");
  });
});
