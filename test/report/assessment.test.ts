import { describe, expect, test } from "@jest/globals";
import { viewsOf } from "../../src/disclosure/permit.ts";
import type { View } from "../../src/disclosure/view.ts";
import type { Table } from "../../src/report/blocks.ts";
import { tables } from "../../src/report/tables/index.ts";
import {
  assessmentHeadline,
  assessmentStandings,
  assessmentSummary,
  assessmentTitle,
  hardestCriteria,
} from "../../src/report/words/assessment.ts";
import { theme } from "../charts/theme.ts";
import { asking, codes, datasetFrom, type Grid, letters } from "../dataset/book.ts";
import { charts } from "./charts.ts";
import { textOf } from "./walk.ts";

const criteria: Grid = [["Code", "Text"], ...[..."123456"].map((code) => [code, `Standard ${code}`])];
const severities: Grid = [
  ["Level", "Remedy"],
  ["I", "A toolkit"],
  ["II", "Advice"],
  ["III", "Sign-off"],
];

/** The reports of a round with these breaches, "01A 1 III" and so on. */
function views(typed: readonly string[], disclosure = "open"): (code: string) => View {
  const outcome = datasetFrom(
    asking(
      { Value: "Breaches: score", Disclosure: disclosure },
      codes.map(() => 1),
      {
        Standards: criteria,
        Severities: severities,
        Breaches: [["Code", "Criterion", "Severity"], ...typed.map((row) => row.split(" "))],
      },
    ),
  );
  if (outcome.dataset === undefined) throw new Error(letters(outcome).join("\n"));
  return viewsOf(outcome.dataset);
}

const view = views([
  "01A 1 III",
  "01A 2 I",
  "01A 3 I",
  "02B 1 I",
  "02B 2 I",
  "02B 3 I",
  "02B 4 I",
  "03C 1 II",
  "04D 1 II",
  "05E 6 I",
  "05E 5 I",
  "06F 1 I",
]);

const rows = (name: string, of: View): string[][] => {
  const made = tables.find((table) => table.name === name)?.make({ kind: "report", view: of }, { charts, page: theme });
  const table = (made ?? []).find((block): block is Table => block.kind === "table");
  return (table?.rows ?? []).map((row) =>
    row.kind === "group" ? [] : row.cells.map((cell) => (cell.kind === "text" ? textOf(cell.text) : "")),
  );
};

describe("what a report says of the reader's conditions", () => {
  test("speaks the workbook's words", () => {
    expect(assessmentTitle(view("01A"))).toBe("Your breaches");
    expect(assessmentHeadline(view("01A"))).toBe("Ashdale did not meet 3 of the 6 standards");
  });

  test("counts them by severity", () => {
    expect(assessmentSummary(view("01A"))).toBe(
      "There are 1 of severity III and 2 of severity I; severities run from I, the mildest, to III.",
    );
    expect(assessmentSummary(view("03C"))).toBe("It is of severity II; severities run from I, the mildest, to III.");
  });

  test("says that there are none, and who else has none where that may be told", () => {
    expect(assessmentHeadline(view("08H"))).toBe("Holme met all 6 standards");
    expect(assessmentSummary(view("08H"))).toBe("No breach stands against it. So did 1 of the other 7 CCGs.");
    expect(assessmentSummary(views(["01A 1 I"], "own")("08H"))).toBe("No breach stands against it.");
    expect(assessmentStandings(view("08H"))).toBe(
      "Its score is the sum of the weights of its breaches: 0. It would be 0 under any weights.",
    );
  });

  test("says whether the reader's place depends on the weights", () => {
    expect(assessmentStandings(view("01A"))).toBe(
      "Its score is the sum of the weights of its breaches: 5. Counted from the highest of all 8 CCGs, Ashdale’s place depends on the weights: " +
        "1st with equal steps (1, 2, 3); 1st where each severity weighs double the one before; and 2nd by the number of breaches alone.",
    );
    expect(assessmentStandings(view("05E"))).toContain("Eskmoor’s place hardly depends on the weights: ");
    expect(assessmentStandings(views(["01A 1 I"], "anonymous")("01A"))).toBeUndefined();
  });

  test("lists them, the gravest first, with what is asked for and how many others stumbled", () => {
    expect(rows("conditions", view("01A"))).toEqual([
      ["1 Standard 1", "III: Sign-off", "4 of 7"],
      ["2 Standard 2", "I: A toolkit", "1 of 7"],
      ["3 Standard 3", "I: A toolkit", "1 of 7"],
    ]);
    expect(rows("conditions", views(["01A 1 I"], "own")("01A"))).toEqual([["1 Standard 1", "I: A toolkit"]]);
    expect(rows("conditions", view("08H"))).toEqual([]);
  });

  test("lists what was hardest for all, and names what stands out", () => {
    expect(rows("hardest-criteria", view("03C")).slice(0, 2)).toEqual([
      ["1 Standard 1", "5 of 8", "not met"],
      ["2 Standard 2", "2 of 8", "met"],
    ]);
    expect(hardestCriteria(view("03C"))).toBe("One standard stands out: “Standard 1” (5 of 8). The next was not met by 2.");
    expect(hardestCriteria(views(["01A 1 I"], "own")("01A"))).toBeUndefined();
    expect(rows("hardest-criteria", views(["01A 1 I"], "own")("01A"))).toEqual([]);
  });
});
