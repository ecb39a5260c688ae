import { isNumeric } from "../../dataset/measure.ts";
import type { MeasureView, View } from "../../disclosure/view.ts";
import { measuresOf } from "../engine/scope.ts";
import { footprintOf, sameGroup } from "../labels.ts";

/** The measures whose figures may stand beside the names of the reader's group: open, numeric, and compared within that group. */
export function openMeasures(view: View): readonly MeasureView[] {
  const group = footprintOf(view);
  if (!group) return [];
  return measuresOf(view).filter(
    (one) => one.measure.policy === "open" && isNumeric(one.measure) && sameGroup(one.main.group, group) && one.main.answered > 0,
  );
}
