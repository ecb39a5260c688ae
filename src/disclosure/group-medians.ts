import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
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
  const found = groupings.map((grouping) => {
    const groups = positions.groupMedians(measure, grouping).map(({ group, name, median, answered }) => {
      const row: Row | undefined = published.has(group) && median !== undefined ? { name, median, answered, own: false } : undefined;
      return { group, name, answered, row };
    });
    return { grouping, groups };
  });
  return (reader, { comparisons }) => {
    const shown = new Map(comparisons.map(({ group, figures }) => [keyOf(group), figures.kind === "numbers" ? figures.median : undefined]));
    return found.map(({ grouping, groups }) => {
      const own = reader.groups.get(grouping.name);
      const rows: Row[] = [];
      for (const { group, name, answered, row } of groups) {
        const median = name === own && shown.has(keyOf(group)) ? shown.get(keyOf(group)) : row?.median;
        if (median !== undefined) rows.push(name === own || row === undefined ? { name, median, answered, own: name === own } : row);
      }
      return { grouping, groups: rows.sort(largestFirst), leftOut: groups.length - rows.length };
    });
  };
}

function largestFirst(a: Row, b: Row): number {
  return b.median - a.median || (a.name < b.name ? -1 : Number(a.name > b.name));
}
