import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Kept } from "../../src/pdf/kept.ts";

describe("what is kept", () => {
  test("is what was kept under that name, or nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 200 }), (keys) => {
        const kept = new Kept<number, string>(10);
        for (const key of keys) {
          expect([undefined, `thing ${key}`]).toContain(kept.get(key));
          kept.keep(key, `thing ${key}`);
          expect(kept.get(key)).toBe(`thing ${key}`);
        }
      }),
    );
  });

  test("stays while it is asked for, however much comes in", () => {
    const kept = new Kept<number, string>(10);
    kept.keep(-1, "backdrop");
    for (let i = 0; i < 1000; i++) {
      kept.keep(i, "highlight");
      expect(kept.get(-1)).toBe("backdrop");
    }
  });

  test("is no more than may be kept, by weight", () => {
    const kept = new Kept<number, string>(100, (thing) => thing.length);
    for (let i = 0; i < 500; i++) kept.keep(i, "x".repeat(10));
    const there = Array.from({ length: 500 }, (_, i) => i).filter((i) => kept.get(i) !== undefined);
    expect(there.length).toBeLessThanOrEqual(10);
    expect(there).toContain(499);
  });
});
