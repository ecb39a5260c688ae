import { contentKey } from "../output/canonical.ts";
import { readIfThere } from "../output/disk.ts";
import { type RecordedFigures, saveFigures } from "../output/figures.ts";
import { sha256 } from "../output/fingerprint.ts";
import { pathInside, writeChanged } from "../output/folder.ts";
import { saveIndexPage } from "../output/index-page.ts";
import { type MadeReport, type Manifest, saveManifest } from "../output/manifest.ts";
import type { PrintedFigures } from "../output/printed-figures.ts";
import { disclosureFile, queriesFile, type RoundFolder } from "../output/round-folder.ts";
import { csv, type Field } from "../report/csv.ts";
import type { World } from "../world.ts";
import { indexContent } from "./index-rows.ts";
import type { OpenRound } from "./open-round.ts";
import { queriesSheets } from "./queries.ts";
import type { Stages } from "./stages.ts";
import type { ViewedReport } from "./wanted.ts";

/** The list of the reports that are in the folder after `made` were made; the others keep their entry. */
export function manifestAfter(round: OpenRound, before: RoundFolder, made: ReadonlyMap<string, MadeReport>, world: World): Manifest {
  const { title, name } = round.dataset.round;
  const reports = round.reports.map((report) => made.get(report.code) ?? stillThere(before, report));
  return {
    program: world.program.name,
    round: { title, name },
    workbook: round.workbook,
    queries: before.manifest?.queries,
    reports: reports.filter((report) => report !== undefined),
  };
}

/** A report found to be right for today's round need not be looked at again while the round stays the same. */
function stillThere(before: RoundFolder, { code, file, dataset, madeFrom }: ViewedReport): MadeReport | undefined {
  const entry = before.files.has(file) ? before.reports.find((report) => report.code === code && report.file === file) : undefined;
  if (entry === undefined) return undefined;
  const webPage = entry.webPage && before.files.has(entry.webPage.file) ? entry.webPage : undefined;
  if (entry.dataset === dataset || entry.madeFrom !== madeFrom()) return { ...entry, webPage };
  return { ...entry, webPage, dataset };
}

/** The figures as they are printed in the reports of the list: as recorded when the report was made, or today's for one made today. */
function figuresAfter({ round, before, figures }: Saving, manifest: Manifest): ReadonlyMap<string, RecordedFigures> {
  const all = new Map<string, RecordedFigures>();
  const wanted = new Map(round.reports.map((report) => [report.code, report]));
  for (const { code, dataset, madeFrom } of manifest.reports) {
    const recorded = before.figures.get(code);
    const now = wanted.get(code);
    if (recorded?.madeFrom === madeFrom) all.set(code, recorded);
    else if (now?.dataset === dataset) all.set(code, { madeFrom, figures: figures.get(code) ?? now.look().figures });
  }
  return all;
}

/** A run whose reports are made. */
export interface Saving {
  readonly round: OpenRound;
  readonly before: RoundFolder;
  /** The figures printed in what was made. */
  readonly figures: ReadonlyMap<string, PrintedFigures>;
  /** The rows of the disclosure ledger, worked out when they are first asked for. */
  readonly ledger: () => readonly (readonly Field[])[];
  /** Whether it was a shard: the lists of the whole round are written when it is put together. */
  readonly shard: boolean;
}

/**
 * Writes the files that stand beside the reports. Each is tried, whatever became of the others.
 * @returns why some could not be written.
 */
export async function saveRound(saving: Saving, manifest: Manifest, world: World, stages: Stages): Promise<readonly unknown[]> {
  const { round, before, shard } = saving;
  const { disk } = world;
  const { folder } = round;
  let queries = before.manifest?.queries;
  const own = [() => saveManifest(disk, folder, { ...manifest, queries }), () => saveFiguresAfter(saving, manifest, world)];
  const ofTheRound = [() => saveDisclosure(saving, manifest, world), () => saveIndexPage(disk, folder, indexContent(round, manifest))];
  const keepQueries = async () => {
    queries = await saveQueriesBook(round, before, world, stages);
  };
  const writes = shard ? own : [keepQueries, ...own, ...ofTheRound];
  const errors: unknown[] = [];
  for (const write of writes) {
    try {
      await write();
    } catch (error) {
      errors.push(error);
    }
  }
  return errors;
}

/** Not written when every figure is what was read there. */
async function saveFiguresAfter(saving: Saving, manifest: Manifest, { disk }: World): Promise<void> {
  const { figures } = saving.before;
  const after = figuresAfter(saving, manifest);
  const same = after.size === figures.size && [...after].every(([code, recorded]) => figures.get(code) === recorded);
  if (!same || after.size === 0) await saveFigures(disk, saving.round.folder, after);
}

/** Written when it would ask something else, or was changed by hand: only then is the library that writes workbooks loaded. */
async function saveQueriesBook(round: OpenRound, before: RoundFolder, { disk }: World, stages: Stages): Promise<Manifest["queries"]> {
  const path = pathInside(round.folder, queriesFile);
  const sheets = queriesSheets(round.dataset, round.findings);
  const asked = contentKey({ sheets, madeWith: round.reports[0]?.madeWith });
  const known = before.manifest?.queries;
  if (known?.asked === asked && sha256((await readIfThere(disk, path)) ?? "") === known.sha256) return known;
  const book = await stages.writeBook(sheets);
  await writeChanged(disk, path, book);
  return { asked, sha256: sha256(book) };
}

/** The ledger takes its time, and is the same while the reports are. The mark at its start tells Excel that it is Unicode. */
async function saveDisclosure({ round, before, ledger }: Saving, { reports }: Manifest, { disk }: World): Promise<void> {
  const path = pathInside(round.folder, disclosureFile);
  const isNew = JSON.stringify(reports) !== JSON.stringify(before.reports);
  if (isNew || (await readIfThere(disk, path)) === undefined) {
    await writeChanged(disk, path, `\uFEFF${csv(ledger())}`);
  }
}
