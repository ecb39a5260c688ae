import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonical, contentKey } from "../../src/output/canonical.ts";

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
