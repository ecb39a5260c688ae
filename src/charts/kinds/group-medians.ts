import type { GroupMedians, MeasureView } from "../../disclosure/view.ts";
import type { Standing } from "../../position/comparison.ts";
import { printsSame, short } from "../../position/format.ts";
import { capital, told } from "../../position/words/grammar.ts";
import { groupName } from "../../position/words/names.ts";
import { allTheSame, placeWords } from "../../position/words/place.ts";
import { centred } from "../axes.ts";
import type { Chart, Subject } from "../chart.ts";
import { boxes, type Label, labels, layerOn, specification } from "../parts.ts";
import { atX, fromZero } from "../plane.ts";
import { namedRows, planeBeside } from "../rows.ts";
import type { Ruler } from "../text.ts";
import { titleAndUnit, titleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The same for every reader of a measure, where all groups are shown. */
const backdrop = specification(boxes("bars", "other"), labels("names", "label"), labels("values", "label"));
const own = specification(boxes("bars", "peer"), labels("marks", "peer label"));

export const groupMedians: Kind = {
  name: "group-medians",
  purpose: "The median of each group of a grouping, such as the regions, with the reader’s own group in blue.",
  suits: (view) => chosen(view) !== undefined,
  draw,
};

type Group = GroupMedians["groups"][number];

/** A grouping of more groups than this is shown by its ends and the reader's own. */
const mostRows = 12;
const fromEachEnd = 4;
const mark = "◄ yours";

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const { measure } = view;
  const medians = chosen(view) ?? { grouping: { name: "", word: "", plural: "" }, groups: [], leftOut: 0 };
  const groups = shown(medians.groups);
  const names = namedRows(
    ruler,
    groups.map(({ name }) => name),
    "chart",
    width * 0.42,
  );
  const values = groups.map((group) => `${short(measure, group.median)} (${group.answered})`);
  const beside = Math.max(...values.map((text) => ruler.width(text, "chart"))) + ruler.width(mark, "chart") + 12;
  const span = fromZero(
    groups.map(({ median }) => median),
    0,
  );
  const plane = planeBeside(names, width, beside, span);
  const bars = groups.map(({ median }, i) => ({ x: 0, x2: median, y: (names.middles[i] ?? 0) - 7, y2: (names.middles[i] ?? 0) + 7 }));
  const figures = values.map(
    (text, i): Label => ({
      x: atX(plane, Math.max(0, groups[i]?.median ?? 0)) + 5,
      y: centred(names.middles[i] ?? 0, ruler.size("chart")),
      text,
      align: "left",
    }),
  );
  const marks = figures.map(({ x, y, text }): Label => ({ x: x + ruler.width(text, "chart") + 6, y, text: mark, align: "left" }));
  const mine = (_: object, i: number) => groups[i]?.own === true;
  return {
    kind: "group-medians",
    width,
    height: plane.bottom,
    layers: [
      layerOn(plane, backdrop, { bars, names: groups.flatMap((_, i) => names.labels(i, plane.left - 8, 0)), values: figures }),
      layerOn(plane, own, { bars: bars.filter(mine), marks: marks.filter(mine) }),
    ],
    title: titleFor(view, medians),
    subtitle: `${titleAndUnit(view)}: median of each ${medians.grouping.word} and how many it rests on, ${measure.period}`,
    key: [],
    description: describe(view, medians),
    note: noteFor(subject, medians, groups.length),
  };
}

/** The first grouping, in the workbook's order, few enough to show whole; else the first there is. */
function chosen({ groupMedians: all }: MeasureView): GroupMedians | undefined {
  const enough = all.filter(({ groups }) => groups.length >= 2);
  return enough.find(({ groups }) => groups.length <= mostRows) ?? enough[0];
}

/** All groups, or of very many the highest, the lowest and the reader's own. */
function shown(groups: readonly Group[]): readonly Group[] {
  if (groups.length <= mostRows) return groups;
  return groups.filter((group, i) => group.own || i < fromEachEnd || i >= groups.length - fromEachEnd);
}

function standingOf({ measure }: MeasureView, groups: readonly Group[], mine: Group): Standing {
  const others = groups.filter((group) => group !== mine && !printsSame(measure, group.median, mine.median));
  const above = others.filter(({ median }) => median > mine.median).length;
  const ties = groups.length - others.length - 1;
  return { rank: above + 1, from: "highest", of: groups.length, ties, below: others.length - above, above, gap: 0 };
}

function titleFor(view: MeasureView, { grouping, groups }: GroupMedians): string {
  const mine = groups.find((group) => group.own) ?? groups[0];
  if (mine === undefined) return "";
  const standing = standingOf(view, groups, mine);
  const of = `${groups.length} ${grouping.plural}`;
  if (allTheSame(standing)) return `All ${of} have the same median`;
  const name = capital(groupName({ kind: "group", grouping, name: mine.name }));
  const placed = `has ${placeWords(standing)} median`.replace("has in the middle median", "is in the middle");
  return titleOf(
    `${name} ${placed} of ${of} on ${view.measure.phrase}`,
    `${name} ${placed} of ${of}`,
    `${mine.name} ${placed} of ${of}`,
    `Medians of ${of}`,
  );
}

function noteFor({ words }: Subject, { grouping, groups, leftOut }: GroupMedians, rows: number): string | undefined {
  const notes = [
    rows < groups.length ? `The highest and lowest ${grouping.plural} and yours are shown, of ${groups.length}.` : "",
    leftOut > 0
      ? `${leftOut} ${leftOut === 1 ? grouping.word : grouping.plural} with too few ${words.participants} to show ${leftOut === 1 ? "is" : "are"} left out.`
      : "",
  ];
  return told(...notes) || undefined;
}

function describe(view: MeasureView, medians: GroupMedians): string {
  const { measure } = view;
  const each = medians.groups.map((group) => `${group.name} ${short(measure, group.median)}${group.own ? " (yours)" : ""}`).join("; ");
  const what = `Bar chart of the median ${measure.phrase} of ${medians.groups.length} ${medians.grouping.plural}, highest first.`;
  return told(what, `${titleFor(view, medians)}.`, `${each}.`);
}
