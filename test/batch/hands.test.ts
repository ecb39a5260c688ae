import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { handOf, type Order, type Threads } from "../../src/batch/hand.ts";
import { byFootprint, portionsOf } from "../../src/batch/portions.ts";
import type { Stages } from "../../src/batch/stages.ts";
import { generate } from "../../src/batch.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import type { Step } from "../../src/plan.ts";
import { contentsOf, putWorkbook, smallRound, smallStages, smallWorld } from "../commands/small-world.ts";
import { cost, numberAnswer, round } from "../disclosure/small-round.ts";

const dataset = smallRound();
const small = smallStages(dataset);

/** Several hands, as threads are: each with its own copy of the round, finishing whenever they finish. */
function severalHands(count: number, ended: { times: number }, changes: Partial<Stages> = {}, andHere = false): Stages {
  const threads = (order: Order): Threads => ({
    all: Array.from({ length: count }, (_, i) => async (task) => {
      await new Promise((later) => setTimeout(later, (i * 7 + task.code.charCodeAt(3) * 3) % 11));
      return handOf(viewsOf(structuredClone(order.dataset)), await (changes.press ?? small.press)("", undefined))(task);
    }),
    andHere,
    end: async () => {
      ended.times += 1;
    },
  });
  return { ...small, threads };
}

async function made(stages: Stages, changes: Parameters<typeof smallWorld>[0] = {}) {
  const world = await smallWorld(changes);
  const request = { workbook: await putWorkbook(world), only: undefined, out: undefined };
  const places: string[] = [];
  const outcome = await generate(request, false, world, stages, {
    making: (place, of, { report }) => places.push(`${place}/${of} ${report.code}`),
  });
  if (outcome.kind === "refused") throw new Error("refused");
  return { outcome, places, folder: await contentsOf(world.folders.output) };
}

describe("several hands at once", () => {
  test.each([2, 3, 7])("%i hands leave the folder that one leaves, byte for byte, and are dismissed", async (count) => {
    const ended = { times: 0 };
    const [one, several] = [await made(small), await made(severalHands(count, ended))];
    expect(several.folder).toEqual(one.folder);
    expect([...several.places].sort().map((line) => line.slice(0, 3))).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
    expect(ended.times).toBe(1);
  });

  test("and so do two and this one beside them", async () => {
    const here: string[] = [];
    const press: Stages["press"] = async (templates, lock) => {
      const { print } = await small.press(templates, lock);
      return {
        print: (view, webPage) => {
          here.push(view.reader.code);
          return print(view, webPage);
        },
      };
    };
    const [one, several] = [await made(small), await made({ ...severalHands(2, { times: 0 }, {}, true), press })];
    expect(several.folder).toEqual(one.folder);
    expect(here.length).toBeGreaterThan(0);
    expect(here.length).toBeLessThan(5);
  });

  test("what keeps one hand from printing at all ends the run, and is no failure of each report", async () => {
    const press: Stages["press"] = async () => {
      throw new Error("no theme");
    };
    await expect(made({ ...small, press })).rejects.toThrow("no theme");
  });

  test("a report that fails is named, and the others are made", async () => {
    const faulty: Stages["press"] = async () => ({
      print: async (view) => {
        if (view.reader.code === "T003") throw new Error("bad");
        return { bytes: Buffer.from("pdf"), pages: 1, missing: [] };
      },
    });
    const { outcome } = await made(severalHands(2, { times: 0 }, { press: faulty }));
    expect([outcome.failed.map(({ report }) => report.code), outcome.made.length]).toEqual([["T003"], 4]);
  });

  test("when the run is stopped each finishes the report in hand, and the rest is left", async () => {
    let asked = 0;
    const { outcome } = await made(severalHands(2, { times: 0 }), { stopAsked: () => ++asked > 2 });
    expect([outcome.made.length, outcome.left.length]).toEqual([2, 3]);
  });

  test("a run with nothing to make loads nothing that draws, prints or writes workbooks", async () => {
    const world = await smallWorld();
    const request = { workbook: await putWorkbook(world), only: undefined, out: undefined };
    const watch = { making: () => undefined };
    await generate(request, false, world, small, watch);
    const never = () => {
      throw new Error("loaded");
    };
    const outcome = await generate(
      request,
      false,
      world,
      { ...small, press: never, threads: never, permit: never, checkTemplates: never, writeBook: never },
      watch,
    );
    expect(outcome).toMatchObject({ kind: "done", kept: { length: 5 }, failed: [] });
  });
});

describe("portions", () => {
  const steps = (codes: readonly string[]) => codes.map((code) => ({ report: { code } }) as Step);
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

  test("all work is in exactly one portion, and a footprint is cut only when it is more than a hand's fair part", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 5 }), (footprints, hands) => {
        const some = round(footprints, [cost], (_, i) => numberAnswer(i));
        const all = steps(some.organisations.map(({ code }) => code));
        const portions = portionsOf(all, hands, some);
        const most = Math.ceil(all.length / (hands * 4));
        expect(
          portions
            .flat()
            .map(({ report }) => report.code)
            .sort(),
        ).toEqual(all.map(({ report }) => report.code).sort());
        const whole = byFootprint(some, some.organisations).filter(({ length }) => length <= most);
        for (const footprint of whole)
          expect(portions.map((portion) => portion.map(({ report }) => report.code))).toContainEqual(footprint.map(({ code }) => code));
      }),
    );
  });

  test("one hand does all of it, footprint by footprint, each in the order it was given", () => {
    const some = round([2, 3], [cost], (_, i) => numberAnswer(i));
    const [first = [], second = []] = byFootprint(some, some.organisations).map((footprint) => footprint.map(({ code }) => code));
    const mixed = [second[1], first[1], second[0], first[0], second[2]].map((code) => code ?? "");
    const [done = [], ...more] = portionsOf(steps(mixed), 1, some);
    expect(more).toEqual([]);
    expect(done.map(({ report }) => report.code)).toEqual([second[1], second[0], second[2], first[1], first[0]]);
  });
});
