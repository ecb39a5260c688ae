import type { MeasureView, View } from "../../disclosure/view.ts";
import { number } from "../../position/format.ts";
import { organisations } from "../../position/words/names.ts";
import { measuresOf } from "../engine/scope.ts";

/** What the picture on the cover is drawn from: the first summary measure with bars and an own one among them; else the first with bars. */
export function coverMeasure(view: View, suits: (one: MeasureView) => boolean = () => true): MeasureView | undefined {
  const drawn = measuresOf(view).filter((one) => one.marks.length > 2 && suits(one));
  const own = drawn.filter((one) => one.marks.some((mark) => mark.role === "own"));
  return own.find((one) => one.measure.inSummary) ?? own[0] ?? drawn[0];
}

/** "The bars are the 93 participating CCGs in order of population. Yours is white; the others in your STP are pale blue." */
export function coverArt(view: View): string | undefined {
  const one = coverMeasure(view);
  if (!one) return undefined;
  const { measure, marks, main } = one;
  const bars = `The bars are ${number(marks.length, 0)} ${organisations(measure, view)} in order of ${measure.phrase}.`;
  const own = marks.some((mark) => mark.role === "own");
  const peers =
    main.group.kind === "group" && marks.some((mark) => mark.role === "peer")
      ? `the others in your ${main.group.grouping.word} are pale blue`
      : "";
  if (!own && peers === "") return bars;
  return `${bars} ${own ? `Yours is white${peers === "" ? "" : `; ${peers}`}` : peers.replace("the others", "Those")}.`;
}
