import { join } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import { makeFolder, writeChanged } from "../output/folder.ts";
import { locked } from "../output/lock.ts";
import type { World } from "../world.ts";
import type { Workbooks } from "./earlier-book.ts";
import { readAndCheck } from "./open-round.ts";
import { roundPath } from "./round-path.ts";
import type { Stages } from "./stages.ts";

/** What became of a file that stands beside the participants' reports. */
export type Beside<T> =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "made"; readonly path: string; readonly printed: T };

export interface BesideRequest extends Workbooks {
  /** Folder to make it in; undefined: the round's, in the output folder. */
  readonly out: string | undefined;
}

/**
 * One PDF of the whole round, from a workbook to a file in the round's folder: read → check → print → save.
 * Throws a Problem when the workbook, the templates or the folder cannot be used.
 */
export async function makeBeside<T extends { readonly bytes: Uint8Array }>(
  request: BesideRequest,
  file: string,
  world: World,
  stages: Stages,
  print: (dataset: Dataset) => Promise<T>,
): Promise<Beside<T>> {
  const { dataset, findings } = await readAndCheck(request, world, stages);
  if (!dataset || findings.some(({ severity }) => severity === "stop")) return { kind: "refused", findings };
  const printed = await print(dataset);
  const folder = roundPath(request.out, dataset.round.name, world);
  const path = join(folder, file);
  await makeFolder(world.disk, folder);
  await locked(world.disk, folder, world.run, () => writeChanged(world.disk, path, printed.bytes));
  return { kind: "made", path, printed };
}
