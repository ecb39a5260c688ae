import { sha256 } from "../output/fingerprint.ts";
import { pathInside, writeWhole } from "../output/folder.ts";
import type { MadeReport } from "../output/manifest.ts";
import type { PrintedFigures } from "../output/printed-figures.ts";
import type { Step } from "../plan.ts";
import type { World } from "../world.ts";
import type { Hand } from "./hand.ts";
import type { Failed } from "./outcome.ts";

/** Told what happens, so that somebody can watch. */
export interface Watch {
  readonly making: (place: number, of: number, step: Step) => void;
}

/** What making the reports needs from the round. */
export interface Workshop {
  readonly world: World;
  readonly hands: readonly Hand[];
  readonly folder: string;
  /** What is in the folder: name → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  readonly watch: Watch;
  /** Saves the list of what is made so far. */
  readonly checkpoint: (made: ReadonlyMap<string, MadeReport>) => Promise<void>;
}

export interface Carried {
  readonly made: ReadonlyMap<string, MadeReport>;
  /** The figures printed in what was made. */
  readonly figures: ReadonlyMap<string, PrintedFigures>;
  /** Made again, and the bytes are what they were: the file was not touched. */
  readonly same: ReadonlySet<string>;
  readonly failed: readonly Failed[];
  /** Not begun, because the run was stopped. */
  readonly left: readonly Step[];
}

/** Nothing was to be done. */
export const nothingCarried: Carried = { made: new Map(), figures: new Map(), same: new Set(), failed: [], left: [] };

/** After this many reports the list is saved, so that a run that is killed loses at most their work. */
const betweenCheckpoints = 20;

/**
 * Makes the reports: each hand takes a portion, makes its reports one after the other, and takes the next. A report that fails
 * does not stop the others.
 */
export async function carryOut(portions: readonly (readonly Step[])[], workshop: Workshop): Promise<Carried> {
  const steps = portions.flat();
  const carried = { made: new Map<string, MadeReport>(), figures: new Map<string, PrintedFigures>(), same: new Set<string>() };
  const failures = new Map<Step, unknown>();
  const begun = new Set<Step>();
  const waiting = [...portions];
  const make = async (hand: Hand, step: Step): Promise<void> => {
    begun.add(step);
    workshop.watch.making(begun.size, steps.length, step);
    try {
      const { report, figures } = await makeReport(hand, step, workshop);
      if (isSame(report, workshop.files)) carried.same.add(report.code);
      carried.made.set(report.code, report);
      carried.figures.set(report.code, figures);
    } catch (error) {
      failures.set(step, error);
    }
    if ((carried.made.size + failures.size) % betweenCheckpoints === 0) await workshop.checkpoint(carried.made).catch(untilTheEnd);
  };
  const work = async (hand: Hand): Promise<void> => {
    for (let portion = waiting.shift(); portion; portion = waiting.shift()) {
      for (const step of portion) {
        if (workshop.world.stopAsked()) return;
        await make(hand, step);
      }
    }
  };
  await Promise.all(workshop.hands.map(work));
  const failed = steps.filter((step) => failures.has(step)).map((step) => ({ report: step.report, error: failures.get(step) }));
  return { ...carried, failed, left: steps.filter((step) => !begun.has(step)) };
}

function isSame({ file, sha256, webPage }: MadeReport, folderFiles: ReadonlyMap<string, string>): boolean {
  return folderFiles.get(file) === sha256 && (webPage === undefined || folderFiles.get(webPage.file) === webPage.sha256);
}

/** One participant's report, made by a hand and saved, with its web page when one is wanted. */
async function makeReport(
  hand: Hand,
  { report, webPage }: Step,
  workshop: Workshop,
): Promise<{ readonly report: MadeReport; readonly figures: PrintedFigures }> {
  const { code, file, dataset, madeWith, lock } = report;
  const { name, look, printed } = await hand({ code, webPage: webPage !== undefined });
  const { bytes, sha256 } = await saveFile(file, printed.bytes, workshop);
  const page = webPage === undefined || printed.webPage === undefined ? undefined : await saveFile(webPage, printed.webPage, workshop);
  const { madeFrom, figures } = look;
  const { pages } = printed;
  const missing = [...printed.missing];
  return { report: { code, name, file, pages, bytes, missing, sha256, webPage: page, dataset, madeFrom, madeWith, lock }, figures };
}

/** The file is left alone when its bytes are right already. */
async function saveFile(
  file: string,
  content: string | Uint8Array,
  { world, folder, files }: Workshop,
): Promise<{ file: string; bytes: number; sha256: string }> {
  const hash = sha256(content);
  if (files.get(file) !== hash) await writeWhole(world.disk, pathInside(folder, file), content);
  return { file, bytes: Buffer.byteLength(content), sha256: hash };
}

/** A list that cannot be saved now is saved, or its failure told, at the end. */
function untilTheEnd(): void {}
