import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Kept, KeptIfAgain } from "../../src/pdf/kept.ts";

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

  test("does not count what was kept in the stead of it", () => {
    const kept = new Kept<string, string>(100, (thing) => thing.length);
    kept.keep("backdrop", "x".repeat(10));
    for (let i = 0; i < 50; i++) kept.keep("highlight", "x".repeat(10 + (i % 10)));
    expect(kept.get("backdrop")).toBeDefined();
  });
});

describe("what is kept when it is wanted again", () => {
  test("is there from the second time on", () => {
    const kept = new KeptIfAgain<string>(10, 10);
    expect(kept.keep("title", "once")).toBe("once");
    expect(kept.get("title")).toBeUndefined();
    expect(kept.keep("title", "twice")).toBe("twice");
    expect(kept.get("title")).toBe("twice");
  });

  test("makes no room for what comes once, however much of it there is", () => {
    const kept = new KeptIfAgain<string>(10, 1_000);
    for (let time = 0; time < 2; time++) kept.keep("title", "for all");
    for (let i = 0; i < 1_000; i++) kept.keep(`sentence ${i}`, "for one");
    expect(kept.get("title")).toBe("for all");
  });
});
