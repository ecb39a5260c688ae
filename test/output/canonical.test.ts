import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { canonical, contentKey, plainKey } from "../../src/output/canonical.ts";
import { cost, numberAnswer, region, round, sharing } from "../disclosure/small-round.ts";

describe("contentKey", () => {
  test("the order in which fields were set does not count, the order of a list does", () => {
    expect(contentKey({ a: 1, b: 2 })).toBe(contentKey({ b: 2, a: 1 }));
    expect(contentKey([1, 2])).not.toBe(contentKey([2, 1]));
  });

  test("what is in a Map counts", () => {
    expect(contentKey(new Map([["a", 1]]))).not.toBe(contentKey(new Map([["a", 2]])));
    expect(contentKey(new Map())).not.toBe(contentKey({}));
    expect(contentKey(new Set(["a"]))).not.toBe(contentKey(new Set(["b"])));
  });

  test("a field that is undefined is as good as absent", () => {
    expect(contentKey({ a: 1, b: undefined })).toBe(contentKey({ a: 1 }));
  });

  test("for plain JSON it says the same as JSON, and two values have one key only when they are equal", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(a)));
        expect(canonical(a) === canonical(b)).toBe(canonical(JSON.parse(JSON.stringify(a))) === canonical(JSON.parse(JSON.stringify(b))));
      }),
    );
  });

  test("what has no content is refused", () => {
    expect(() => contentKey({ a: () => 1 })).toThrow(TypeError);
  });
});

describe("plainKey", () => {
  test("a View is plain data, of which JSON leaves nothing out", () => {
    const split = { ...cost, code: "split", kind: "split", options: ["a", "b"], policy: "open" } as const;
    const dataset = round([3, 2], [cost, { ...sharing, policy: "open" }, split], (measure, i) => {
      if (measure.kind === "split") return { kind: "parts", amounts: [i, 1], total: i + 1 };
      return measure.kind === "yes-no" ? { kind: "option", option: "Yes" } : numberAnswer(i);
    });
    const view = viewsOf({ ...dataset, groupings: [...dataset.groupings, region] })("T000");
    expect(canonical(JSON.parse(JSON.stringify(view)))).toBe(canonical(view));
    expect(plainKey(view)).not.toBe(plainKey({ ...view, fewest: 4 }));
  });
});
