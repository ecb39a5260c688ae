import { join } from "node:path";
import { readIfThere } from "../output/disk.ts";
import { manifestFile } from "../output/manifest.ts";
import type { World } from "../world.ts";
import type { Request } from "./open-round.ts";
import { shardFolder } from "./shard.ts";

/**
 * Whether there will be reports to make, as far as that can be told before the workbook is read: they are asked for by their
 * codes, or the folder has none. A run that may find nothing to do, or all of it done by shards, must not begin by loading
 * what it would do it with.
 */
export async function surelyMakes(request: Request, force: boolean, { disk }: World): Promise<boolean> {
  const { only, out, shard } = request;
  if (request.workers === 1 || request.join) return false;
  if (force || only !== undefined) return true;
  if (out === undefined) return false;
  return (await readIfThere(disk, join(shard ? shardFolder(out, shard) : out, manifestFile))) === undefined;
}
