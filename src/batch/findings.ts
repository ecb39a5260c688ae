import { everyoneOf } from "../disclosure/permit-everyone.ts";
import { findingsFile } from "../output/round-folder.ts";
import type { World } from "../world.ts";
import { type Beside, type BesideRequest, makeBeside } from "./beside.ts";
import type { PrintedFindings } from "./print-findings.ts";
import type { Stages } from "./stages.ts";

/** The findings report: what anyone may know of the round, and what is found in it. */
export function makeFindings(request: BesideRequest, world: World, stages: Stages): Promise<Beside<PrintedFindings>> {
  return makeBeside(request, findingsFile, world, stages, (dataset) => stages.findings(everyoneOf(dataset), world.folders.templates));
}
