import type { Organisation } from "../dataset/dataset.ts";
import { belongs, type Entry } from "../position/asked.ts";
import type { Group } from "../position/comparison.ts";

/**
 * Some of those who answered. How many they are and whether somebody is one of them is known without going through them: of every
 * group beside every other there is a crowd, and a list for each would grow with the square of the round.
 */
export interface Crowd {
  readonly size: number;
  readonly has: (organisation: Organisation) => boolean;
  /** In their order; whoever needs but a few asks for no more. */
  readonly entries: () => Iterable<Entry>;
}

/** Those of a group who are unnamed, as crowds. */
export function hiddenIn(unnamed: (group: Group) => readonly Entry[]): (group: Group) => Crowd {
  let all: ReadonlySet<Organisation> | undefined;
  const isHidden = (organisation: Organisation): boolean => {
    all ??= new Set(unnamed({ kind: "all" }).map((entry) => entry.organisation));
    return all.has(organisation);
  };
  return (group) => ({
    get size() {
      return unnamed(group).length;
    },
    has: (organisation) => belongs(organisation, group) && isHidden(organisation),
    entries: () => unnamed(group),
  });
}

/** The crowd without a group that lies wholly inside it. */
export function without(crowd: Crowd, group: Group, inner: Crowd): Crowd {
  return {
    size: crowd.size - inner.size,
    has: (organisation) => crowd.has(organisation) && !belongs(organisation, group),
    entries: function* () {
      for (const entry of crowd.entries()) if (!belongs(entry.organisation, group)) yield entry;
    },
  };
}

/** These, found in a list. */
export function crowdOf(entries: readonly Entry[]): Crowd {
  const has = (organisation: Organisation) => entries.some((entry) => entry.organisation === organisation);
  return { size: entries.length, has, entries: () => entries };
}
