import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { kruskalWallis } from "../../src/statistics/kruskal-wallis.ts";
import { expectClose } from "./close.ts";

// Expected values from scipy.stats.kruskal.
describe("Kruskal and Wallis's test", () => {
  test("of the mucociliary efficiency of three groups (Hollander & Wolfe 1973)", () => {
    const found = kruskalWallis([
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ]);
    expectClose(found?.h, 0.7714285714285722);
    expectClose(found?.p, 0.6799647735788936);
    expect(found?.freedom).toBe(2);
  });

  test("is corrected for ties", () => {
    const found = kruskalWallis([[1, 1, 2, 3], [2, 2, 4, 5, 5], [5, 6, 7, 7], [0, 0, 1], []]);
    expectClose(found?.h, 12.494744744744743);
    expectClose(found?.p, 0.005866989202397257);
  });

  test("one group, or values all alike, cannot be tested", () => {
    expect(kruskalWallis([[1, 2, 3], []])).toBeUndefined();
    expect(kruskalWallis([[4, 4], [4]])).toBeUndefined();
  });

  test("does not depend on the order of the groups or on the scale of the values", () => {
    const group = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const found = kruskalWallis(groups);
        const turned = kruskalWallis([...groups].reverse().map((values) => values.map((value) => value ** 3 + 5)));
        expect(turned === undefined).toBe(found === undefined);
        expectClose(turned?.h ?? 0, found?.h ?? 0);
      }),
    );
  });
});
