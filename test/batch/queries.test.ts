import { describe, expect, test } from "@jest/globals";
import { queriesSheets } from "../../src/batch/queries.ts";
import type { Finding } from "../../src/dataset/finding.ts";
import { smallRound } from "../commands/small-world.ts";

const query: Finding = {
  severity: "query",
  where: "Submissions!B4",
  participant: "T002",
  typed: "c. 4",
  problem: "Approximate.",
  remedy: "Ask.",
};
const contact = (participant: string, email: string) => ({ participant, name: undefined, email, role: undefined });
const dataset = { ...smallRound(), contacts: [contact("T002", "a@b.org"), contact("T001", "c@d.org"), contact("T002", "e@f.org")] };

describe("queriesSheets", () => {
  test("a query is a row with the participant's name and addresses, in the order of the workbook", () => {
    const [queries] = queriesSheets(dataset, [query, { ...query, participant: "T000", severity: "hold" }]);
    expect(queries?.rows.slice(1)).toEqual([
      ["T000", "Trust 0", "", "Submissions!B4", "c. 4", "Approximate.", "Ask.", "not made until this is mended"],
      ["T002", "Trust 2", "a@b.org; e@f.org", "Submissions!B4", "c. 4", "Approximate.", "Ask.", "made"],
    ]);
  });

  test("notes, and what concerns no participant, are on a sheet of their own", () => {
    const { participant, ...nobody } = query;
    const [queries, notes] = queriesSheets(dataset, [{ ...query, severity: "note" }, nobody]);
    expect(queries?.rows.length).toBe(1);
    expect(notes?.rows.slice(1).map(([code]) => code)).toEqual([participant, undefined]);
  });
});
