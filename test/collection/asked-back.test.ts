import { describe, expect, test } from "@jest/globals";
import { askedBack } from "../../src/collection/asked-back.ts";
import type { Finding } from "../../src/dataset/finding.ts";
import { smallRound } from "../commands/small-world.ts";

const query: Finding = {
  severity: "query",
  where: "Submissions!B4",
  participant: "T002",
  typed: "c. 4",
  problem: 'Cost per head: "c. 4" is approximate; it is read as 4.',
  remedy: "Type the exact figure if there is one.",
};
const words = (...findings: readonly Finding[]) => askedBack(smallRound(), findings).flatMap(({ queries }) => queries);

describe("what a participant is asked back", () => {
  test("is about the question, with what was typed, in the order of the workbook", () => {
    expect(askedBack(smallRound(), [query, { ...query, participant: "T000", severity: "hold" }])).toEqual([
      { code: "T000", held: true, queries: [expect.objectContaining({ question: "Cost per head", typed: "c. 4" })] },
      {
        code: "T002",
        held: false,
        queries: [
          {
            question: "Cost per head",
            typed: "c. 4",
            problem: '"c. 4" is approximate; it is read as 4.',
            request: "Type the exact figure if there is one.",
          },
        ],
      },
    ]);
  });

  test("is never about rows, codes or names, which are the co-ordinator's and may name another participant", () => {
    const others = [
      { ...query, problem: "All 12 figures of T002 are the same as those of T001.", remedy: "Ask both; one row was probably copied." },
      { ...query, severity: "hold" as const, problem: 'The code T002 is that of Trust 2, but the row says "Trust 1", which is T001.' },
      { ...query, severity: "note" as const },
    ];
    expect(words(...others)).toEqual([]);
  });

  test("does not say what the others' figures are", () => {
    const problem = "Cost per head: £1.90 is far from the others' figures (median £32.45).";
    expect(words({ ...query, problem })[0]?.problem).toBe("£1.90 is far from the others' figures.");
  });

  test.each([
    ["Ask whether it is right.", "Please confirm that it is right, or send the right figure."],
    [
      "It is about 1,000 times larger: ask whether it is in the same unit.",
      "It is about 1,000 times larger. Please confirm that it is in the unit asked for, or send the right figure.",
    ],
    ["Type 0, n/a or nothing.", "Type 0, n/a or nothing."],
  ])("%p becomes %p", (remedy, request) => {
    expect(words({ ...query, remedy })[0]?.request).toBe(request);
  });

  test("names the unit of a figure that was worked out and not typed", () => {
    const { typed: _typed, ...worked } = query;
    expect(words(worked)[0]?.question).toBe("Cost per head (£ per head)");
  });
});
