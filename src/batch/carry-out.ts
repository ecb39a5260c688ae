import type { View } from "../disclosure/view.ts";
import { sha256 } from "../output/fingerprint.ts";
import { pathInside, writeWhole } from "../output/folder.ts";
import type { MadeReport } from "../output/manifest.ts";
import type { Step } from "../plan.ts";
import type { World } from "../world.ts";
import type { Failed } from "./outcome.ts";
import type { Press } from "./stages.ts";

/** Told what happens, so that somebody can watch. */
export interface Watch {
  readonly making: (place: number, of: number, step: Step) => void;
}

/** What making the reports needs from the round. */
export interface Workshop {
  readonly world: World;
  readonly press: Press;
  readonly permit: (code: string) => View;
  readonly folder: string;
  readonly watch: Watch;
  /** Saves the list of what is made so far. */
  readonly checkpoint: (made: ReadonlyMap<string, MadeReport>) => Promise<void>;
}

export interface Carried {
  readonly made: ReadonlyMap<string, MadeReport>;
  /** Made again, and the bytes are what they were: the file was not touched. */
  readonly same: ReadonlySet<string>;
  readonly failed: readonly Failed[];
  /** Not begun, because the run was stopped. */
  readonly left: readonly Step[];
}

/** Nothing was to be done. */
export const nothingCarried: Carried = { made: new Map(), same: new Set(), failed: [], left: [] };

/** After this many reports the list is saved, so that a run that is killed loses at most their work. */
const betweenCheckpoints = 20;

/** Makes the reports one after the other; one that fails does not stop the others. */
export async function carryOut(steps: readonly Step[], folderFiles: ReadonlyMap<string, string>, workshop: Workshop): Promise<Carried> {
  const made = new Map<string, MadeReport>();
  const same = new Set<string>();
  const failed: Failed[] = [];
  for (const [index, step] of steps.entries()) {
    if (workshop.world.stopAsked()) return { made, same, failed, left: steps.slice(index) };
    workshop.watch.making(index + 1, steps.length, step);
    try {
      const report = await makeReport(step, folderFiles, workshop);
      if (isSame(report, folderFiles)) same.add(report.code);
      made.set(report.code, report);
    } catch (error) {
      failed.push({ report: step.report, error });
    }
    if ((index + 1) % betweenCheckpoints === 0) await workshop.checkpoint(made).catch(untilTheEnd);
  }
  return { made, same, failed, left: [] };
}

function isSame({ file, sha256, webPage }: MadeReport, folderFiles: ReadonlyMap<string, string>): boolean {
  return folderFiles.get(file) === sha256 && (webPage === undefined || folderFiles.get(webPage.file) === webPage.sha256);
}

/** One participant's View, printed and saved, with its web page when one is wanted. */
async function makeReport({ report, webPage }: Step, folderFiles: ReadonlyMap<string, string>, workshop: Workshop): Promise<MadeReport> {
  const { code, file, dataset, madeWith, lock } = report;
  const madeFrom = report.madeFrom();
  const view = workshop.permit(code);
  const printed = await workshop.press.print(view, webPage !== undefined);
  const save = (name: string, content: string | Uint8Array) => saveFile(name, content, folderFiles, workshop);
  const { bytes, sha256 } = await save(file, printed.bytes);
  return {
    code,
    name: view.reader.name,
    file,
    pages: printed.pages,
    bytes,
    missing: [...printed.missing],
    sha256,
    webPage: webPage === undefined || printed.webPage === undefined ? undefined : await save(webPage, printed.webPage),
    dataset,
    madeFrom,
    madeWith,
    lock,
  };
}

/** The file is left alone when its bytes are right already. */
async function saveFile(
  file: string,
  content: string | Uint8Array,
  folderFiles: ReadonlyMap<string, string>,
  { world, folder }: Workshop,
): Promise<{ file: string; bytes: number; sha256: string }> {
  const hash = sha256(content);
  if (folderFiles.get(file) !== hash) await writeWhole(world.disk, pathInside(folder, file), content);
  return { file, bytes: Buffer.byteLength(content), sha256: hash };
}

/** A list that cannot be saved now is saved, or its failure told, at the end. */
function untilTheEnd(): void {}
