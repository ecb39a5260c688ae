import { describe, expect, test } from "@jest/globals";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { specimenCode, specimenOf } from "../../src/disclosure/specimen.ts";
import { cost, round, sharing, size } from "./small-round.ts";

/** Thirty trusts whose confidential costs have digits no grid has. */
const dataset = round([10, 10, 10], [cost, sharing, size], (measure, i) => {
  if (measure.kind === "yes-no") return { kind: "option", option: i % 3 === 0 ? "Yes" : "No" };
  return { kind: "number", value: measure.code === "cost" ? 100 + i * 3.137 + 0.00931 : 1000 + i };
});
const specimen = specimenOf(everyoneOf(dataset));
const values = (code: string, of = specimen) =>
  [...(of.answers.get(code)?.values() ?? [])].flatMap((answer) => (answer.kind === "number" ? [answer.value] : []));

describe("the specimen", () => {
  test("has the round's own measures and nobody of the round", () => {
    expect(specimen.measures.map(({ code }) => code)).toEqual(["cost", "sharing", "size"]);
    const real = new Set(dataset.organisations.flatMap(({ code, name, short }) => [code, name, short]));
    for (const { code, name, short } of specimen.organisations) for (const text of [code, name, short]) expect(real.has(text)).toBe(false);
    expect(specimen.contacts).toEqual([]);
  });

  test("holds no confidential answer as it was given", () => {
    const given = new Set(values("cost", dataset));
    expect(values("cost").filter((value) => given.has(value))).toEqual([]);
  });

  test("no answer of it stands where anybody’s stood: each measure has an order of its own", () => {
    const order = (code: string) => values(code).map((value) => values(code).filter((other) => other < value).length);
    expect(order("cost")).not.toEqual(order("size"));
  });

  test("makes a whole report of a reader in a footprint that can be compared", () => {
    const view = viewsOf(specimen)(specimenCode);
    expect(view.round.notice).toMatch(/made up/);
    for (const { main, own } of view.chapters.flatMap(({ measures }) => measures)) {
      expect(own.kind).not.toBe("missing");
      expect(main.group.kind).toBe("group");
    }
  });
});
