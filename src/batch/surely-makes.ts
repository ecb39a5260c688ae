import { join } from "node:path";
import { readIfThere } from "../output/disk.ts";
import { manifestFile } from "../output/manifest.ts";
import type { World } from "../world.ts";
import type { Request } from "./open-round.ts";

/**
 * Whether there will be reports to make, as far as that can be told before the workbook is read: they are asked for by their
 * codes, or the folder has none. A run that may find nothing to do must not begin by loading what it would do it with.
 */
export async function surelyMakes({ only, out, workers }: Request, force: boolean, { disk }: World): Promise<boolean> {
  if (workers === 1) return false;
  if (force || only !== undefined) return true;
  return out !== undefined && (await readIfThere(disk, join(out, manifestFile))) === undefined;
}
