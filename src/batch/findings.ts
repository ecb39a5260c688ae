import { join } from "node:path";
import type { Finding } from "../dataset/finding.ts";
import { everyoneOf } from "../disclosure/permit-everyone.ts";
import { makeFolder, writeChanged } from "../output/folder.ts";
import { locked } from "../output/lock.ts";
import { findingsFile } from "../output/round-folder.ts";
import type { World } from "../world.ts";
import type { Workbooks } from "./earlier-book.ts";
import { readAndCheck } from "./open-round.ts";
import type { PrintedFindings } from "./print-findings.ts";
import { roundPath } from "./round-path.ts";
import type { Stages } from "./stages.ts";

/** What became of the findings report. */
export type FindingsMade =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "made"; readonly path: string; readonly printed: PrintedFindings };

export interface FindingsRequest extends Workbooks {
  /** Folder to make it in; undefined: the round's, in the output folder. */
  readonly out: string | undefined;
}

/**
 * The findings report, from a workbook to a PDF beside the participants' reports: read → check → keep what anyone may
 * know → find, write, draw and print → save.
 * Throws a Problem when the workbook, the templates or the folder cannot be used.
 */
export async function makeFindings(request: FindingsRequest, world: World, stages: Stages): Promise<FindingsMade> {
  const { dataset, findings } = await readAndCheck(request, world, stages);
  if (!dataset || findings.some(({ severity }) => severity === "stop")) return { kind: "refused", findings };
  const printed = await stages.findings(everyoneOf(dataset), world.folders.templates);
  const folder = roundPath(request.out, dataset.round.name, world);
  const path = join(folder, findingsFile);
  await makeFolder(world.disk, folder);
  await locked(world.disk, folder, world.run, () => writeChanged(world.disk, path, printed.bytes));
  return { kind: "made", path, printed };
}
