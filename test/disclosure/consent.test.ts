import { describe, expect, test } from "@jest/globals";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import type { MeasureView } from "../../src/disclosure/view.ts";
import { asking, codes, organisations } from "../dataset/book.ts";
import { cost, numberAnswer, round } from "./small-round.ts";

const values = [20.123456, 21.987654, 23.456789, 19.111111, 25.55555, 18.77777, 22.22222, 24.313131, 17.171717, 26.262626];

function viewOf(sizes: readonly number[], measure: Measure, consents: Readonly<Record<string, "all" | readonly string[]>>): MeasureView {
  const plain = round(sizes, [measure], (_, i) => numberAnswer(values[i] ?? 0));
  const consenting = plain.organisations.map((organisation) => {
    const mayBeNamed = consents[organisation.code];
    return mayBeNamed === undefined ? organisation : { ...organisation, mayBeNamed };
  });
  const [found] = viewsOf({ ...plain, organisations: consenting })("T000").chapters.flatMap(({ measures }) => measures);
  if (found === undefined) throw new Error("no measure");
  return found;
}

const marksOf = (view: MeasureView) => new Map(view.marks.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]])));

describe("a participant that may be named", () => {
  test("is named with its exact value, and nobody else is", () => {
    const marks = marksOf(viewOf([5, 5], cost, { T001: "all", T007: ["cost"] }));
    expect([...marks.keys()].sort()).toEqual(["Trust 0", "Trust 1", "Trust 7"]);
    expect(marks.get("Trust 1")).toBe(values[1]);
    expect(marks.get("Trust 7")).toBe(values[7]);
  });

  test("consents for the measures it names and no others", () => {
    expect([...marksOf(viewOf([5, 5], cost, { T001: ["vacancies"] })).keys()]).toEqual(["Trust 0"]);
  });

  test("changes nothing where the measure is stricter", () => {
    for (const policy of ["aggregate", "own"] as const) expect(viewOf([5, 5], { ...cost, policy }, { T001: "all" }).marks).toEqual([]);
  });

  test("does not give its neighbour away: of a footprint of three the third would be known", () => {
    const { comparisons, main } = viewOf([3, 7], cost, { T001: "all" });
    expect(comparisons[0]?.figures).toEqual({ kind: "withheld", because: { kind: "too few", contributors: 3, needed: 4 } });
    expect(main.group).toMatchObject({ name: "North" });
  });

  test("shows a footprint in full where all others of it consent", () => {
    const { main, marks } = viewOf([3, 7], cost, { T001: "all", T002: "all" });
    expect(main.group).toMatchObject({ name: "Area 0" });
    expect(marks.filter(({ role }) => role === "peer").map(({ name, value }) => [name, value])).toEqual([
      ["Trust 1", values[1]],
      ["Trust 2", values[2]],
    ]);
  });
});

describe("the column May be named", () => {
  const said = (typed: string) => {
    const grid = organisations.map((row, i) => [...row, i === 0 ? "May be named" : i === 1 ? typed : undefined]);
    const { dataset, findings } = datasetFrom(
      asking(
        {},
        codes.map((_, i) => i + 1),
        { Organisations: grid },
      ),
    );
    return { mayBeNamed: dataset?.organisations[0]?.mayBeNamed, queries: findings.filter(({ severity }) => severity === "query") };
  };

  test("takes yes, no and codes of measures", () => {
    expect(said("yes").mayBeNamed).toBe("all");
    expect(said("No").mayBeNamed).toEqual([]);
    expect(said("m1").mayBeNamed).toEqual(["m1"]);
  });

  test("is no grouping, and a code that is no measure's is queried", () => {
    expect(said("m1").queries).toEqual([]);
    expect(said("m2").queries.map(({ problem }) => problem)).toEqual(['01A may be named with "m2", which is no measure\'s code.']);
  });
});
