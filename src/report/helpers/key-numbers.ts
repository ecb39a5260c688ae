import type { MeasureView, View } from "../../disclosure/view.ts";
import type { Comparison } from "../../position/comparison.ts";
import { ordinal, short } from "../../position/format.ts";
import { remembered } from "../../position/remembered.ts";
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
  return [item("You", own.nil ? "nil" : short(measure, own.value), earlier(one) ?? (measure.unit.rest || measure.period), true)];
}

/** "£22.40 in 2016/17": what the figure was in the last round. */
function earlier({ measure, change }: MeasureView): string | undefined {
  return change.kind === "change" ? `${short(measure, change.from)} in ${change.since}` : undefined;
}

function medianItem({ measure }: MeasureView, { figures, group, answered }: Comparison, { words }: View): Item[] {
  if (figures.kind !== "numbers") return [];
  return [item(medianLabel(group, words), short(measure, figures.median), counted(answered, words))];
}

function rankItem({ figures, group }: Comparison, { words }: View): Item[] {
  const standing = figures.kind === "numbers" ? figures.standing : undefined;
  if (!standing) return [];
  const joint = standing.ties > 0 ? "=" : "";
  return [item(rankLabel(group, words), `${joint}${ordinal(standing.rank)}`, `of ${standing.of}, ${standing.from} first`)];
}

/** The very same for the same words. */
function item(label: string, value: string, under: string, own = false): Item {
  const made: Item = { label, value, under, own };
  return kept(JSON.stringify(made), made);
}

const kept = remembered((_: string, made: Item) => made);
