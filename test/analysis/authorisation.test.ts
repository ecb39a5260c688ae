import { describe, expect, test } from "@jest/globals";
import { findingsOf } from "../../src/analysis/findings.ts";
import type { Highlight } from "../../src/analysis/highlight.ts";
import type { AnalysisName } from "../../src/dataset/analysis.ts";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { letter } from "../../src/dataset/finding.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { authorisationSheets } from "../../src/example/authorisation/example.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";

const { dataset, findings } = datasetFrom(await readBook({ name: "example-authorisation.xlsx", bytes: writeBook(authorisationSheets()) }));
if (dataset === undefined) throw new Error(findings.map(letter).join("\n"));
const found = findingsOf(everyoneOf(dataset));
const highlights = found.chapters.flatMap((chapter) => chapter.highlights);

/** The finding of a row of the Findings sheet. */
function finding(kind: AnalysisName, by?: string, ...measures: readonly string[]): Highlight {
  const one = highlights.find(
    ({ analysis }) =>
      analysis.kind === kind && (by === undefined || analysis.by === by) && measures.every((code) => analysis.measures.includes(code)),
  );
  if (one === undefined) throw new Error(`There is no finding "${kind}" ${by ?? ""} ${measures.join(", ")}.`);
  return one;
}

describe("the findings of the authorisation, computed from its workbook", () => {
  test("nothing asked for is left out", () => {
    expect(found.leftOut).toEqual([]);
  });

  test("211 were assessed; about four in five had a condition, and 43 none", () => {
    const { facts, title } = finding("composite");
    expect([facts.assessed, facts["with conditions"], facts.clear]).toEqual([211, 168, 43]);
    expect(title).toBe("About four in five of the CCGs had at least one condition");
  });

  test("none was refused, and the first wave of 34 had 8 unconditional, 26 with conditions and no directions", () => {
    expect(finding("answers", undefined, "outcome").picture?.description).toMatch(/Not authorised: (none|0)/);
    const { facts } = finding("crossed", "Wave", "outcome");
    expect([facts["Wave 1: n"], facts["Wave 1: Authorised"], facts["Wave 1: Authorised with conditions"]]).toEqual([34, 8, 26]);
    expect(facts["Wave 1: Conditions and directions"]).toBe(0);
    expect([
      facts["Wave 2: n"],
      facts["Wave 2: Authorised"],
      facts["Wave 2: Authorised with conditions"],
      facts["Wave 2: Conditions and directions"],
    ]).toEqual([67, 19, 45, 3]);
  });

  test("severities go from a model document to directions, with what each asks for", () => {
    const { facts, picture } = finding("severities");
    expect(Object.keys(facts)).toEqual(["conditions", "I", "II", "III", "IV", "V"]);
    expect(picture?.description).toContain("I (Model document or toolkit)");
    expect(picture?.description).toContain("III (Sign-off by the board)");
  });

  test("ranks are said to depend on the weights", () => {
    expect(finding("composite").details.join(" ")).toMatch(/would stand more than a tenth of all places from the rank/);
  });

  test("two of 119 criteria stand out: the second missed at least one and a half times as often as the third", () => {
    const { facts, title } = finding("league");
    expect([facts.criteria, facts.ahead]).toEqual([119, 2]);
    expect(facts.second).toBeGreaterThanOrEqual(1.5 * (facts.third ?? 0));
    expect(title).toBe("Two of 119 criteria were missed far more often than any other");
  });

  test("the regions' medians differ fourfold and by more than chance, the north lowest, the south and the midlands highest", () => {
    const { facts, details, title } = finding("group medians", "Region");
    expect(facts.fold).toBe(4);
    expect(facts.p).toBeLessThan(0.05);
    expect(details[0]).toMatch(
      /^From the highest: the South region .*, the Midlands and East region .*, the London region .*, and the North/,
    );
    expect(title).toContain("varies about fourfold among the regions");
  });

  test("the mean score by support unit varies more than thirtyfold, with how many each rests on and how small the lowest is", () => {
    const { facts, title, proof, analysis, finding: said } = finding("group spread", "CSU");
    expect(said).toContain("from 0.5 (Castle & Rivers CSU, n = 13) to 21.5 (Leas & Saltings CSU, n = 8)");
    expect(facts.fold).toBeGreaterThan(30);
    expect(title).toContain("more than thirtyfold");
    expect(proof?.rows[1]?.[1]).toBe("13");
    expect(analysis.caveat).toContain("close to nought");
  });

  test("no relation of the score with size or deprivation is found, in the words of the rule", () => {
    const [size, deprivation] = [finding("relation", undefined, "population"), finding("relation", undefined, "deprivation")];
    expect(Math.abs(size.facts.rho ?? 1)).toBeLessThan(0.135);
    expect(deprivation.facts.rho).toBeGreaterThan(-0.135);
    expect(deprivation.facts.rho).toBeLessThan(0);
    for (const { finding: said } of [size, deprivation]) expect(said).toMatch(/^No relation was found between .* n = 211\)\.$/);
  });

  test("£65 billion is allocated in all", () => {
    expect(finding("total").finding).toContain("£65.0bn");
  });

  test("members own small groups and select the governing body of large ones", () => {
    expect(finding("crossed", "population", "membership").title).toMatch(
      /“Members select the governing body”: \d\d% in the highest quarter.*, \d\d% in the lowest/,
    );
  });

  test("more than half use localities, and their powers are told together", () => {
    expect(finding("answers", undefined, "uses_localities").facts.share).toBeGreaterThan(50);
    expect(finding("combinations", undefined, "powers").picture?.picture.kind).toBe("matrix");
  });
});
