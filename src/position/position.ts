import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import { askedOf, belongs, type Entry, entriesOf, groupsOf } from "./asked.ts";
import { changeSince } from "./change.ts";
import type { Change, Comparison, Figures, Group } from "./comparison.ts";
import { type GroupMedian, mediansOf } from "./group-medians.ts";
import { type GroupNumbers, groupNumbers, numbersFor } from "./numbers.ts";
import { countOptions } from "./options.ts";
import { groupShares, hasWhole, ownShares } from "./parts.ts";
import { type Middle, middlesOf, ownTrend, type TrendFigure } from "./trend.ts";

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
  /** The medians of all groups of a grouping, largest first. */
  groupMedians(measure: Measure, grouping: Grouping): readonly GroupMedian[];
  /** split: its own shares in percent, adding to 100. */
  ownShares(measure: Measure, organisation: Organisation): readonly number[] | undefined;
  /** Those of the group that were asked, and the usable answers among them. */
  asked(measure: Measure, group: Group): readonly Organisation[];
  entries(measure: Measure, group: Group): readonly Entry[];
}

const everyone: Group = { kind: "all" };

/** What a group has on a measure before anybody's own place is added. */
interface Gathered {
  readonly group: Group;
  readonly asked: readonly Organisation[];
  readonly entries: readonly Entry[];
  readonly numbers: GroupNumbers | undefined;
  readonly figures: Figures;
}

export function positionsOf(dataset: Dataset): Positions {
  const gathered = (measure: Measure, group: Group) => known.get(measure, group, () => gather(dataset, measure, group));
  const known = groupMemory<Gathered>();
  const medians = groupMemory<readonly GroupMedian[]>();
  const middles = groupMemory<readonly (Middle | undefined)[]>();
  const middlesIn = (measure: Measure, group: Group) => middles.get(measure, group, () => middlesOf(dataset, measure, group));
  const answer = (measure: Measure, organisation: Organisation) => answerOf(dataset.answers, measure.code, organisation.code);
  return {
    comparisons: (measure, organisation) =>
      groupsOf(dataset, organisation).map((group) => comparison(measure, gathered(measure, group), organisation)),
    change: (measure, organisation) => changeSince(measure, answer(measure, organisation), dataset.earlier.at(-1), organisation.code),
    trend: (measure, organisation, group) => {
      if (dataset.earlier.length === 0) return [];
      const [own, inGroup, inAll] = [ownTrend(dataset, measure, organisation), middlesIn(measure, group), middlesIn(measure, everyone)];
      return own.map((round, i) => ({ ...round, group: inGroup[i], all: inAll[i] }));
    },
    groupMedians: (measure, grouping) =>
      medians.get(measure, { kind: "group", grouping, name: "" }, () => mediansOf(dataset, measure, grouping)),
    ownShares: (measure, organisation) => ownShares(measure, answer(measure, organisation)),
    asked: (measure, group) => gathered(measure, group).asked,
    entries: (measure, group) => gathered(measure, group).entries,
  };
}

function gather(dataset: Dataset, measure: Measure, group: Group): Gathered {
  const members = dataset.organisations.filter((organisation) => belongs(organisation, group));
  const asked = askedOf(measure, members);
  const given = entriesOf(measure, asked, dataset.answers);
  const entries = measure.kind === "split" ? given.filter((entry) => hasWhole(entry.answer)) : given;
  const numbers = isNumeric(measure) ? groupNumbers(measure, entries) : undefined;
  return { group, asked, entries, numbers, figures: numbers?.shared ?? otherFigures(measure, entries) };
}

function otherFigures(measure: Measure, entries: readonly Entry[]): Figures {
  if (entries.length === 0 || isNumeric(measure)) return { kind: "none" };
  if (measure.kind === "text") return { kind: "texts" };
  if (measure.kind !== "split") return { kind: "options", counts: countOptions(measure, entries) };
  const shares = groupShares(measure, entries);
  return shares === undefined ? { kind: "none" } : { kind: "parts", shares };
}

function comparison(measure: Measure, gathered: Gathered, organisation: Organisation): Comparison {
  const { group, asked, entries, numbers, figures } = gathered;
  return {
    group,
    asked: asked.length,
    answered: entries.length,
    figures: numbers === undefined ? figures : numbersFor(measure, numbers, organisation.code),
  };
}

/** Remembers one thing for each measure and group. */
function groupMemory<T>(): { get(measure: Measure, group: Group, make: () => T): T } {
  const kept = new Map<string, T>();
  return {
    get(measure, group, make) {
      const key = JSON.stringify(group.kind === "all" ? [measure.code] : [measure.code, group.grouping.name, group.name]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make();
      kept.set(key, made);
      return made;
    },
  };
}
