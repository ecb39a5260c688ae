import type { Mark } from "../../disclosure/view.ts";
import { remembered } from "../../position/remembered.ts";
import { told } from "../../position/words/grammar.ts";
import type { Chart, Subject } from "../chart.ts";
import { fewestMarks, membersOf, numbersOf } from "../facts.ts";
import { bands, boxes, dots, layerOn, rules, specification } from "../parts.ts";
import { atX, type Plane } from "../plane.ts";
import { ownSentence, standingTitle, subtitleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The same for everyone. */
const backdrop = specification(boxes("range", "range"), boxes("middle half", "other"), rules("median", "gap"));
/** The same for every reader of a group; the own tick is covered by the dot. */
const members = specification(bands("members", "peer"));
const own = specification(dots("own", "own dot"));

/** For a cell of the summary table. The place among all stands in no other cell of its row: the description says it. */
export const spineStrip: Kind = {
  name: "spine-strip",
  purpose: "All values in order of rank on one narrow strip, for a table cell: middle half, median, group and own place.",
  suits: (view) => view.all.answered >= fewestMarks && numbersOf(view.all) !== undefined,
  draw,
};

const height = 13;
/** Bar of 8 pt in the middle of the strip. */
const [top, bottom] = [2.5, 10.5];
const ownSize = 95;
const tick = 1.5;

function draw(subject: Subject): Chart {
  const { view, width } = subject;
  const { plane, layer } = baseOf(width);
  return {
    kind: "spine-strip",
    width,
    height,
    layers: [
      layer,
      layerOn(plane, members, { members: membersOf(view).map(({ value }) => tickAt(atX(plane, percentRank(view.marks, value)))) }),
      layerOn(plane, own, { own: ownPlace(subject).map((x) => ({ x, y: 0.5, size: ownSize })) }),
    ],
    title: standingTitle(subject, view.all),
    subtitle: subtitleOf(subject, view.all),
    key: [],
    description: told(ownSentence(subject)),
    note: undefined,
  };
}

/** The strip itself: the same for every measure. */
const baseOf = remembered((width: number) => {
  // The dot keeps inside the cell at both ends.
  const plane: Plane = { left: 6, right: width - 6, top, bottom, x: { span: [0, 100] }, y: { span: [0, 1] } };
  const middle = atX(plane, 50);
  const layer = layerOn(plane, backdrop, {
    range: [{ x: 0, x2: 100, y: 0, y2: 1 }],
    "middle half": [{ x: 25, x2: 75, y: 0, y2: 1 }],
    median: [{ x: middle, x2: middle, y: top, y2: bottom }],
  });
  return { plane, layer };
});

function tickAt(x: number) {
  return { x: x - tick / 2, x2: x + tick / 2, y: top, y2: bottom };
}

/** How many in a hundred of the marks, which ascend, have a lower value than one of them, those with the same one counted half. */
function percentRank(marks: readonly Mark[], value: number): number {
  let [below, same] = [0, 0];
  for (const mark of marks) {
    if (mark.value > value) break;
    if (mark.value < value) below += 1;
    else same += 1;
  }
  return Math.round((1000 * (below + same / 2)) / marks.length) / 10;
}

function ownPlace({ view }: Subject): readonly number[] {
  const standing = numbersOf(view.all)?.standing;
  return standing === undefined ? [] : [Math.round((1000 * (standing.below + (standing.ties + 1) / 2)) / standing.of) / 10];
}
