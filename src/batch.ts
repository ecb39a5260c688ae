import { type Carried, carryOut, nothingCarried, type Watch } from "./batch/carry-out.ts";
import { disclosureRows } from "./batch/disclosure-rows.ts";
import { handsFor } from "./batch/hands.ts";
import { once } from "./batch/once.ts";
import { type OpenRound, openRound, type Request } from "./batch/open-round.ts";
import type { Outcome, Refusal } from "./batch/outcome.ts";
import { portionsOf } from "./batch/portions.ts";
import { refuseAnotherRound } from "./batch/refuse-another-round.ts";
import { refuseToUnlock } from "./batch/refuse-to-unlock.ts";
import { manifestAfter, saveRound } from "./batch/save-round.ts";
import type { Stages } from "./batch/stages.ts";
import { surelyMakes } from "./batch/surely-makes.ts";
import { tellOutcome } from "./batch/tell-outcome.ts";
import { makeFolder, sweep } from "./output/folder.ts";
import { locked } from "./output/lock.ts";
import { type MadeReport, saveManifest } from "./output/manifest.ts";
import { type RoundFolder, readRoundFolder } from "./output/round-folder.ts";
import { type Plan, planReports } from "./plan.ts";
import type { World } from "./world.ts";

/**
 * The river, from a workbook to a folder of reports: read → check → permit (a View for each participant) →
 * plan → write, draw, print and save each report → save the lists. A finding that stops everything stops it before
 * anything is written; a report that fails does not stop the others.
 * Throws a Problem when the workbook, the templates or the folder cannot be used at all.
 */
export async function generate(request: Request, force: boolean, world: World, stages: Stages, watch: Watch): Promise<Outcome | Refusal> {
  if (await surelyMakes(request, force, world)) stages.callThread?.();
  const round = await openRound(request, world, stages);
  if (round.kind === "refused") return round;
  await makeFolder(world.disk, round.folder);
  return locked(world.disk, round.folder, world.run, async () => {
    await sweep(world.disk, round.folder);
    const { before, plan } = await planFor(round, request, force, world);
    const ledger = once(() => disclosureRows(round.dataset, before.figures));
    const carried = await makeAll(plan, before, { round, request, world, stages, watch, ledger });
    const manifest = manifestAfter(round, before, carried.made, world);
    const unsaved = await saveRound(
      { round, before, figures: carried.figures, ledger, shard: request.shard !== undefined },
      manifest,
      world,
      stages,
    );
    return tellOutcome({ round, before, plan, carried, unsaved, after: manifest.reports });
  });
}

interface Making {
  readonly round: OpenRound;
  readonly request: Request;
  readonly world: World;
  readonly stages: Stages;
  readonly watch: Watch;
  readonly ledger: () => unknown;
}

/** Makes what the plan does not keep. */
async function makeAll({ steps }: Plan, before: RoundFolder, making: Making): Promise<Carried> {
  const { round, request, world, stages, watch, ledger } = making;
  const work = steps.filter(({ kind }) => kind !== "keep");
  const hands = await handsFor(work, round, request, world, stages);
  const checkpoint = (made: ReadonlyMap<string, MadeReport>) =>
    saveManifest(world.disk, round.folder, manifestAfter(round, before, made, world));
  const portions = portionsOf(work, hands.all.length, round.dataset);
  const workshop = { world, hands: hands.all, folder: round.folder, files: before.files, watch, checkpoint };
  const carrying = carryOut(portions, workshop);
  // Others are at work, so this thread has the time; a shard writes no ledger, and a report made again as it was leaves it as it is.
  if (hands.elsewhere && !request.shard && work.some(({ because }) => because !== "asked for")) beforehand(ledger);
  return carrying.finally(hands.end);
}

/** What fails now fails again, and is told, when it is asked for. */
function beforehand(make: () => unknown): void {
  try {
    make();
  } catch {
    return;
  }
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
