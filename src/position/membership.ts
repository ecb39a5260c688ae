import type { Dataset, Organisation } from "../dataset/dataset.ts";
import type { Group } from "./comparison.ts";

/** Who belongs together: looked up once for a round, as everything else asks for it again and again. */
export interface Membership {
  /** Everybody in the group, in the order of the Organisations sheet. */
  members(group: Group): readonly Organisation[];
  /** The organisation's own groups, primary grouping first, and everyone last; the same objects every time. */
  groups(organisation: Organisation): readonly Group[];
  /** All groups of a grouping, in the order in which the Organisations sheet names them. */
  groupsIn(grouping: string): readonly Group[];
}

const everyone: Group = { kind: "all" };

export function membershipOf(dataset: Dataset): Membership {
  const found = new Map(dataset.groupings.map((grouping) => [grouping.name, groupsOf(dataset, grouping)]));
  const named = (grouping: string, name: string) => found.get(grouping)?.get(name);
  const own = new Map(dataset.organisations.map((organisation) => [organisation, ownGroups(dataset, organisation, named)]));
  return {
    members: (group) => (group.kind === "all" ? dataset.organisations : (named(group.grouping.name, group.name)?.members ?? [])),
    groups: (organisation) => own.get(organisation) ?? [everyone],
    groupsIn: (grouping) => [...(found.get(grouping)?.values() ?? [])].map(({ group }) => group),
  };
}

interface Gathering {
  readonly group: Group;
  readonly members: Organisation[];
}

function groupsOf({ organisations }: Dataset, grouping: Dataset["groupings"][number]): ReadonlyMap<string, Gathering> {
  const groups = new Map<string, Gathering>();
  for (const organisation of organisations) {
    const name = organisation.groups.get(grouping.name);
    if (name === undefined) continue;
    const known = groups.get(name) ?? { group: { kind: "group", grouping, name } as const, members: [] };
    known.members.push(organisation);
    groups.set(name, known);
  }
  return groups;
}

function ownGroups(
  { groupings }: Dataset,
  organisation: Organisation,
  named: (grouping: string, name: string) => Gathering | undefined,
): readonly Group[] {
  const groups = groupings.flatMap(({ name }) => {
    const found = named(name, organisation.groups.get(name) ?? "");
    return found !== undefined && organisation.groups.has(name) ? [found.group] : [];
  });
  return [...groups, everyone];
}
