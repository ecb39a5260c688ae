import { carryOut, nothingCarried, type Watch } from "./batch/carry-out.ts";
import { type OpenRound, openRound, type Request } from "./batch/open-round.ts";
import type { Outcome, Refusal } from "./batch/outcome.ts";
import { refuseAnotherRound } from "./batch/refuse-another-round.ts";
import { refuseToUnlock } from "./batch/refuse-to-unlock.ts";
import { manifestAfter, saveRound } from "./batch/save-round.ts";
import type { Stages } from "./batch/stages.ts";
import { tellOutcome } from "./batch/tell-outcome.ts";
import { makeFolder, sweep } from "./output/folder.ts";
import { locked } from "./output/lock.ts";
import { saveManifest } from "./output/manifest.ts";
import { readRoundFolder } from "./output/round-folder.ts";
import { planReports } from "./plan.ts";
import type { World } from "./world.ts";

/**
 * The river, from a workbook to a folder of reports: read → check → permit (a View for each participant) →
 * plan → write, draw, print and save each report → save the lists. A finding that stops everything stops it before
 * anything is written; a report that fails does not stop the others.
 * Throws a Problem when the workbook, the templates or the folder cannot be used at all.
 */
export async function generate(request: Request, force: boolean, world: World, stages: Stages, watch: Watch): Promise<Outcome | Refusal> {
  const round = await openRound(request, world, stages);
  if (round.kind === "refused") return round;
  const press = await stages.press(world.folders.templates, request.lock === "none" ? undefined : request.lock);
  await makeFolder(world.disk, round.folder);
  return locked(world.disk, round.folder, world.run, async () => {
    await sweep(world.disk, round.folder);
    const { before, plan } = await planFor(round, request, force, world);
    const work = plan.steps.filter(({ kind }) => kind !== "keep");
    const carried = await carryOut(work, before.files, {
      world,
      press,
      permit: round.permit,
      folder: round.folder,
      watch,
      checkpoint: (made) => saveManifest(world.disk, round.folder, manifestAfter(round, before, made, world)),
    });
    const manifest = manifestAfter(round, before, carried.made, world);
    const unsaved = await saveRound(round, before, manifest, world, stages);
    return tellOutcome({ round, before, plan, carried, unsaved, after: manifest.reports });
  });
}

/** What generate would do, and nothing is written. */
export async function preview(request: Request, force: boolean, world: World, stages: Stages): Promise<Outcome | Refusal> {
  const round = await openRound(request, world, stages);
  if (round.kind === "refused") return round;
  const { before, plan } = await planFor(round, request, force, world);
  return tellOutcome({ round, before, plan, carried: nothingCarried, unsaved: [], after: before.reports });
}

async function planFor(round: OpenRound, request: Request, force: boolean, world: World) {
  const before = await readRoundFolder(world.disk, round.folder);
  if (!force) refuseAnotherRound(round, before);
  if (!force) refuseToUnlock(request, before);
  return { before, plan: planReports(round.reports, before, { only: round.only, force, webPages: request.webPages ?? false }) };
}
