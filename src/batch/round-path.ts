import { join, resolve } from "node:path";
import { folderName } from "../output/file-name.ts";
import type { World } from "../world.ts";

/** The folder of a round: the one asked for, else one named after the round in the output folder. */
export function roundPath(out: string | undefined, round: string, { folders }: Pick<World, "folders">): string {
  return resolve(out ?? join(folders.output, folderName(round)));
}
