import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import type { ForAll } from "../../src/disclosure/everyone.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { noSums, tellsOfOneOrTwo, withSum } from "../../src/statistics/few-in-sums.ts";
import { area, cost, numberAnswer, region, round, sharing, size } from "./small-round.ts";

const mean: Measure = { ...cost, average: "mean" };

function known(dataset: Dataset): ForAll {
  const [found] = everyoneOf(dataset).measures;
  if (found === undefined) throw new Error("no measure");
  return found;
}

const figuresIn = (one: ForAll, grouping = area) => one.groups(grouping).map(({ figures }) => figures.kind);

describe("what anyone may know of an anonymous measure", () => {
  const values = (_: Measure, i: number) => numberAnswer(20.123 + ((i * 37) % 50) / 3);

  test("names nobody, those who consent to be named among participants neither, and stands on the grid", () => {
    const plain = round([10, 11], [cost], values);
    const dataset = { ...plain, organisations: plain.organisations.map((each) => ({ ...each, mayBeNamed: "all" as const })) };
    const { marks, quantum = 0, open } = known(dataset);
    expect(marks).toHaveLength(21);
    expect(marks.filter(({ name }) => name !== undefined)).toEqual([]);
    for (const { value } of marks) expect(value / quantum).toBeCloseTo(Math.round(value / quantum), 6);
    expect(open).toEqual([]);
  });

  test("tells of groups only in a round of twenty answers, and of none below three", () => {
    expect(figuresIn(known(round([6, 6, 7], [cost], values)))).toEqual(["withheld", "withheld", "withheld"]);
    expect(figuresIn(known(round([6, 2, 8, 4], [cost], values)))).toEqual(["numbers", "withheld", "numbers", "numbers"]);
  });

  test("tells of no group all of whose members but one may have answered alike", () => {
    const alike = (odd: number) => round([4, 10, 10], [cost], (m, i) => (i < 4 ? numberAnswer(i < odd ? 20 + i : 30) : values(m, i)));
    expect(figuresIn(known(alike(1)))).toEqual(["withheld", "numbers", "numbers"]);
    expect(figuresIn(known(alike(2)))).toEqual(["numbers", "numbers", "numbers"]);
  });

  test("leaves no two of them over when its groups' means are taken from everyone's", () => {
    const dataset = round([8, 8, 2, 4], [mean], values);
    expect(figuresIn(known(dataset))).toEqual(["numbers", "withheld", "withheld", "withheld"]);
    // Each is shown its own: that comes before what anyone may know.
    const groups = ["T000", "T008", "T018"].map((reader) => viewsOf(dataset)(reader).chapters[0]?.measures[0]?.main.group);
    expect(groups).toMatchObject([{ name: "Area 0" }, { name: "Area 1" }, { name: "Area 3" }]);
  });

  test("does not show a small count of people by name, though the measure is open", () => {
    const people: Measure = { ...size, code: "people", suppressBelow: 5 };
    const { open } = known(round([3], [people], (_, i) => numberAnswer([3, 40, 0][i] ?? 0)));
    expect(open.map(({ answer }) => answer)).toEqual([{ kind: "missing", reason: "suppressed" }, numberAnswer(40), numberAnswer(0)]);
  });
});

const layouts = fc.integer({ min: 22, max: 60 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    places: fc.array(fc.tuple(fc.nat(7), fc.nat(4)), { minLength: n, maxLength: n }),
  }),
);

/** Areas and regions that overlap as they may. */
function overlapping(n: number, places: readonly (readonly [number, number])[], measure: Measure): Dataset {
  const answer = (_: Measure, i: number): Answer =>
    measure === sharing ? { kind: "option", option: i % 3 === 0 ? "Yes" : "No" } : numberAnswer(10 + ((i * 37) % 91) * 0.7);
  const plain = round([n], [measure], answer);
  const organisations = plain.organisations.map((each, i) => {
    const [a, r] = places[i] ?? [0, 0];
    const groups = new Map([
      ["Area", `Area ${a}`],
      ["Region", `Region ${r}`],
    ]);
    return { ...each, groups };
  });
  return { ...plain, organisations };
}

describe("answers counted by others'", () => {
  const yes = (is: boolean): Answer => ({ kind: "option", option: is ? "Yes" : "No" });
  const open: Measure = { ...sharing, code: "open", policy: "open" };
  const asked = (values: (measure: Measure, i: number) => Answer) => {
    const everyone = everyoneOf(round([10, 12], [sharing, open], values));
    return {
      combined: everyone.combined(["sharing", "open"]),
      crossed: everyone.measures[0]?.crossed({ kind: "measure", code: "open", cut: undefined }),
    };
  };

  test("are told where neither tells the other", () => {
    const { combined, crossed } = asked((measure, i) => yes(measure === open ? i % 2 === 0 : i % 3 === 0));
    expect(combined?.patterns.map(({ count }) => count)).toEqual([7, 7, 4, 4]);
    expect(crossed?.rows.map(({ n }) => n)).toEqual([11, 11]);
  });

  test("are not told where all, or all but one, who gave an open answer gave the same confidential one", () => {
    for (const odd of [-1, 4]) {
      const { combined, crossed } = asked((measure, i) => yes(measure === open ? i % 2 === 0 : i % 2 === 0 && i !== odd));
      expect([combined, crossed]).toEqual([undefined, undefined]);
    }
  });

  test("are counted for a group by itself only where its figures may be known", () => {
    const dataset = round([9, 4, 10, 5], [sharing], (_, i) => yes(i % 2 === 0));
    const rows = known(dataset)
      .crossed({ kind: "grouping", grouping: area })
      ?.rows.map(({ category, n }) => [category.kind, n]);
    expect(rows).toEqual([
      ["group", 9],
      ["group", 10],
      ["several", 9],
    ]);
  });
});

describe("means and counts of groups that overlap", () => {
  const shown = ({ kind }: { readonly kind: string }) => kind === "numbers" || kind === "options";

  test.each([mean, sharing])("cannot be worked into a figure of one or two: $title", (measure) => {
    fc.assert(
      fc.property(layouts, ({ n, places }) => {
        const dataset = overlapping(n, places, measure);
        const one = known(dataset);
        const own = viewsOf(dataset)("T000").chapters[0]?.measures[0]?.comparisons ?? [];
        const told = [one.all, ...one.groups(area), ...one.groups(region), ...own].filter(({ figures }) => shown(figures));
        const sums = told.map(({ group }) =>
          dataset.organisations.map(({ groups }) => Number(group.kind === "all" || groups.get(group.grouping.name) === group.name)),
        );
        expect(tellsOfOneOrTwo(sums.reduce(withSum, noSums))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test("could be, were all of them shown: the test can fail", () => {
    const everyGroup = [
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 0, 0, 0],
      [0, 0, 1, 1, 1, 0],
      [1, 1, 0, 0, 0, 0],
    ];
    expect(tellsOfOneOrTwo(everyGroup.reduce(withSum, noSums))).toBe(true);
  });
});
