import { isAbsolute, relative } from "node:path";
import type { World } from "../world.ts";

/** A path as the co-ordinator would type it: relative when it is below the folder the command was given in, quoted when it has spaces. */
export function shown(path: string, { folders }: Pick<World, "folders">): string {
  const short = relative(folders.here, path);
  const best = short.startsWith("..") || isAbsolute(short) ? path : short || ".";
  return /\s/.test(best) ? `"${best}"` : best;
}
