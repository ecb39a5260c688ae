import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Request } from "../../src/batch/open-round.ts";
import { shardFolder } from "../../src/batch/shard.ts";
import { surelyMakes } from "../../src/batch/surely-makes.ts";
import { manifestFile } from "../../src/output/manifest.ts";
import { smallWorld } from "../commands/small-world.ts";

const shard = { number: 2, of: 8 };

/** A folder in which the round was made, and its second shard was not, or the other way round. */
async function surely(more: Partial<Request>, made: "nothing" | "round" | "shard", force = false): Promise<boolean> {
  const world = await smallWorld();
  const out = join(world.folders.output, "round");
  const folder = made === "shard" ? shardFolder(out, shard) : out;
  await mkdir(folder, { recursive: true });
  if (made !== "nothing") await writeFile(join(folder, manifestFile), "{}");
  return surelyMakes({ workbook: "round.xlsx", only: undefined, out, ...more }, force, world);
}

describe("that there are reports to make is certain before the workbook is read", () => {
  test.each<[string, Partial<Request>, "nothing" | "round" | "shard", boolean]>([
    ["for a folder that has none", {}, "nothing", false],
    ["for reports asked for by their codes", { only: ["02B"] }, "round", false],
    ["when all are to be made again", {}, "round", true],
    ["for a shard that has none", { shard }, "round", false],
  ])("%s", async (_, more, made, force) => expect(await surely(more, made, force)).toBe(true));

  test.each<[string, Partial<Request>, "nothing" | "round" | "shard"]>([
    ["but not where some are made", {}, "round"],
    ["but not where the folder is named after the round", { out: undefined }, "nothing"],
    ["but not for a shard that was made", { shard }, "shard"],
    ["but not where shards may hold all of them", { join: true }, "nothing"],
    ["and does not matter without threads", { workers: 1 }, "nothing"],
  ])("%s", async (_, more, made) => expect(await surely(more, made)).toBe(false));
});
