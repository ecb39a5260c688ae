import type { Group } from "./comparison.ts";
import type { Gathered } from "./gathered.ts";

export interface GroupMedian {
  readonly group: Group;
  readonly name: string;
  /** undefined when nobody in the group gave a number. */
  readonly median: number | undefined;
  /** How many values it rests on. */
  readonly answered: number;
}

/** The medians of groups: largest first, equal ones by name, those without a value last. */
export function mediansOf(groups: readonly Gathered[]): readonly GroupMedian[] {
  return groups.map(medianOf).sort(largestFirst);
}

function medianOf({ group, numbers }: Gathered): GroupMedian {
  const name = group.kind === "group" ? group.name : "";
  return { group, name, median: numbers?.shared.median, answered: numbers?.members.size ?? 0 };
}

function largestFirst(a: GroupMedian, b: GroupMedian): number {
  const [left, right] = [a.median ?? Number.NEGATIVE_INFINITY, b.median ?? Number.NEGATIVE_INFINITY];
  if (left !== right) return right - left;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
