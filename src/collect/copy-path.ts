import { basename } from "node:path";
import { Problem } from "../error.ts";
import { collatedName } from "../output/collection-files.ts";
import { pathInside } from "../output/folder.ts";
import type { World } from "../world.ts";
import { isOurs, isThere } from "./ours.ts";
import type { CollectStages } from "./stages.ts";

/** More copies than this nobody keeps. */
const most = 99;

/**
 * Where the answers are written: collated.xlsx, or for a copy of a workbook its name with "-collated". A file that somebody has worked
 * in is never written over, nor is the workbook the copy is of: then a number is added.
 */
export async function copyPath(folder: string, source: string | undefined, world: World, stages: CollectStages): Promise<string> {
  const name = source === undefined ? collatedName : `${stem(source)}-${collatedName}`;
  for (let number = 1; number <= most; number += 1) {
    const path = pathInside(folder, `${name}${number === 1 ? "" : `-${number}`}.xlsx`);
    if (path !== source && (!(await isThere(path, world)) || (await isOurs(path, stages)))) return path;
  }
  throw new Problem({
    where: folder,
    what: `There are ${most} copies of ${name} already.`,
    remedy: "Move those you do not need elsewhere.",
  });
}

/** "round-collated-2.xlsx" → "round" */
function stem(path: string): string {
  return basename(path)
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(new RegExp(`-${collatedName}(?:-\\d+)?$`, "i"), "");
}
