import type { Correction, View } from "../disclosure/view.ts";
import { movedFigures } from "../output/figures.ts";
import { type PrintedFigures, printedFigures } from "../output/printed-figures.ts";
import { mostImportant } from "../send/changes.ts";
import type { HeldVersion } from "../send/versions-held.ts";

/** So many changes the first page has room for. */
const onFirstPage = 3;

/** The Views, each saying what reads differently than in the version its reader holds. */
export function corrected(permit: (code: string) => View, held: ReadonlyMap<string, readonly HeldVersion[]>): (code: string) => View {
  return (code) => {
    const view = permit(code);
    const versions = held.get(code);
    const correction = versions && correctionOf(versions, printedFigures(view), view);
    return correction ? { ...view, correction } : view;
  };
}

/**
 * Since the latest version whose figures are others. Once the corrected report itself was sent, that is still the version before it:
 * what it says on its first page does not change by its being sent.
 */
function correctionOf(versions: readonly HeldVersion[], now: PrintedFigures, { chapters }: View): Correction | undefined {
  for (const { sentOn, figures } of versions) {
    const moved = movedFigures(figures, now);
    if (moved.length === 0) continue;
    const measures = chapters.flatMap((chapter) => chapter.measures.map(({ measure }) => measure));
    return { since: sentOn.slice(0, 10), changes: mostImportant(moved, measures, onFirstPage), count: moved.length };
  }
  return undefined;
}
