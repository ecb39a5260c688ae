import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import type { LaidSheet } from "../collection/laid-sheet.ts";

/** What collecting does with Excel files, so that a test can put something small in its place. */
export interface CollectStages extends Pick<Stages, "read"> {
  /** Laid sheets → an Excel file. */
  readonly layOut: (sheets: readonly LaidSheet[]) => Promise<Uint8Array>;
}

/** The libraries are loaded when they are needed, so that a help text appears at once. */
export const realCollectStages: CollectStages = {
  read: realStages.read,
  layOut: async (sheets) => (await import("../workbook/write-laid.ts")).writeLaidBook(sheets),
};
