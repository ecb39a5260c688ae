import { describe, expect, test } from "@jest/globals";
import { findingsOf } from "../../src/analysis/findings.ts";
import type { Highlight } from "../../src/analysis/highlight.ts";
import type { AnalysisName } from "../../src/dataset/analysis.ts";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { letter } from "../../src/dataset/finding.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { exampleSheets } from "../../src/example/example.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";

const { dataset, findings } = datasetFrom(await readBook({ name: "example.xlsx", bytes: writeBook(exampleSheets()) }));
if (dataset === undefined) throw new Error(findings.map(letter).join("\n"));
const found = findingsOf(everyoneOf(dataset));
const all = found.chapters.flatMap(({ highlights }) => highlights);

/** The finding of a row of the Findings sheet, by its kind and the codes it names. */
function finding(kind: AnalysisName, ...codes: readonly string[]): Highlight {
  const one = all.find(
    ({ analysis }) => analysis.kind === kind && codes.every((code) => analysis.measures.includes(code) || analysis.by === code),
  );
  if (one === undefined) throw new Error(`There is no finding "${kind}" of ${codes.join(", ")}.`);
  return one;
}

function fact(name: string, kind: AnalysisName, ...codes: readonly string[]): number {
  const value = finding(kind, ...codes).facts[name];
  if (value === undefined) throw new Error(`"${kind}" of ${codes.join(", ")} has no figure "${name}".`);
  return value;
}

/** The findings of the pilot and of the 2018 review, which the program has to arrive at by itself. */
describe("the pilot", () => {
  test("93 took part, 44.9% of 207, members and others", () => {
    expect([fact("took part", "participation"), fact("n", "participation")]).toEqual([93, 207]);
    expect(fact("share", "participation")).toBeCloseTo(44.93, 2);
    expect(fact("members", "participation") + fact("others", "participation")).toBe(93);
    expect(Math.min(fact("members", "participation"), fact("others", "participation"))).toBeGreaterThan(0);
  });

  test("population varies more than tenfold between CCGs and about sixfold between 44 STPs", () => {
    expect(fact("fold", "spread", "population")).toBeGreaterThan(10);
    expect(finding("spread", "population").title).toBe("Registered population varies more than tenfold");
    expect([Math.round(fact("fold", "group spread", "population")), fact("n", "group spread", "population")]).toEqual([6, 44]);
    expect(finding("group spread", "population").title).toBe("Registered population varies about sixfold between STPs");
  });

  test("density varies more than a hundredfold", () => {
    expect(fact("fold", "spread", "density")).toBeGreaterThan(100);
  });

  test("30 of 93, almost a third, share resources or a management team", () => {
    expect([fact("count", "answers", "shares_management"), fact("n", "answers", "shares_management")]).toEqual([30, 93]);
    expect(finding("answers", "shares_management").title).toMatch(/^Almost a third of participating CCGs /);
  });

  test("structures, officers and offices are shared in different combinations, each by some", () => {
    const { facts } = finding("combinations", "shares_management", "shares_officer", "co_located");
    const [n = 0, management = 0, officer = 0, offices = 0] = Object.values(facts);
    for (const count of [management, officer, offices]) expect([count > 0, count < n]).toEqual([true, true]);
    expect(new Set([management, officer, offices]).size).toBe(3);
    expect(Object.keys(facts).filter((name) => name.startsWith("Combination: ")).length).toBeGreaterThan(5);
  });

  test("more than half are not aligned with a council, and more than half move towards social care", () => {
    expect(fact("share", "answers", "aligned")).toBeGreaterThan(50);
    expect(finding("answers", "aligned").title).toMatch(/^More than half of participating CCGs are not aligned /);
    expect(fact("share", "answers", "integration")).toBeGreaterThan(50);
  });

  test("health pays 91% and social care 9% of the Better Care Fund, by both averages", () => {
    const { facts, finding: sentence, details } = finding("parts", "bcf_split");
    expect([facts["Health, ratio"], facts["Health, mean"], facts["Social care, ratio"], facts["Social care, mean"]]).toEqual([
      91, 91, 9, 9,
    ]);
    expect(sentence).toContain("91% Health and 9% Social care, all taken together (the ratio of sums)");
    expect(details.join()).toMatch(/^The mean of shares is the same/);
  });

  test("fewer staff go with more spending on commissioning support", () => {
    expect(fact("high", "relation", "wte", "csu_spend")).toBeLessThan(0);
  });

  test("a tiny staff does not make a fold of staffing", () => {
    expect(finding("spread", "wte").title).toMatch(/^Staff per 100,000 people vary about \w+fold even without the tenth at either end$/);
  });

  test("eligibility for continuing healthcare varies more than twentyfold", () => {
    expect(fact("fold", "spread", "chc_eligible")).toBeGreaterThan(20);
    expect(fact("low", "spread", "chc_eligible")).toBeGreaterThan(0);
  });

  test("the funnel's wider limits leave fewer outside than chance alone", () => {
    const { facts } = finding("funnel", "chc_conversion");
    expect(facts["outside 99.8% allowing"]).toBeLessThan(facts["outside 99.8%"] ?? 0);
    expect(facts["outside 99.8%"]).toBeLessThan(facts["outside 95%"] ?? 0);
  });

  test("the second round says what changed, each measure with its own n", () => {
    const { facts } = finding("change", "wte", "chc_days");
    for (const code of ["wte", "chc_days"]) {
      const [up = 0, same = 0, down = 0, n] = ["up", "same", "down", "n"].map((name) => facts[`${code}: ${name}`]);
      expect(up + same + down).toBe(n);
    }
  });
});

describe("size and configuration", () => {
  test("four are below 100,000 and one of them does not share", () => {
    expect([fact("below", "threshold", "population"), fact("below and No", "threshold", "population")]).toEqual([4, 1]);
  });

  test("by size, sharing is a table of two by two that adds up to 93", () => {
    const { facts } = finding("crossed", "shares_management", "population");
    const cells = ["Below 100,000: Yes", "Below 100,000: No", "100,000 or more: Yes", "100,000 or more: No"].map(
      (name) => facts[name] ?? 0,
    );
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(93);
    expect((cells[0] ?? 0) + (cells[2] ?? 0)).toBe(30);
  });
});

describe("registers and maps", () => {
  test("eight mergers took 211 to 209 and 207, and are to take them to 195", () => {
    expect(fact("mergers", "mergers")).toBe(8);
    expect(
      Object.entries(finding("mergers").facts)
        .filter(([name]) => name.startsWith("from"))
        .map(([, count]) => count),
    ).toEqual([211, 209, 207, 195]);
  });

  test("no area is claimed twice, and every shared officer has a framework", () => {
    expect(fact("overlaps", "overlaps")).toBe(0);
    expect(fact("without framework", "shared officers")).toBe(0);
  });

  test("44 footprints vary sixfold, 42 do not: the map decides a headline", () => {
    const { facts } = finding("other map", "population");
    expect([facts["groups 1"], facts["groups 2"]]).toEqual([44, 42]);
    expect(Math.round(facts["fold 1"] ?? 0)).toBe(6);
    expect(Math.round(facts["fold 2"] ?? 0)).not.toBe(6);
  });
});

describe("the national review", () => {
  test("20, 100, 69 and 18 of 207 are the ratings; over half are good or better", () => {
    const { facts, title } = finding("answers", "rating");
    expect([facts.Outstanding, facts.Good, facts["Requires improvement"], facts.Inadequate, facts.n]).toEqual([20, 100, 69, 18, 207]);
    expect(facts.count).toBe(120);
    expect(title).toBe("Overall rating: almost three in five have “Good” or better");
  });

  test("24 are failing or at risk, more than are inadequate; leadership is good for 54%", () => {
    expect(fact("count", "answers", "failing")).toBe(24);
    expect(fact("count", "answers", "leadership")).toBe(112);
    expect(finding("answers", "leadership").finding).toContain("54%");
  });

  test("most stakeholders are positive, and what they say is told with its n", () => {
    const { details, coverage } = finding("spread", "stakeholders");
    expect(Number(/median is (\d+)/i.exec(details.join(" "))?.[1])).toBeGreaterThan(50);
    expect(coverage).toMatch(/of 207 CCGs/);
  });

  test("75 of 207, 57 of 209 and 56 of 209 spent above plan", () => {
    const { facts, finding: sentence } = finding("over time", "overspent");
    expect([facts["2017/18"], facts["2017/18: n"], facts["2016/17"], facts["2016/17: n"], facts["2015/16"], facts["2015/16: n"]]).toEqual([
      75, 207, 57, 209, 56, 209,
    ]);
    expect(sentence).toBe("75 of 207 CCGs (36%) spent above plan in 2017/18, 57 of 209 (27%) in 2016/17 and 56 of 209 (27%) in 2015/16.");
  });

  test("£213m is the gross overspend, and the net one stands beside it with its name", () => {
    const { facts, finding: sentence } = finding("total", "spent", "planned");
    expect([facts.gross, facts.net, facts.above]).toEqual([213e6, 142e6, 75]);
    expect(sentence).toContain("by £213m in all (gross: those above alone)");
    expect(sentence).toContain("£142m above it (net)");
  });

  test("running costs stay within the allowance, £1.35bn in 2013/14 and £1.21bn in 2017/18", () => {
    const { facts } = finding("total", "running_cost_spend", "running_cost_allowance");
    expect([facts["2013/14: limit"], facts["2017/18: limit"]]).toEqual([1350e6, 1210e6]);
    for (const year of ["2013/14", "2014/15", "2015/16", "2016/17", "2017/18"]) {
      expect([year, facts[`${year}: above`]]).toEqual([year, 0]);
      expect(facts[`${year}: used`]).toBeLessThan(facts[`${year}: limit`] ?? 0);
    }
    expect([facts["2013/14: n"], facts["2015/16: n"], facts["2017/18: n"]]).toEqual([211, 209, 207]);
  });

  test("20% less allowance would be £968m", () => {
    expect(fact("reduced", "scenario", "running_cost_allowance")).toBeCloseTo(968e6, 3);
    expect(finding("scenario", "running_cost_allowance").finding).toContain("from £1.21bn to £968m in all");
  });

  test("most share an accountable officer; three reasons of recruitment and retention are told", () => {
    expect(fact("share", "answers", "shares_officer")).toBeGreaterThan(50);
    for (const reason of ["Pressure of work", "Uncertain future", "Lack of training"])
      expect(fact(reason, "answers", "hard_to_fill")).toBeGreaterThan(10);
  });
});

describe("every finding of the example", () => {
  test("nothing asked for is left out", () => {
    expect(found.leftOut).toEqual([]);
  });

  test.each(all.map((one) => [one.title, one] as const))(
    "%s",
    (title, { finding: sentence, details, coverage, cautions, picture, facts }) => {
      const texts = [sentence, ...details, coverage, ...cautions];
      expect(title).not.toMatch(/[.;,]$/);
      for (const text of [title, ...texts, picture?.subtitle ?? "", picture?.description ?? ""]) {
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object| {2}| [,.;)]|\(\)|\bof the of\b/);
      }
      for (const text of texts) expect(text).toMatch(/^[“\d(A-Z].*[.”]$/s);
      for (const value of Object.values(facts)) expect(Number.isFinite(value)).toBe(true);
    },
  );

  test("there are no more highlights than one page holds, and each title is said once", () => {
    expect(found.highlights.length).toBeLessThanOrEqual(14);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });
});
