import { belongs } from "../position/asked.ts";
import type { Group } from "../position/comparison.ts";
import { crowdOf } from "./crowd.ts";
import { keyOf, type Nested, type Setting } from "./setting.ts";
import { tellsSum } from "./sums.ts";

/**
 * What else could be had by subtraction once this group is shown, where figures are sums: of a region whose sum is known,
 * the areas that are not shown, when all those that are shown are taken away together.
 */
export function restsOf(setting: Setting, group: Group, isShown: (group: Group) => boolean): readonly Nested[] {
  if (!tellsSum(setting, group)) return [];
  const isKnown = (other: Group) => (isShown(other) && tellsSum(setting, other)) || keyOf(other) === keyOf(group);
  const parts = (whole: Group) => within(setting, whole).filter(isKnown);
  const around = setting.nested(group).filter((nested) => isKnown(nested.group) && isLarger(setting, nested.group, group));
  return [
    ...around.flatMap(({ group: whole }) =>
      rest(
        setting,
        whole,
        parts(whole).filter((part) => groupingOf(part) === groupingOf(group)),
      ),
    ),
    ...byGrouping(parts(group)).flatMap((found) => rest(setting, group, found)),
  ];
}

/** The unnamed of the whole that are in none of its parts; a single part is a nested group. */
function rest({ unnamed }: Setting, whole: Group, parts: readonly Group[]): readonly Nested[] {
  if (parts.length < 2) return [];
  const between = unnamed(whole).filter(({ organisation }) => !parts.some((part) => belongs(organisation, part)));
  return between.length === 0 ? [] : [{ group: whole, between: crowdOf(between) }];
}

/** The groups that lie wholly inside. */
function within(setting: Setting, whole: Group): readonly Group[] {
  return setting.nested(whole).flatMap(({ group }) => (isLarger(setting, whole, group) ? [group] : []));
}

function isLarger({ answered }: Setting, one: Group, other: Group): boolean {
  return answered(one) > answered(other);
}

function groupingOf(group: Group): string {
  return group.kind === "all" ? "" : group.grouping.name;
}

function byGrouping(groups: readonly Group[]): readonly (readonly Group[])[] {
  const found = new Map<string, Group[]>();
  for (const group of groups) found.set(groupingOf(group), [...(found.get(groupingOf(group)) ?? []), group]);
  return [...found.values()];
}
