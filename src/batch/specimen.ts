import { viewsOf } from "../disclosure/permit.ts";
import { everyoneOf } from "../disclosure/permit-everyone.ts";
import { specimenCode, specimenOf } from "../disclosure/specimen.ts";
import { specimenFile } from "../output/round-folder.ts";
import type { World } from "../world.ts";
import { type Beside, type BesideRequest, makeBeside } from "./beside.ts";
import type { Printed, Stages } from "./stages.ts";

/** A made-up participant's report with the round's own measures, from what anyone may know of the round. */
export function makeSpecimen(request: BesideRequest, world: World, stages: Stages): Promise<Beside<Printed>> {
  return makeBeside(request, specimenFile, world, stages, async (dataset) => {
    const press = await stages.press(world.folders.templates);
    return press.print(viewsOf(specimenOf(everyoneOf(dataset)))(specimenCode), false);
  });
}
