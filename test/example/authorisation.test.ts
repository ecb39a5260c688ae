import { describe, expect, test } from "@jest/globals";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { letter } from "../../src/dataset/finding.ts";
import type { Standards } from "../../src/dataset/standards.ts";
import { authorisationSheets } from "../../src/example/authorisation/example.ts";
import { leagueOf, schemesOf, severityTable, standOut } from "../../src/position/standards.ts";
import { foldOf } from "../../src/statistics/fold.ts";
import { kruskalWallis } from "../../src/statistics/kruskal-wallis.ts";
import { mean } from "../../src/statistics/mean.ts";
import { quantile } from "../../src/statistics/quantile.ts";
import { spearman } from "../../src/statistics/spearman.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { sum, Table, tally } from "./table.ts";

const sheets = authorisationSheets();
const { dataset, findings } = datasetFrom(await readBook({ name: "example-authorisation.xlsx", bytes: writeBook(sheets) }));
const organisations = dataset?.organisations ?? [];
const codes = organisations.map(({ code }) => code);
const standards = known(dataset?.standards);
const [scheme] = schemesOf(standards, codes);

function known(found: Standards | undefined): Standards {
  if (found === undefined) throw new Error(findings.map(letter).join("\n"));
  return found;
}

/** Code → the figure of a measure. */
function figures(measure: string): ReadonlyMap<string, number> {
  const answers = dataset?.answers.get(measure) ?? new Map();
  return new Map([...answers].flatMap(([code, answer]) => (answer.kind === "number" ? [[code, answer.value] as const] : [])));
}

function options(measure: string, among: readonly string[] = codes): Map<unknown, number> {
  const answers = dataset?.answers.get(measure);
  return tally(among.map((code) => (answers?.get(code) as { option?: string } | undefined)?.option));
}

/** The scores of each group of a grouping. */
function scoresBy(grouping: string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { code, groups: own } of organisations) {
    const name = own.get(grouping) ?? "";
    groups.set(name, [...(groups.get(name) ?? []), scheme.scores.get(code) ?? Number.NaN]);
  }
  return groups;
}

function inWave(wave: number): readonly string[] {
  return organisations.filter(({ groups }) => groups.get("Wave") === `Wave ${wave}`).map(({ code }) => code);
}

const numberOf = figures("conditions");
const gravest = (code: string): string[] =>
  standards.conditions.filter(({ organisation }) => organisation === code).map(({ severity }) => severity);

test("the workbook is read without a finding", () => {
  expect(findings.map(letter)).toEqual([]);
});

/** What the source documents found (analyses.md, sections 2 and 3), worked out by the program from the conditions alone. */
describe("the authorisation of 211 CCGs", () => {
  test("211 CCGs, none of them refused, in 4 waves, 4 regions, 27 area teams and 23 support units", () => {
    expect(codes).toHaveLength(211);
    expect(["Wave", "Region", "Area team", "CSU"].map((grouping) => scoresBy(grouping).size)).toEqual([4, 4, 27, 23]);
    expect(options("outcome").has("Not authorised")).toBe(false);
  });

  test("four out of five have at least one condition: 168 of 211; 43 score zero, and those alone", () => {
    expect([...numberOf.values()].filter((count) => count > 0)).toHaveLength(168);
    const zero = [...scheme.scores].flatMap(([code, score]) => (score === 0 ? [code] : []));
    expect(zero).toHaveLength(43);
    expect(zero.every((code) => numberOf.get(code) === 0)).toBe(true);
  });

  test("the first wave: 34, of which 8 without conditions and 26 with 1 to 14; none had a team inserted or directions", () => {
    const counts = inWave(1).map((code) => numberOf.get(code) ?? Number.NaN);
    const some = counts.filter((count) => count > 0);
    expect([counts.length, some.length, Math.min(...some), Math.max(...some)]).toEqual([34, 26, 1, 14]);
    expect(
      inWave(1)
        .flatMap(gravest)
        .filter((severity) => severity === "IV" || severity === "V"),
    ).toEqual([]);
  });

  test("the second wave: 67, of which 19 without conditions, 45 with conditions and 3 with directions besides", () => {
    expect(Object.fromEntries(options("outcome", inWave(2)))).toEqual({
      Authorised: 19,
      "Authorised with conditions": 45,
      "Conditions and directions": 3,
    });
  });

  test("the published outcome is what the conditions say", () => {
    for (const code of codes) {
      const own = gravest(code);
      const outcome = own.length === 0 ? "Authorised" : own.includes("V") ? "Conditions and directions" : "Authorised with conditions";
      expect(dataset?.answers.get("outcome")?.get(code)).toEqual({ kind: "option", option: outcome });
    }
  });

  test("five severities, from a model document to directions, the mild ones commoner", () => {
    const table = severityTable(standards);
    expect(table.map(({ severity: { level, weight } }) => `${level}:${weight}`)).toEqual(["I:1", "II:2", "III:3", "IV:4", "V:5"]);
    expect(table.map(({ severity }) => severity.remedy?.split(":")[0])).toEqual([
      "Model document or toolkit",
      "Advice from the area team",
      "Sign-off by the board",
      "Insert team or individual",
      "Directions",
    ]);
    const counts = table.map(({ conditions }) => conditions);
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(table.at(-1)?.organisations).toBe(11);
  });

  test("the measure of the report is the composite score, by equal steps", () => {
    expect(scheme.name).toBe("equal steps");
    expect(figures("score")).toEqual(scheme.scores);
  });

  test("the score has no relation to size, nor to deprivation, where the more deprived do slightly better if anything", () => {
    const against = (measure: string) => {
      const other = figures(measure);
      return spearman(
        codes.map((code) => scheme.scores.get(code) ?? Number.NaN),
        codes.map((code) => other.get(code) ?? Number.NaN),
      );
    };
    const [size, deprivation] = [against("population"), against("deprivation")];
    expect(size?.n).toBe(211);
    expect(Math.abs(size?.rho ?? 1)).toBeLessThan(0.135);
    expect(deprivation?.rho).toBeLessThan(0);
    expect(deprivation?.rho).toBeGreaterThan(-0.135);
  });

  test("the regions differ: the north lowest, south and midlands highest, and the highest median exactly four times the lowest", () => {
    const regions = scoresBy("Region");
    const medians = [...regions].map(
      ([name, scores]) =>
        [
          name,
          quantile(
            [...scores].sort((a, b) => a - b),
            0.5,
          ) ?? Number.NaN,
        ] as const,
    );
    const sorted = medians.sort((a, b) => b[1] - a[1]);
    expect(sorted.map(([name]) => name)).toEqual(["South", "Midlands and East", "London", "North"]);
    expect(foldOf(medians.map(([, median]) => median))).toMatchObject({ kind: "fold", fold: 4, low: 2, high: 8 });
    expect(kruskalWallis([...regions.values()])?.p).toBeLessThan(0.05);
  });

  test("the mean score by support unit varies more than thirtyfold, because the lowest is 7 points among 13 CCGs", () => {
    const means = [...scoresBy("CSU")].map(([name, scores]) => ({ name, n: scores.length, total: sum(scores), mean: mean(scores) ?? 0 }));
    means.sort((a, b) => b.mean - a.mean);
    expect(means[0]).toMatchObject({ name: "Leas & Saltings CSU", n: 8 });
    expect(means.at(-1)).toMatchObject({ name: "Castle & Rivers CSU", n: 13, total: 7 });
    expect((means[0]?.mean ?? 0) / (means.at(-1)?.mean ?? 1)).toBeGreaterThan(30);
    expect(Math.min(...means.map(({ n }) => n))).toBeGreaterThanOrEqual(5);
  });

  test("some ranks depend on how severities are weighted, and the order as a whole does not", () => {
    const schemes = schemesOf(standards, codes);
    expect(schemes.map(({ name }) => name)).toEqual(["equal steps", "doubling", "number only"]);
    for (const { scores } of schemes.slice(1)) {
      const pairs = codes.map((code) => [scheme.scores.get(code) ?? 0, scores.get(code) ?? 0] as const);
      expect(
        spearman(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        )?.rho,
      ).toBeGreaterThan(0.95);
    }
  });
});

describe("the 119 criteria", () => {
  const league = leagueOf(standards, codes);

  test("119 in six domains, of which two stand out: the plan and the budget", () => {
    expect(league).toHaveLength(119);
    expect(new Set(league.map(({ criterion }) => criterion.domain)).size).toBe(6);
    expect(standOut(league)).toBe(2);
    expect(league.slice(0, 2).map(({ criterion }) => criterion.text)).toEqual([
      "A clear and credible plan for the next years",
      "A detailed financial plan that delivers balance",
    ]);
    const [, second, third] = league.map(({ count }) => count);
    expect(second).toBeGreaterThanOrEqual(1.5 * (third ?? Number.NaN));
  });

  test("no two have the same code or text", () => {
    expect(new Set(league.map(({ criterion }) => criterion.code)).size).toBe(119);
    expect(new Set(league.map(({ criterion }) => criterion.text)).size).toBe(119);
  });
});

describe("a membership organisation", () => {
  const population = figures("population");

  test("small groups are owned by their members, large ones let them select the governing body", () => {
    const people = (model: string) =>
      codes.flatMap((code) => {
        const answer = dataset?.answers.get("membership")?.get(code);
        return answer?.kind === "option" && answer.option === model ? [population.get(code) ?? Number.NaN] : [];
      });
    const [owned, some, selecting] = ["Owned by its members", "Members decide some matters", "Members select the governing body"].map(
      people,
    );
    const groups = [owned ?? [], some ?? [], selecting ?? []];
    expect(kruskalWallis(groups)?.p).toBeLessThan(0.001);
    const medians = groups.map(
      (group) =>
        quantile(
          [...group].sort((a, b) => a - b),
          0.5,
        ) ?? Number.NaN,
    );
    expect([...medians].sort((a, b) => a - b)).toEqual(medians);
    expect(sum(groups.map(({ length }) => length))).toBe(211);
  });

  test("more than half have localities, and many of them have not decided what these may do", () => {
    const withSome = [...figures("localities").values()].filter((count) => count > 0).length;
    expect(withSome).toBeGreaterThan(211 / 2);
    const said = new Table(sheets, "Submissions").column("Powers devolved to localities");
    expect(tally(said).get("Not applicable")).toBe(211 - withSome);
    expect(Number(tally(said).get("Not yet decided")) / withSome).toBeGreaterThan(0.2);
  });

  test("£65 billion is allocated in all, and every group plans to stay within its allowance", () => {
    const allocated = sum(new Table(sheets, "Public data").numbers("Allocation (£)").values());
    expect(allocated / 1e9).toBeCloseTo(65, 2);
    expect(Math.max(...figures("planned_cost").values())).toBeLessThan(100);
  });
});
