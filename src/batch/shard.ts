import { join } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import { Problem } from "../error.ts";
import { shardsFolder } from "../output/round-folder.ts";
import { byFootprint } from "./portions.ts";

/** One of several nearly equal parts of a round, made by itself: 2 of 8. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** "2/8" → the second of eight. Throws a Problem for anything else. */
export function shardFrom(typed: string): Shard {
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(typed) ?? [];
  if (number !== undefined && of !== undefined && Number(number) <= Number(of)) return { number: Number(number), of: Number(of) };
  throw new Problem({
    where: "--shard",
    what: `"${typed}" is not a part of a whole.`,
    remedy: "The second of eight parts is: --shard 2/8",
  });
}

/**
 * The codes of a shard. Footprints stay whole; the largest are dealt first, each to the shard that has fewest, so that the shards
 * are nearly equal. It depends on who takes part and on nothing else: the shards of a round never overlap and leave nobody out.
 */
export function codesIn({ number, of }: Shard, dataset: Dataset): ReadonlySet<string> {
  const participants = dataset.organisations.filter(({ participating }) => participating);
  const shards = Array.from({ length: of }, () => new Set<string>());
  const footprints = byFootprint(dataset, participants).sort((a, b) => b.length - a.length);
  for (const footprint of footprints) {
    const fewest = shards.reduce((a, b) => (b.size < a.size ? b : a));
    for (const { code } of footprint) fewest.add(code);
  }
  return shards[number - 1] ?? new Set();
}

/** Where a shard is made: a folder of its own inside the round's, so that shards do not wait for one another. */
export function shardFolder(round: string, { number, of }: Shard): string {
  return join(round, shardsFolder, `${number}-of-${of}`);
}
