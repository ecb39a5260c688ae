import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import type { Entry } from "./asked.ts";
import { changeSince } from "./change.ts";
import type { Change, Comparison, Group } from "./comparison.ts";
import { comparisonFor, comparisonOf, gather } from "./gathered.ts";
import { type GroupMedian, mediansOf } from "./group-medians.ts";
import { membershipOf } from "./membership.ts";
import { rememberedFor } from "./memory.ts";
import { ownShares } from "./parts.ts";
import { middlesOf, ownTrend, type TrendFigure } from "./trend.ts";

/**
 * Where everybody stands on everything, uncensored: what one reader may see of it is decided in disclosure/.
 * A group's figures are worked out when first asked for, once, and shared by all its members.
 */
export interface Positions {
  /** The organisation within each of its groups: primary grouping first, the other groupings, everyone last. */
  comparisons(measure: Measure, organisation: Organisation): readonly Comparison[];
  /** Its change since the latest earlier round. */
  change(measure: Measure, organisation: Organisation): Change;
  /** It, one of its groups and everyone, over all rounds, oldest first; empty when there was no earlier round. */
  trend(measure: Measure, organisation: Organisation, group: Group): readonly TrendFigure[];
  /** The group by itself, with nobody's own standing. */
  within(measure: Measure, group: Group): Comparison;
  /** All groups of a grouping, in the order in which the Organisations sheet names them. */
  groupsIn(grouping: Grouping): readonly Group[];
  /** The medians of all groups of a grouping, largest first. */
  groupMedians(measure: Measure, grouping: Grouping): readonly GroupMedian[];
  /** split: its own shares in percent, adding to 100. */
  ownShares(measure: Measure, organisation: Organisation): readonly number[] | undefined;
  /** Those of the group that were asked, and the usable answers among them. */
  asked(measure: Measure, group: Group): readonly Organisation[];
  entries(measure: Measure, group: Group): readonly Entry[];
}

export function positionsOf(dataset: Dataset): Positions {
  const { members, groups, groupsIn } = membershipOf(dataset);
  const gathered = rememberedFor((measure, group) => gather(measure, group, members(group), dataset.answers));
  const middles = rememberedFor((measure, group) => middlesOf(dataset, measure, members(group)));
  const medians = rememberedFor((measure, group) =>
    mediansOf(groupsIn(group.kind === "group" ? group.grouping.name : "").map((each) => gathered(measure, each))),
  );
  const answer = (measure: Measure, organisation: Organisation) => answerOf(dataset.answers, measure.code, organisation.code);
  return {
    comparisons: (measure, organisation) =>
      groups(organisation).map((group) => comparisonFor(measure, gathered(measure, group), organisation)),
    within: (measure, group) => comparisonOf(measure, gathered(measure, group)),
    groupsIn: ({ name }) => groupsIn(name),
    change: (measure, organisation) => changeSince(measure, answer(measure, organisation), dataset.earlier.at(-1), organisation.code),
    trend: (measure, organisation, group) => {
      if (dataset.earlier.length === 0) return [];
      const [inGroup, inAll] = [middles(measure, group), middles(measure, { kind: "all" })];
      return ownTrend(dataset, measure, organisation).map((round, i) => ({ ...round, group: inGroup[i], all: inAll[i] }));
    },
    groupMedians: (measure, grouping) => medians(measure, { kind: "group", grouping, name: "" }),
    ownShares: (measure, organisation) => ownShares(measure, answer(measure, organisation)),
    asked: (measure, group) => gathered(measure, group).asked,
    entries: (measure, group) => gathered(measure, group).entries,
  };
}
