import { isNumeric } from "../dataset/measure.ts";
import type { Mark, MeasureView } from "../disclosure/view.ts";
import type { Comparison, Numbers, OptionCount } from "../position/comparison.ts";
import { shared } from "../position/shared.ts";

/** What a view holds, asked for in the ways charts ask. */

/** Fewer marks than this are a sentence, not a chart. */
export const fewestMarks = 3;

/** The reader's own value on a numeric measure. */
export function ownValue({ measure, own }: MeasureView): number | undefined {
  return isNumeric(measure) && own.kind === "number" ? own.value : undefined;
}

export function numbersOf({ figures }: Comparison): Numbers | undefined {
  return figures.kind === "numbers" ? figures : undefined;
}

export function optionsOf({ figures }: Comparison): readonly OptionCount[] | undefined {
  return figures.kind === "options" ? figures.counts : undefined;
}

export function partsOf({ figures }: Comparison): readonly number[] | undefined {
  return figures.kind === "parts" ? figures.shares : undefined;
}

/** What the page compares with, when that is a group and not everyone. */
export function footprintOf({ main }: MeasureView): Comparison | undefined {
  return main.group.kind === "group" ? main : undefined;
}

/** The marks of the group the page compares with, the reader's own among them; without a group there are none. */
export const membersOf = shared((view: MeasureView): readonly Mark[] =>
  footprintOf(view) === undefined ? [] : view.marks.filter(({ role }) => role !== "other"),
);

/** The marks that stand out in blue. */
export function peersOf(view: MeasureView): readonly Mark[] {
  return membersOf(view).filter(({ role }) => role === "peer");
}
