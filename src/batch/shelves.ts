import { join } from "node:path";
import { namesIn, pathInside } from "../output/folder.ts";
import type { MadeReport } from "../output/manifest.ts";
import { type RoundFolder, readRoundFolder, shardsFolder } from "../output/round-folder.ts";
import { planReports } from "../plan.ts";
import type { World } from "../world.ts";
import type { Hand } from "./hand.ts";
import type { OpenRound, Request } from "./open-round.ts";
import { refuseAnotherRound } from "./refuse-another-round.ts";
import { refuseToUnlock } from "./refuse-to-unlock.ts";
import type { Look } from "./wanted.ts";

/** A report that was made with --shard, and is what it should be today. */
export interface Shelved {
  readonly folder: string;
  readonly made: MadeReport;
  readonly look: Look;
}

/** Participant code → its report in one of the round's shards. Each is judged by the plan, as if the shard were the round's folder. */
export async function reportsOnShelves(round: OpenRound, request: Request, { disk }: World): Promise<ReadonlyMap<string, Shelved>> {
  const shelves = join(round.folder, shardsFolder);
  const all = new Map<string, Shelved>();
  for (const name of await namesIn(disk, shelves)) {
    const shard = await readRoundFolder(disk, join(shelves, name));
    refuseAnotherRound(round, shard);
    refuseToUnlock(request, shard);
    for (const [code, shelved] of rightIn(shard, round, request)) all.set(code, shelved);
  }
  return all;
}

function rightIn(shard: RoundFolder, { reports, only }: OpenRound, { webPages = false }: Request): (readonly [string, Shelved])[] {
  const made = new Map(shard.reports.map((report) => [report.code, report]));
  const wanted = reports.filter(({ code }) => made.has(code));
  const kept = planReports(wanted, shard, { only, force: false, webPages }).steps.filter(({ kind }) => kind === "keep");
  return kept.flatMap(({ report: { code } }) => {
    const [entry, figures] = [made.get(code), shard.figures.get(code)];
    return entry && figures?.madeFrom === entry.madeFrom ? [[code, { folder: shard.path, made: entry, look: figures }] as const] : [];
  });
}

/** A hand that takes what is on the shelves, and makes the rest. */
export function takingFirst(shelved: ReadonlyMap<string, Shelved>, hand: Hand, { disk }: World): Hand {
  return async (task) => {
    const found = shelved.get(task.code);
    if (!found) return hand(task);
    const { folder, look } = found;
    const { name, file, pages, missing, webPage } = found.made;
    const page = task.webPage && webPage ? await disk.readFile(pathInside(folder, webPage.file), "utf8") : undefined;
    return { name, look, printed: { bytes: await disk.readFile(pathInside(folder, file)), pages, missing, webPage: page } };
  };
}
