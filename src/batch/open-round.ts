import { basename, join } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { View } from "../disclosure/view.ts";
import type { Problem } from "../error.ts";
import { readIfThere } from "../output/disk.ts";
import { fingerprint, sha256 } from "../output/fingerprint.ts";
import { readManifest } from "../output/manifest.ts";
import type { Lock } from "../pdf/lock.ts";
import type { WantedReport } from "../plan.ts";
import { type HeldVersion, versionsHeld } from "../send/versions-held.ts";
import type { World } from "../world.ts";
import { corrected } from "./corrected.ts";
import { readEarlierBook, type Workbooks } from "./earlier-book.ts";
import { chosenCodes, type Held, participantsOf } from "./meant.ts";
import { once } from "./once.ts";
import type { Refusal } from "./outcome.ts";
import { roundPath } from "./round-path.ts";
import { codesIn, type Shard, shardFolder } from "./shard.ts";
import type { Checked, Stages } from "./stages.ts";
import { rememberingLast, roundKey, type ViewedReport, wantedReports } from "./wanted.ts";

/** What the co-ordinator asked for. */
export interface Request extends Workbooks {
  /** Folder to make the round in; undefined: one named after the round, in the output folder. */
  readonly out: string | undefined;
  /** Codes as typed; undefined: everybody. */
  readonly only: readonly string[] | undefined;
  /** Whether each report is wanted as a web page too; left out: only those that have one already. */
  readonly webPages?: boolean;
  /** What the reports are locked with; left out: they are only looked at, as they are. */
  readonly lock?: Lock | "none";
  /** Threads to make reports with; left out: as many as pay. */
  readonly workers?: number | undefined;
  /** Make this part of the participants only, in a folder of its own. */
  readonly shard?: Shard | undefined;
  /** Take what is right from the shards made before, and make the rest. */
  readonly join?: boolean | undefined;
}

/** A round whose workbook has been read and checked, before its folder is looked at. */
export interface OpenRound {
  readonly kind: "open";
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly workbook: { readonly file: string; readonly sha256: string };
  readonly folder: string;
  /** Codes meant; undefined: everybody. */
  readonly only: ReadonlySet<string> | undefined;
  readonly permit: (code: string) => View;
  /** One a participant that gets a report. */
  readonly reports: readonly ViewedReport[];
  readonly held: readonly Held[];
  /** Participant code → the versions of its report that went out. */
  readonly versions: ReadonlyMap<string, readonly HeldVersion[]>;
}

/** Reads and checks the workbook, and decides who is meant and where to. */
export async function openRound(request: Request, world: World, stages: Stages): Promise<OpenRound | Refusal> {
  const checked = await readAndCheckWorkbook(request, world, stages);
  const { dataset } = checked;
  if (!dataset) return { kind: "refused", findings: checked.findings };
  const place = roundPath(request.out, dataset.round.name, world);
  const folder = request.shard ? shardFolder(place, request.shard) : place;
  const made = { dataset: roundKey(dataset), madeWith: madeWith(world), lock: lockName(request) };
  const problems = (await provenFit(folder, made, world)) ? [] : await stages.checkTemplates(world.folders.templates, dataset);
  const findings = [...problems.map(asFinding), ...checked.findings];
  if (findings.some(({ severity }) => severity === "stop")) return { kind: "refused", findings };
  const only = chosenCodes(dataset, request.only);
  const { ready, held } = participantsOf(dataset, findings);
  const versions = await versionsHeld(world, place);
  const isMeant = meantBy(request.shard, dataset);
  const views = once(() => stages.permit(dataset));
  const permit = rememberingLast(corrected((code) => views()(code), versions));
  return {
    kind: "open",
    dataset,
    findings,
    workbook: { file: basename(request.workbook), sha256: checked.sha256 },
    folder,
    only,
    permit,
    reports: wantedReports(ready, permit, made).filter(isMeant),
    held: held.filter(({ participant }) => isMeant(participant)),
    versions,
  };
}

/**
 * Whether a report in the folder was made from this very round with these templates and this program: then they were checked
 * for it, and need not be again. The check loads all that draws and prints, which takes longer than the rest of a run with
 * nothing to make.
 */
async function provenFit(
  folder: string,
  { dataset, madeWith }: Pick<WantedReport, "dataset" | "madeWith">,
  { disk }: World,
): Promise<boolean> {
  const reports = (await readManifest(disk, folder))?.reports ?? [];
  return reports.some((report) => report.dataset === dataset && report.madeWith === madeWith);
}

function meantBy(shard: Shard | undefined, dataset: Dataset): (participant: { readonly code: string }) => boolean {
  if (shard === undefined) return () => true;
  const codes = codesIn(shard, dataset);
  return ({ code }) => codes.has(code);
}

/** The workbook and the templates, understood, and everything that is wrong with either. */
export async function readAndCheck(workbooks: Workbooks, world: World, stages: Stages): Promise<Checked> {
  const { dataset, findings } = await readAndCheckWorkbook(workbooks, world, stages);
  const problems = dataset ? await stages.checkTemplates(world.folders.templates, dataset) : [];
  return { dataset, findings: [...problems.map(asFinding), ...findings] };
}

async function readAndCheckWorkbook(workbooks: Workbooks, { disk }: World, stages: Stages): Promise<Checked & { readonly sha256: string }> {
  const book = await stages.read(workbooks.workbook);
  const checked = await stages.check(book, await readEarlierBook(book, workbooks, stages));
  return { ...checked, sha256: sha256((await readIfThere(disk, workbooks.workbook)) ?? "") };
}

/** A report with a wrong template would be wrong for everybody, so it stops everything. */
function asFinding({ where, what, remedy }: Problem): Finding {
  return { severity: "stop", where: where ?? "templates", problem: what, remedy };
}

/** The content key of everything but the figures: a change of template, theme or program makes every report out of date. */
function madeWith(world: World): string {
  const templates = ["report", "theme"].map((folder) => join(world.folders.templates, folder));
  return sha256(`${fingerprint(templates)} ${world.program.fingerprint()}`);
}

function lockName({ lock }: Request): string | undefined {
  return lock === undefined || lock === "none" ? undefined : lock.name;
}
