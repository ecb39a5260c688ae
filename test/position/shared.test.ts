import { describe, expect, test } from "@jest/globals";
import { remembered } from "../../src/position/remembered.ts";
import { shared } from "../../src/position/shared.ts";

describe("what is shared", () => {
  const measure = { code: "staff" };
  const made = shared((about: { code: string }, values: readonly number[], width: number) => ({ about, sum: values.length * width }));

  test("is the very same for equal lists, whosever they are", () => {
    expect(made(measure, [1, 2], 10)).toBe(made(measure, [1, 2], 10));
  });

  test("is made anew when an entry, the width or what it is about is another", () => {
    const first = made(measure, [1, 2], 10);
    for (const other of [made(measure, [1, 3], 10), made(measure, [1], 10), made(measure, [1, 2], 11), made({ ...measure }, [1, 2], 10)]) {
      expect(other).not.toBe(first);
    }
  });

  test("is forgotten when more than `most` others were made since, and then made again", () => {
    let times = 0;
    const counted = shared((_: object, n: number) => {
      times++;
      return n;
    }, 2);
    for (const n of [1, 2, 1, 3, 1]) expect(counted(measure, n)).toBe(n);
    expect(times).toBe(4);
  });
});

test("what is remembered is found once, and again when very many others have been", () => {
  let times = 0;
  const double = remembered((n: number) => {
    times++;
    return 2 * n;
  });
  expect([double(21), double(21)]).toEqual([42, 42]);
  expect(times).toBe(1);
  for (let n = 0; n < 25_000; n++) double(n);
  expect(double(21)).toBe(42);
  expect(times).toBeGreaterThan(25_000);
});
