import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import type { Group } from "../position/comparison.ts";
import type { Compared } from "./compare.ts";
import type { Published } from "./published.ts";
import { keyOf, type Setting } from "./setting.ts";
import type { GroupMedians } from "./view.ts";

type Row = GroupMedians["groups"][number];

/** The medians of all groups of each grouping that anyone may know; of the reader's own groups, what its comparisons show. */
export function groupMediansOf(
  { measure, positions }: Setting,
  groupings: readonly Grouping[],
  published: Published,
): (reader: Organisation, compared: Compared) => readonly GroupMedians[] {
  if (!isNumeric(measure)) return () => [];
  const found = groupings.map((grouping) => ({ grouping, medians: positions.groupMedians(measure, grouping) }));
  return (reader, { comparisons }) => {
    const own = new Map(comparisons.map(({ group, figures }) => [keyOf(group), figures.kind === "numbers" ? figures.median : undefined]));
    const isMine = (group: Group) => group.kind === "group" && reader.groups.get(group.grouping.name) === group.name;
    return found.map(({ grouping, medians }) => {
      const rows = medians.flatMap(({ group, name, median: known, answered }): Row[] => {
        const shown = published.has(group) ? known : undefined;
        const median = own.has(keyOf(group)) ? own.get(keyOf(group)) : shown;
        return median === undefined ? [] : [{ name, median, answered, own: isMine(group) }];
      });
      return { grouping, groups: rows.sort(largestFirst), leftOut: medians.length - rows.length };
    });
  };
}

function largestFirst(a: Row, b: Row): number {
  return b.median - a.median || (a.name < b.name ? -1 : Number(a.name > b.name));
}
