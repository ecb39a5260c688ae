import { describe, expect, test } from "@jest/globals";
import { generate } from "../../src/batch.ts";
import type { Contact, Dataset } from "../../src/dataset/dataset.ts";
import type { World } from "../../src/world.ts";
import { contentsOf, putWorkbook, smallStages, smallWorld } from "../commands/small-world.ts";
import { cost, numberAnswer, round } from "../disclosure/small-round.ts";

async function run(world: World, dataset: Dataset) {
  const request = { workbook: await putWorkbook(world), only: undefined, out: undefined };
  const outcome = await generate(request, false, world, smallStages(dataset), { making: () => undefined });
  if (outcome.kind === "refused") throw new Error("refused");
  return outcome;
}

/** Three areas, and two measures: one everybody sees of everybody, one that nobody sees of another. */
function twoMeasures(values: readonly number[], own: readonly number[]): Dataset {
  const secret = { ...cost, code: "secret", title: "Secret", phrase: "secret", policy: "own" as const };
  return round([3, 2, 4], [cost, secret], (measure, i) => numberAnswer((measure === cost ? values : own)[i] ?? 0));
}

const values = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const own = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The files that differ between two rounds made from nothing: what a change truly affects. */
async function affected(before: Dataset, after: Dataset): Promise<readonly string[]> {
  const [one, other] = [await smallWorld(), await smallWorld()];
  await run(one, before);
  await run(other, after);
  const [was, is] = [await contentsOf(one.folders.output), await contentsOf(other.folders.output)];
  return [...is.keys()].filter((name) => name.endsWith(".pdf") && is.get(name) !== was.get(name));
}

describe("a second run", () => {
  const round2018 = twoMeasures(values, own);
  const corrections: readonly (readonly [string, Dataset, number])[] = [
    ["an answer nobody else may see", twoMeasures(values, own.with(4, 55)), 1],
    ["an answer that moves medians", twoMeasures(values.with(4, 55), own), 9],
  ];

  test.each(corrections)("%s is corrected: exactly the reports it changes are made", async (_, corrected, count) => {
    const [world, whole] = [await smallWorld(), await smallWorld()];
    await run(world, round2018);
    const outcome = await run(world, corrected);
    expect(outcome.replaced.map(({ report }) => report.file)).toEqual(await affected(round2018, corrected));
    expect(outcome.replaced.length).toBe(count);
    await run(whole, corrected);
    const [kept, fresh] = [await contentsOf(world.folders.output), await contentsOf(whole.folders.output)];
    for (const list of ["manifest.json", "figures.json", "index.html"]) expect(kept.get(list)).toBe(fresh.get(list));
  });

  test("new addresses and other mail settings make no report again, and the manifest is that of the first run", async () => {
    const world = await smallWorld();
    await run(world, round2018);
    const before = await contentsOf(world.folders.output);
    const contact: Contact = { participant: "T001", name: "A reader", email: "reader@example.org", role: "to" };
    const mail = { from: "team@example.org", replyTo: undefined, domains: ["example.org"], service: undefined };
    const outcome = await run(world, { ...round2018, contacts: [contact], mail });
    expect(outcome.kept.length).toBe(9);
    expect(await contentsOf(world.folders.output)).toEqual(before);
  });
});
