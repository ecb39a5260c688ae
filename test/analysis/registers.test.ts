import { describe, expect, test } from "@jest/globals";
import { analysisKinds } from "../../src/analysis/kinds/index.ts";
import type { AnalysisName } from "../../src/dataset/analysis.ts";
import type { Dataset, Organisation, Post } from "../../src/dataset/dataset.ts";
import type { Merger } from "../../src/dataset/mergers.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { cost, round, size } from "../disclosure/small-round.ts";

/** Twelve trusts of 10, 20 … 120 thousand people, all figures open unless told otherwise. */
const base = round([4, 4, 4], [size], (_, i) => ({ kind: "number", value: (i + 1) * 10_000 }));
const [first, second, third] = base.organisations.map(({ code }) => code);
const map = { name: "Proposal", word: "proposal", plural: "proposals" };

function found(kind: AnalysisName, dataset: Dataset, more: { measures?: readonly string[]; by?: string; number?: number } = {}) {
  const analysis = {
    ...{ kind, chapter: "Registers", measures: more.measures ?? [], by: more.by, number: more.number },
    ...{ words: undefined, caveat: undefined, highlight: false, where: "Findings!B2" },
  };
  return analysisKinds[kind].find(analysis, everyoneOf(dataset));
}

const merger = (date: string, ...codes: readonly string[]): Merger => ({
  date,
  predecessors: codes.map((code) => ({ code, name: undefined })),
  successor: { code: `${date} new`, name: "The new one" },
});

describe("mergers", () => {
  test("are counted with how many there were from each on, those to come too", () => {
    const mergers = [merger("2015-04-01", "x", "y", "z"), merger("2019-04-01", first ?? "", second ?? "")];
    const one = found("mergers", { ...base, mergers });
    expect(one?.finding).toBe(
      "Two mergers have been agreed since the 14 trusts began: 14 at first, 12 from 1 April 2015 and 11 from 1 April 2019.",
    );
    expect(one?.details).toEqual(["One of them was still to come when this was published."]);
    expect(one?.proof?.rows[0]).toEqual(["1 April 2015", "x, y and z", "The new one"]);
  });

  test("are nothing to tell without a register", () => {
    expect(found("mergers", base)).toBeUndefined();
    expect(found("mergers", { ...base, mergers: [] })).toBeUndefined();
  });
});

describe("shared officers", () => {
  const post = (person: string, organisation: string | undefined, framework?: boolean): Post => ({
    ...{ person, organisation: organisation ?? "", framework, role: "Chair" },
  });

  test("are those who hold office in more than one, and a missing framework is told", () => {
    const officers = [post("1", first, true), post("1", second, true), post("2", second, true), post("2", third), post("3", third)];
    const one = found("shared officers", { ...base, officers });
    expect(one?.facts).toEqual({ people: 3, shared: 2, sharing: 3, "without framework": 1 });
    expect(one?.details[0]).toMatch(/^For one of them no governance framework is stated by all who share: /);
    expect(one?.proof?.rows.map((row) => row[2])).toEqual(["Yes", "Not by all"]);
  });

  test("nobody is named", () => {
    const officers = [post("Alex Brown", first, true), post("Alex Brown", second, true)];
    expect(JSON.stringify(found("shared officers", { ...base, officers }))).not.toContain("Alex");
  });

  test("nobody shared is nothing to tell", () => {
    expect(found("shared officers", { ...base, officers: [post("1", first)] })).toBeUndefined();
  });
});

describe("overlaps", () => {
  const claim = (area: string, organisation: string | undefined) => ({
    area,
    name: `Practice ${area}`,
    organisation: organisation ?? "",
    people: 900,
  });

  test("are areas of more than one, and none is worth saying too", () => {
    const clean = found("overlaps", { ...base, areas: [claim("1", first), claim("2", second)] });
    expect(clean?.finding).toBe("Each of 2 areas and practices belongs to one trust alone, so nobody is counted twice.");
    const seeded = found("overlaps", { ...base, areas: [claim("1", first), claim("1", second), claim("2", second)] });
    expect(seeded?.facts).toEqual({ areas: 2, overlaps: 1 });
    expect(seeded?.proof?.rows).toHaveLength(1);
  });
});

describe("a merger proposed", () => {
  const grouped = (organisation: Organisation, i: number): Organisation => ({
    ...organisation,
    groups: new Map([...organisation.groups, ...(i < 2 ? [[map.name, "The two"] as const] : [])]),
  });
  const proposed: Dataset = { ...base, maps: [map], organisations: base.organisations.map(grouped) };

  test("is worked out from open figures as if the two were one, and those not named stay as they are", () => {
    const one = found("if merged", proposed, { measures: ["size"], by: map.name, number: 25_000 });
    expect(one?.facts).toEqual({ before: 12, after: 11, merging: 2, "below before": 2, "below after": 0 });
    expect(one?.title).toBe("Two trusts would become one");
    expect(one?.proof?.rows.at(-1)).toEqual(["The two", "2 now", "£30,000"]);
  });

  test("touches nothing of the data", () => {
    const before = JSON.stringify([...(proposed.answers.get("size") ?? [])]);
    found("if merged", proposed, { measures: ["size"], by: map.name });
    expect(JSON.stringify([...(proposed.answers.get("size") ?? [])])).toBe(before);
  });

  test("says nothing of confidential figures", () => {
    const secret = round([4, 4, 4], [cost], (_, i) => ({ kind: "number", value: i }));
    const one = found(
      "if merged",
      { ...secret, maps: [map], organisations: secret.organisations.map(grouped) },
      { measures: ["cost"], by: map.name },
    );
    expect(one).toBeUndefined();
  });
});

describe("another map", () => {
  const main = base.groupings[0]?.name ?? "";
  const joined: Dataset = {
    ...base,
    maps: [map],
    organisations: base.organisations.map((organisation, i) => ({
      ...organisation,
      groups: new Map([...organisation.groups, [map.name, i < 8 ? "West" : (organisation.groups.get(main) ?? "")] as const]),
    })),
  };

  test("says how many groups there are under both, how they spread, and which are not the same", () => {
    const one = found("other map", joined, { measures: ["size"], by: map.name });
    // 100, 260 and 420 thousand; then 360 and 420.
    expect(one?.facts).toEqual({ "groups 1": 3, "fold 1": 4.2, "groups 2": 2, "fold 2": 420 / 360 });
    expect(one?.details[0]).toMatch(/^2 of the 3 areas have other members under the second/);
  });

  test("never becomes a grouping of the reports", () => {
    expect(everyoneOf(joined).groupings.map(({ name }) => name)).not.toContain(map.name);
  });
});
