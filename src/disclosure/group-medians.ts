import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import type { Group } from "../position/comparison.ts";
import type { Compared } from "./compare.ts";
import { isOpen } from "./policy.ts";
import type { Judge } from "./refusals.ts";
import { keyOf, type Setting } from "./setting.ts";
import type { GroupMedians } from "./view.ts";

type Row = GroupMedians["groups"][number];

/** Where fewer answered in all, the medians of several groups would soon tell who has which value. */
const fewestForOthers = 20;

/** The medians of all groups of each grouping that the reader may see, those of larger groups first judged; of its own, what its comparison shows. */
export function groupMediansOf(
  setting: Setting,
  groupings: readonly Grouping[],
): (reader: Organisation, compared: Compared, judge: Judge) => readonly GroupMedians[] {
  const { measure, positions } = setting;
  if (!isNumeric(measure)) return () => [];
  const found = groupings.map((grouping) => ({ grouping, medians: positions.groupMedians(measure, grouping) }));
  const bySize = found.flatMap(({ medians }) => medians).sort((a, b) => b.answered - a.answered);
  return (reader, { comparisons, all }, judge) => {
    const own = new Map(comparisons.map(({ group, figures }) => [keyOf(group), figures.kind === "numbers" ? figures.median : undefined]));
    const enough = isOpen(measure) || all.answered >= fewestForOthers;
    const isMine = (group: Group) => group.kind === "group" && reader.groups.get(group.grouping.name) === group.name;
    const shown = new Map(own);
    for (const { group, median } of enough ? bySize : []) {
      if (!own.has(keyOf(group)) && judge(group) === undefined) shown.set(keyOf(group), median);
    }
    return found.map(({ grouping, medians }) => {
      const rows = medians.flatMap(({ group, name, answered }): Row[] => {
        const median = shown.get(keyOf(group));
        return median === undefined ? [] : [{ name, median, answered, own: isMine(group) }];
      });
      return { grouping, groups: rows.sort(largestFirst), leftOut: medians.length - rows.length };
    });
  };
}

function largestFirst(a: Row, b: Row): number {
  return b.median - a.median || (a.name < b.name ? -1 : Number(a.name > b.name));
}
