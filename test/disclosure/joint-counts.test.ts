import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Answer } from "../../src/dataset/answer.ts";
import { notAnswered } from "../../src/dataset/answer.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { safeTable } from "../../src/disclosure/safe-table.ts";
import { area, cost, numberAnswer, round, sharing, size } from "./small-round.ts";

const least = { row: 7, cell: 3 };
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

function counted(rows: readonly (readonly number[])[]) {
  return {
    rows: rows.map((counts, i) => ({ of: [i], n: counts.reduce((sum, count) => sum + count, 0), counts })),
    columns: (rows[0] ?? []).map((_, i) => [i]),
    several: false,
  };
}

describe("a table of joint counts", () => {
  test("has no row and no cell smaller than the least, no row of one answer, and the same total", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const safe = safeTable(counted(rows), least, true);
        if (safe === undefined) return;
        expect(safe.rows.length).toBeGreaterThan(1);
        expect(safe.columns.length).toBeGreaterThan(1);
        for (const { n, counts } of safe.rows) {
          expect(n).toBeGreaterThanOrEqual(least.row);
          expect(counts).not.toContain(n);
          for (const count of counts) expect(count === 0 || count >= least.cell).toBe(true);
        }
        for (const i of safe.columns.keys()) expect(safe.rows.filter(({ counts }) => (counts[i] ?? 0) > 0).length).not.toBe(1);
        const total = (all: readonly (readonly number[])[]) => all.flat().reduce((sum, count) => sum + count, 0);
        expect(total(safe.rows.map(({ counts }) => counts))).toBe(total(rows));
        expect(safe.rows.flatMap(({ of }) => of).sort()).toEqual(rows.map((_, i) => i));
      }),
      { numRuns: 500 },
    );
  });

  test("what is coarse enough stays as it is", () => {
    const fine = counted([
      [5, 6],
      [7, 8],
    ]);
    expect(safeTable(fine, least, true)).toBe(fine);
  });

  test("a small column joins the smallest other, a small row likewise", () => {
    const safe = safeTable(
      counted([
        [9, 4, 1],
        [9, 5, 4],
        [1, 1, 0],
      ]),
      least,
      false,
    );
    expect(safe?.columns).toEqual([[0], [1, 2]]);
    expect(safe?.rows.map(({ counts }) => counts)).toEqual([
      [9, 9],
      [10, 6],
    ]);
  });
});

const yes: Answer = { kind: "option", option: "Yes" };
const no: Answer = { kind: "option", option: "No" };
const other: Measure = { ...sharing, code: "other", title: "Shares offices" };

/** Twelve trusts in two areas: who said yes, by place; undefined is no answer. */
function answering(measures: readonly Measure[], said: (measure: Measure, i: number) => boolean | undefined) {
  return everyoneOf(
    round([6, 18], measures, (measure, i) => {
      if (measure.code === "size") return numberAnswer(i);
      const answer = said(measure, i);
      return answer === undefined ? notAnswered : answer ? yes : no;
    }),
  );
}

describe("answers by another question", () => {
  test("of confidential answers, two small areas make no table", () => {
    const { measures } = answering([sharing], (_, i) => i % 2 === 0);
    expect(measures[0]?.crossed({ kind: "grouping", grouping: area })).toBeUndefined();
  });

  test("who has no answer across is a row of its own or joins another, so that nobody is left to subtract", () => {
    const { measures } = answering([sharing, other], (measure, i) =>
      measure === sharing ? i % 2 === 0 : i === 0 ? undefined : i % 3 === 0,
    );
    const found = measures[0]?.crossed({ kind: "measure", code: "other", cut: undefined });
    expect(found?.rows.reduce((sum, { n }) => sum + n, 0)).toBe(24);
  });

  test("bands of a confidential number have no ends", () => {
    const secret: Measure = { ...cost, code: "size" };
    const { measures } = answering([{ ...sharing, policy: "open" }, secret], (_, i) => i % 2 === 0);
    const found = measures[0]?.crossed({ kind: "measure", code: "size", cut: undefined });
    expect(found?.rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(found)).not.toContain("ends");
  });

  test("what is its owner's alone is not counted at all", () => {
    const own: Measure = { ...sharing, code: "own", policy: "own" };
    const { measures, combined } = answering([{ ...sharing, policy: "open" }, own], (_, i) => i % 2 === 0);
    expect(measures[0]?.crossed({ kind: "measure", code: "own", cut: undefined })).toBeUndefined();
    expect(combined(["sharing", "own"])).toBeUndefined();
  });
});

describe("combinations", () => {
  test("of confidential answers a rare one is not told, and the rest are none or enough", () => {
    const { combined } = answering([sharing, other], (measure, i) => (measure === other ? i >= 7 && i < 16 : i < 8));
    const found = combined(["sharing", "other"]);
    for (const { count } of found?.patterns ?? []) expect(count).toBeGreaterThanOrEqual(3);
    expect([found?.n, found?.patterns.length, found?.rest]).toEqual([24, 2, 8]);
  });

  test("when one or two answered one question and not the other, nothing is told", () => {
    const { combined } = answering([sharing, other], (measure, i) => (measure === other && i < 2 ? undefined : i % 2 === 0));
    expect(combined(["sharing", "other"])).toBeUndefined();
  });
});

describe("one measure against another", () => {
  const open: Measure = { ...size, code: "open" };
  const secret: Measure = { ...cost, code: "secret", against: "open" };
  const dataset = round([20], [open, secret, { ...open, code: "third" }], (_, i) => numberAnswer((i * 7) % 20));
  const { measures } = everyoneOf(dataset);
  const [first, second] = measures;

  test("two open ones are drawn by exact points", () => {
    expect(first?.related("third")?.points).toHaveLength(20);
  });

  test("a confidential one is drawn across its own axis alone, in bands and without names", () => {
    const own = second?.related("open");
    expect([own?.banded, own?.points.length, own?.points.some(({ name }) => name !== undefined)]).toEqual([true, 20, false]);
    expect(second?.related("third")?.points).toEqual([]);
  });

  test("beside an open value a confidential one would be that name's, so only the correlation is told", () => {
    const found = first?.related("secret");
    expect([found?.points, found?.relation?.n]).toEqual([[], 20]);
  });
});

describe("changes since the last round", () => {
  const earlier = (values: (i: number) => number) => [
    {
      name: "2017",
      period: "2017",
      answers: new Map([
        ["cost", new Map(Array.from({ length: 20 }, (_, i) => [`T${String(i).padStart(3, "0")}`, numberAnswer(values(i))]))],
      ]),
    },
  ];
  const moves = (values: (i: number) => number) =>
    everyoneOf({ ...round([20], [cost], (_, i) => numberAnswer(10 + i)), earlier: earlier(values) }).measures[0]?.moves;

  test("of confidential values are told when every direction was taken by enough", () => {
    expect(moves((i) => (i < 10 ? i : 30 + i))).toMatchObject({ n: 20, up: 10, down: 10, same: 0 });
  });

  test("are not told when one moved alone, or all moved alike", () => {
    expect(moves((i) => (i < 1 ? 30 : i))).toBeUndefined();
    expect(moves((i) => i)).toBeUndefined();
  });
});
