import { describe, expect, test } from "@jest/globals";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { similarIn } from "../../src/position/similar.ts";
import { cost, round } from "../disclosure/small-round.ts";

const size = { ...cost, code: "size", policy: "open" } as const;
const age = { ...cost, code: "age", policy: "open" } as const;

/** A round of open sizes and ages, in the order given; a gap is an organisation without the figure. */
function sized(sizes: readonly (number | undefined)[], ages: readonly number[], likeness: Dataset["likeness"] = []): Dataset {
  const answer = (value: number | undefined): Answer =>
    value === undefined ? { kind: "missing", reason: "not answered" } : { kind: "number", value };
  const made = round([sizes.length], [size, age], (measure, i) => answer(measure.code === "size" ? sizes[i] : ages[i]));
  return { ...made, likeness };
}

function nearestTo(dataset: Dataset, at: number): readonly (readonly [string, number])[] {
  const organisation = dataset.organisations[at];
  if (organisation === undefined) throw new Error("no such organisation");
  const codes = dataset.organisations.map(({ code }) => code);
  return similarIn(dataset)(organisation).map(({ organisation: { code }, distance }) => [String(codes.indexOf(code)), distance]);
}

describe("those most like an organisation", () => {
  test("are the nearest in standardised values, by weight", () => {
    // Sizes 1, 2, 3, 4 have mean 2.5 and deviation 1.118; ages 10, 10, 10, 50 have mean 20 and deviation 17.321.
    const likeness = [
      { measure: "size", weight: 3 },
      { measure: "age", weight: 1 },
    ];
    const found = nearestTo(sized([1, 2, 3, 4], [10, 10, 10, 50], likeness), 2);
    // √(3 × (1/1.118)² / 4) = 0.7746 to both sides; with the age, √((3 × 0.8 + 5.3333) / 4) = 1.3904.
    expect(found.map(([i]) => i)).toEqual(["1", "3", "0"]);
    expect(found.map(([, distance]) => distance.toFixed(4))).toEqual(["0.7746", "1.3904", "1.5492"]);
  });

  test("are compared by ratios where the highest is more than twenty times the lowest", () => {
    const likeness = [{ measure: "size", weight: 1 }];
    // By difference 100 is nearer to 10 than to 1000; by ratio it is as near to both.
    const found = nearestTo(sized([1, 10, 100, 1000, 130], [0, 0, 0, 0, 0], likeness), 2);
    expect(
      found
        .map(([i]) => i)
        .slice(1, 3)
        .sort(),
    ).toEqual(["1", "3"]);
    expect([found[0]?.[0], found[3]?.[0]]).toEqual(["4", "0"]);
    expect(found[1]?.[1]).toBeCloseTo(found[2]?.[1] ?? 0, 12);
  });

  test("are at most ten, and nobody without all the figures", () => {
    const likeness = [{ measure: "size", weight: 1 }];
    const sizes = Array.from({ length: 14 }, (_, i) => (i === 3 ? undefined : i));
    const dataset = sized(
      sizes,
      sizes.map(() => 0),
      likeness,
    );
    expect(nearestTo(dataset, 0)).toHaveLength(10);
    expect(nearestTo(dataset, 0).map(([i]) => i)).not.toContain("3");
    expect(nearestTo(dataset, 3)).toEqual([]);
  });

  test("are nobody when the workbook does not say what makes two alike", () => {
    expect(nearestTo(sized([1, 2, 3], [1, 2, 3]), 0)).toEqual([]);
  });
});
