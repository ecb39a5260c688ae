import type { MeasureView, View } from "../../disclosure/view.ts";
import type { Comparison } from "../../position/comparison.ts";
import { ordinal, short } from "../../position/format.ts";
import type { KeyNumbers } from "../blocks.ts";
import { type Helper, noParameters } from "../engine/helper.ts";
import { counted, medianLabel, rankLabel, sameGroup } from "../labels.ts";

type Item = KeyNumbers["items"][number];

export const keyNumbers: Helper = {
  name: "key-numbers",
  meaning: "The reader's figure, the medians and the rank, large.",
  encloses: false,
  within: ["measure"],
  ...noParameters,
  make: ({ scope }) => {
    if (scope.kind !== "measure") return [];
    const { measure: one, view } = scope;
    const group = sameGroup(one.main.group, one.all.group) ? [] : medianItem(one, one.main, view);
    const items = [...ownItem(one), ...group, ...medianItem(one, one.all, view), ...rankItem(one.main, view)];
    return items.length < 2 ? [] : [{ kind: "key-numbers", items }];
  },
};

function ownItem(one: MeasureView): Item[] {
  const { measure, own } = one;
  if (own.kind !== "number") return [];
  return [
    {
      label: "You",
      value: own.nil ? "nil" : short(measure, own.value),
      under: earlier(one) ?? (measure.unit.rest || measure.period),
      own: true,
    },
  ];
}

/** "£22.40 in 2016/17": what the figure was in the last round. */
function earlier({ measure, change }: MeasureView): string | undefined {
  return change.kind === "change" ? `${short(measure, change.from)} in ${change.since}` : undefined;
}

function medianItem({ measure }: MeasureView, { figures, group, answered }: Comparison, { words }: View): Item[] {
  if (figures.kind !== "numbers") return [];
  return [{ label: medianLabel(group, words), value: short(measure, figures.median), under: counted(answered, words), own: false }];
}

function rankItem({ figures, group }: Comparison, { words }: View): Item[] {
  const standing = figures.kind === "numbers" ? figures.standing : undefined;
  if (!standing) return [];
  const joint = standing.ties > 0 ? "=" : "";
  return [
    {
      label: rankLabel(group, words),
      value: `${joint}${ordinal(standing.rank)}`,
      under: `of ${standing.of}, ${standing.from} first`,
      own: false,
    },
  ];
}
