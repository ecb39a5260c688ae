import { describe, expect, test } from "@jest/globals";
import type { Answer } from "../../src/dataset/answer.ts";
import { datasetFrom, type Outcome } from "../../src/dataset/dataset-from.ts";
import { registryOverTime } from "../../src/dataset/registry.ts";
import { exampleSheets } from "../../src/example/example.ts";
import { smallSheets } from "../../src/example/small.ts";
import { readBook } from "../../src/workbook/read.ts";
import { type PlainSheet, writeBook } from "../../src/workbook/write.ts";
import { fold, sum } from "./table.ts";

const example = await outcomeOf(exampleSheets());
const small = await outcomeOf(smallSheets());

async function outcomeOf(sheets: readonly PlainSheet[]): Promise<Outcome> {
  return datasetFrom(await readBook({ name: "example.xlsx", bytes: writeBook(sheets) }));
}

function answersTo({ dataset }: Outcome, measure: string): readonly Answer[] {
  return [...(dataset?.answers.get(measure)?.values() ?? [])];
}

function numbersOf(outcome: Outcome, measure: string): number[] {
  return answersTo(outcome, measure).flatMap((answer) => (answer.kind === "number" ? [answer.value] : []));
}

describe("the registers of the example", () => {
  const { areas = [], officers = [], mergers = [] } = example.dataset ?? {};
  const of = (name: string) => example.findings.filter(({ where }) => where.startsWith(name));

  test("are clean: no area is claimed twice, no officer is shared without a framework, every merger fits its dates", () => {
    expect([...of("Areas"), ...of("Officers"), ...of("Mergers"), ...of("Organisations")]).toEqual([]);
    expect(areas.length).toBeGreaterThan(200);
    expect(new Set(areas.map(({ area }) => area)).size).toBe(areas.length);
  });

  test("have shared officers, each in two CCGs of one STP and under a framework", () => {
    const chiefs = officers.filter(({ role }) => role === "Accountable officer");
    const shared = [...new Set(chiefs.map(({ person }) => person))]
      .map((person) => chiefs.filter((post) => post.person === person))
      .filter((posts) => posts.length > 1);
    expect(shared.length).toBeGreaterThan(8);
    for (const posts of shared) {
      const stps = posts.map(({ organisation }) =>
        example.dataset?.organisations.find(({ code }) => code === organisation)?.groups.get("STP"),
      );
      expect([posts.length, new Set(stps).size, posts.every(({ framework }) => framework)]).toEqual([2, 1, true]);
    }
  });

  test("have the eight mergers that took the CCGs from 211 to 209 and 207, and are to take them to 195", () => {
    expect(mergers).toHaveLength(8);
    expect(example.dataset && registryOverTime(example.dataset)).toEqual([
      { from: undefined, count: 211 },
      { from: "2015-04-01", count: 209 },
      { from: "2017-04-01", count: 207 },
      { from: "2019-04-01", count: 195 },
    ]);
  });
});

describe("the example, written and read back", () => {
  test("stops nothing and holds nobody's report", () => {
    const grave = example.findings.filter(({ severity }) => severity === "stop" || severity === "hold");
    expect(grave).toEqual([]);
    expect(example.dataset?.organisations.filter(({ participating }) => participating)).toHaveLength(93);
    expect(example.dataset?.measures).toHaveLength(51);
    expect(example.dataset?.earlier.map(({ name, period }) => `${name} ${period}`)).toEqual([
      "2014 2013/14",
      "2015 2014/15",
      "2016 2015/16",
      "2017 2016/17",
    ]);
    expect(example.dataset?.groupings.map(({ name }) => name)).toEqual(["STP", "Region", "CSU", "Wave"]);
  });

  test("has queries about a few cells only, the awkward answers among them", () => {
    const queried = example.findings.filter(({ severity }) => severity === "query");
    for (const typed of ["c. 4", "-", "TBC", "not known"]) expect(queried.map((finding) => finding.typed)).toContain(typed);
    expect(queried.length).toBeLessThan(15);
    expect(example.findings.length).toBeLessThan(25);
  });

  test("gives figures for what was typed as £12,673,000, 133.1 WTE, 40% and 35 %", () => {
    expect(answersTo(example, "bcf_split").filter(({ kind }) => kind === "parts").length).toBe(90);
    expect(Math.max(...numbersOf(example, "outsourced"))).toBeLessThanOrEqual(90);
    expect(Math.min(...numbersOf(example, "outsourced"))).toBeGreaterThanOrEqual(5);
    expect(Math.min(...numbersOf(example, "sickness"))).toBeGreaterThan(0.3);
  });

  test("has every reason for a missing answer that a round has", () => {
    const reasons = new Set(
      [...(example.dataset?.measures ?? [])].flatMap(({ code }) =>
        answersTo(example, code).flatMap((answer) => (answer.kind === "missing" ? [answer.reason] : [])),
      ),
    );
    for (const reason of ["not applicable", "not answered", "suppressed"]) expect(reasons).toContain(reason);
  });

  test("keeps the pilot's figures through the reading: 91% from health, and eligibility more than twenty times apart", () => {
    const parts = answersTo(example, "bcf_split").flatMap((answer) => (answer.kind === "parts" ? [answer] : []));
    const health = parts.map(({ amounts }) => amounts[0] ?? Number.NaN);
    const totals = parts.map(({ total }) => total);
    expect(Math.round((100 * sum(health)) / sum(totals))).toBe(91);
    expect(Math.round((100 * sum(health.map((amount, n) => amount / (totals[n] ?? 1)))) / parts.length)).toBe(91);
    expect(fold(numbersOf(example, "chc_eligible"))).toBeGreaterThan(20);
  });
});

describe("the small workbook, written and read back", () => {
  test("needs nothing said about it", () => {
    expect(small.findings).toEqual([]);
  });

  test("is a round of six trusts in two systems with measures of all kinds", () => {
    expect(small.dataset?.organisations.map(({ short, participating }) => [short, participating])).toEqual(
      ["Alder Vale", "Birkmoor", "Candlewick", "Dunmarsh", "Elmhaven", "Fosse Green"].map((short) => [short, true]),
    );
    expect(small.dataset?.words.participants).toBe("trusts");
    expect(new Set(small.dataset?.measures.map(({ kind }) => kind)).size).toBe(10);
    expect(numbersOf(small, "occupancy").map((value) => Math.round(value))).toEqual([92, 96, 85, 99, 91]);
  });
});
