import { type MovedFigure, movedFigures, type RecordedFigures, readFigures, saveFigures } from "../output/figures.ts";
import type { MadeReport } from "../output/manifest.ts";
import { sentFiguresFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";

/** SHA-256 of a PDF → the figures printed in it. */
export type SentFigures = ReadonlyMap<string, RecordedFigures>;

export function readSentFigures(disk: World["disk"], folder: string): Promise<SentFigures> {
  return readFigures(disk, folder, sentFiguresFile);
}

/** Keeps the figures of the versions that are about to go out beside those that went before: generate only knows the last it made. */
export async function keepSentFigures(
  reports: readonly MadeReport[],
  printed: ReadonlyMap<string, RecordedFigures>,
  folder: string,
  disk: World["disk"],
): Promise<void> {
  const all = new Map(await readSentFigures(disk, folder));
  for (const report of reports) {
    const figures = figuresIn(report, printed);
    if (figures) all.set(report.sha256, figures);
  }
  await saveFigures(disk, folder, all, sentFiguresFile);
}

/** What reads differently in the report than in the version with this SHA-256; undefined when the figures of either are not known. */
export function movedSince(
  report: MadeReport,
  earlier: string,
  printed: ReadonlyMap<string, RecordedFigures>,
  sent: SentFigures,
): readonly MovedFigure[] | undefined {
  const before = sent.get(earlier);
  const now = figuresIn(report, printed);
  return before && now && movedFigures(before.figures, now.figures);
}

function figuresIn({ code, madeFrom }: MadeReport, printed: ReadonlyMap<string, RecordedFigures>): RecordedFigures | undefined {
  const recorded = printed.get(code);
  return recorded?.madeFrom === madeFrom ? recorded : undefined;
}
