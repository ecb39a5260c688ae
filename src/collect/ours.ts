import type { World } from "../world.ts";
import type { CollectStages } from "./stages.ts";

/**
 * Whether the workbook stands as Footprint wrote it. What it writes does not say when it was saved; Excel and LibreOffice always do,
 * so a workbook that says so has been worked in. One that cannot be read counts as worked in too.
 */
export async function isOurs(path: string, stages: CollectStages): Promise<boolean> {
  try {
    return (await stages.read(path)).saved === undefined;
  } catch {
    return false;
  }
}

/** Whether there is such a file. */
export async function isThere(path: string, { disk }: Pick<World, "disk">): Promise<boolean> {
  return disk.readFile(path).then(
    () => true,
    () => false,
  );
}
