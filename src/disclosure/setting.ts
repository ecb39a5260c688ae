import type { Measure } from "../dataset/measure.ts";
import { belongs, type Entry } from "../position/asked.ts";
import type { Group } from "../position/comparison.ts";
import type { Positions } from "../position/position.ts";
import type { Coarse } from "./coarse.ts";
import { type Crowd, hiddenIn, without } from "./crowd.ts";
import { isLinked } from "./linked.ts";
import { isNamed } from "./policy.ts";

/** What permitting one measure needs to know besides the reader; everything in it is coarse. */
export interface Setting {
  readonly positions: Positions;
  readonly measure: Measure;
  readonly fewest: number;
  readonly step: number | undefined;
  readonly isSmall: Coarse["isSmall"];
  /** Whether the same answers are shown by an earlier measure too. */
  readonly linked: boolean;
  /** Everyone, and every group of every grouping. */
  readonly groups: readonly Group[];
  /** How many of a group gave an answer. */
  readonly answered: (group: Group) => number;
  /** Those of a group whose answers are not shown by name. */
  readonly unnamed: (group: Group) => readonly Entry[];
  /** The same as a crowd. */
  readonly hidden: (group: Group) => Crowd;
  /** The groups that lie wholly inside this one, or this one inside them, by their answers; and the unnamed who make the difference. */
  readonly nested: (group: Group) => readonly Nested[];
}

export interface Nested {
  readonly group: Group;
  readonly between: Crowd;
}

export function settingOf({ round, step, isSmall }: Coarse, positions: Positions, measure: Measure): Setting {
  const isUnnamed = ({ organisation }: Entry) => !isNamed(measure, organisation);
  const groups: readonly Group[] = [{ kind: "all" }, ...round.groupings.flatMap(positions.groupsIn)];
  const entries = remembered((group) => positions.entries(measure, group));
  const unnamed = remembered((group) => entries(group).filter(isUnnamed));
  const hidden = hiddenIn(unnamed);
  return {
    positions,
    measure,
    fewest: round.fewest,
    step: step(measure),
    isSmall,
    linked: isLinked(measure, round.measures),
    groups,
    answered: (group) => entries(group).length,
    unnamed,
    hidden,
    nested: remembered((group) =>
      groups.flatMap((other) => {
        const [inner, outer] = entries(group).length < entries(other).length ? [group, other] : [other, group];
        const isInside = liesInside(entries(inner), outer) && entries(inner).length < entries(outer).length;
        return isInside && unnamed(inner).length < unnamed(outer).length
          ? [{ group: other, between: without(hidden(outer), inner, hidden(inner)) }]
          : [];
      }),
    ),
  };
}

/** Each group's thing is made once. */
function remembered<T>(make: (group: Group) => T): (group: Group) => T {
  const kept = new Map<string, T>();
  return (group) => {
    const key = keyOf(group);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(group);
    kept.set(key, made);
    return made;
  };
}

const keys = new WeakMap<Group, string>();

/** The same for the same group, whichever object speaks of it. */
export function keyOf(group: Group): string {
  const known = keys.get(group);
  if (known !== undefined) return known;
  const made = group.kind === "all" ? "" : `${group.grouping.name}\n${group.name}`;
  keys.set(group, made);
  return made;
}

/** Whether all that contributed to a group belong to the other too; not when nobody contributed. */
function liesInside(inner: readonly Entry[], outer: Group): boolean {
  return inner.length > 0 && inner.every(({ organisation }) => belongs(organisation, outer));
}
