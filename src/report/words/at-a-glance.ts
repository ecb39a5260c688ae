import { isNumeric } from "../../dataset/measure.ts";
import type { MeasureView, View } from "../../disclosure/view.ts";
import { list, told } from "../../position/words/grammar.ts";
import { positionSentence, standingOf } from "../../position/words/position-sentence.ts";
import { measuresOf } from "../engine/scope.ts";

/** The summary's measures on which the reader stands out most, the most striking first. */
export function standingOut(view: View): readonly MeasureView[] {
  const shown = measuresOf(view).filter((one) => one.measure.inSummary && isNumeric(one.measure) && standingOf(one.main) !== undefined);
  return [...shown].sort((a, b) => away(b) - away(a));
}

/** From 0 in the middle of everyone to 1 at an end. */
function away(one: MeasureView): number {
  const standing = standingOf(one.all) ?? standingOf(one.main);
  return standing === undefined || standing.of < 2 ? 0 : Math.abs(standing.below - standing.above) / (standing.of - 1);
}

export function headline(view: View): string {
  const [first] = standingOut(view);
  return first ? `${view.reader.short} stands out most on ${first.measure.phrase}` : `${view.reader.short} at a glance`;
}

export function summary(view: View): string {
  return told(
    ...standingOut(view)
      .slice(0, 2)
      .map((one) => positionSentence(one, view)),
  );
}

/** The title of the summary table. */
export function standOutTitle(view: View): string {
  const most = standingOut(view).slice(0, 3);
  return most.length === 0 ? `Where ${view.reader.short} stands` : `You stand out most on ${list(most.map((one) => one.measure.phrase))}`;
}

/** What to ask next: the questions of the measures that stand out most. */
export function questions(view: View): readonly string[] {
  return standingOut(view)
    .flatMap(({ measure }) => measure.question ?? [])
    .slice(0, 3);
}
