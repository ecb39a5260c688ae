import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Request } from "../../src/batch/open-round.ts";
import { codesIn, shardFrom } from "../../src/batch/shard.ts";
import type { Stages } from "../../src/batch/stages.ts";
import { generate } from "../../src/batch.ts";
import type { World } from "../../src/world.ts";
import { contentsOf, putWorkbook, smallRound, smallStages, smallWorld } from "../commands/small-world.ts";
import { cost, numberAnswer, round } from "../disclosure/small-round.ts";

const dataset = smallRound();
const stages = smallStages(dataset);

async function run(world: World, more: Partial<Request>, using: Stages = stages) {
  const request = { workbook: await putWorkbook(world), only: undefined, out: undefined, ...more };
  const outcome = await generate(request, false, world, using, { making: () => undefined });
  if (outcome.kind === "refused") throw new Error("refused");
  return outcome;
}

/** What the round's own folder holds, without the shards it was put together from. */
async function folderOf(world: World): Promise<ReadonlyMap<string, string>> {
  const folder = join(world.folders.output, "2018");
  await rm(join(folder, "shards"), { recursive: true, force: true });
  return contentsOf(folder);
}

const nothingPrints: Stages = { ...stages, press: () => Promise.reject(new Error("printed again")) };

describe("shards", () => {
  test.each([1, 2, 3, 8])("%i shards put together are one run, byte for byte, and nothing is printed again", async (of) => {
    const [world, whole] = [await smallWorld(), await smallWorld()];
    for (let number = 1; number <= of; number++) await run(world, { shard: { number, of }, webPages: true }, withPages);
    const joined = await run(world, { join: true, webPages: true }, nothingPrints);
    await run(whole, { webPages: true }, withPages);
    expect(joined.made.length).toBe(5);
    expect(await folderOf(world)).toEqual(await folderOf(whole));
  });

  test("shards made on other computers are put together where their folders are put", async () => {
    const [here, there, whole] = [await smallWorld(), await smallWorld(), await smallWorld()];
    await run(here, { shard: { number: 1, of: 2 } });
    await run(there, { shard: { number: 2, of: 2 } });
    const place = (world: World) => join(world.folders.output, "2018", "shards", "2-of-2");
    await cp(place(there), place(here), { recursive: true });
    await run(here, { join: true }, nothingPrints);
    await run(whole, {});
    expect(await folderOf(here)).toEqual(await folderOf(whole));
  });

  test("what a shard lacks, or holds of an older workbook, or was changed by hand, is made", async () => {
    const [world, whole] = [await smallWorld(), await smallWorld()];
    await run(world, { shard: { number: 1, of: 2 } });
    await run(world, { shard: { number: 2, of: 2 } }, smallStages(smallRound([10, 20, 30, 41, 50])));
    await writeFile(join(world.folders.output, "2018", "shards", "1-of-2", "T001-trust-1.pdf"), "scribble");
    let printed = 0;
    const counting: Stages = {
      ...stages,
      press: async () => {
        const press = await stages.press("");
        return {
          print: (view, page) => {
            printed += 1;
            return press.print(view, page);
          },
        };
      },
    };
    await run(world, { join: true }, counting);
    await run(whole, {});
    expect(printed).toBe(3);
    expect(await folderOf(world)).toEqual(await folderOf(whole));
  });

  test("a shard given again keeps what it made, and its folder is no stranger in the round's", async () => {
    const world = await smallWorld();
    const first = await run(world, { shard: { number: 1, of: 2 } });
    expect([first.made.length, first.missing, first.foreign]).toEqual([3, [], []]);
    const again = await run(world, { shard: { number: 1, of: 2 } }, nothingPrints);
    expect(again.kept.length).toBe(3);
    expect((await run(world, { join: true })).foreign).toEqual([]);
  });

  test("locked shards are not put into an open round", async () => {
    const world = await smallWorld();
    const lock = { password: Buffer.from("three plain words"), secret: Buffer.alloc(32), name: "a".repeat(64) };
    await run(world, { shard: { number: 1, of: 1 }, lock });
    await expect(run(world, { join: true, lock: "none" })).rejects.toThrow(/locked with a password, and these would be open/);
  });

  test("every participant is in exactly one shard, footprints are whole, and the shards nearly equal", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), (footprints, of) => {
        const some = round(footprints, [cost], (_, i) => numberAnswer(i));
        const shards = Array.from({ length: of }, (_, i) => codesIn({ number: i + 1, of }, some));
        expect(shards.flatMap((codes) => [...codes]).sort()).toEqual(some.organisations.map(({ code }) => code).sort());
        for (const { groups } of some.organisations) {
          const members = some.organisations.filter((other) => other.groups.get("Area") === groups.get("Area"));
          expect(shards.filter((codes) => members.some(({ code }) => codes.has(code))).length).toBe(1);
        }
        const counts = shards.map(({ size }) => size);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(Math.max(...footprints));
      }),
    );
  });

  test.each(["0/8", "9/8", "2", "2/", "a/b", "2/8/3", "-1/2"])('"%s" is no part of a whole', (typed) => {
    expect(() => shardFrom(typed)).toThrow("The second of eight parts is: --shard 2/8");
  });
});

const withPages: Stages = {
  ...stages,
  press: async () => ({
    print: async (view, page) => ({
      bytes: Buffer.from(JSON.stringify(view)),
      pages: 2,
      missing: [],
      webPage: page ? `<p>${view.reader.name}` : undefined,
    }),
  }),
};
