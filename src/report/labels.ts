import type { Words } from "../dataset/round.ts";
import type { View } from "../disclosure/view.ts";
import type { Comparison, Group } from "../position/comparison.ts";
import { number } from "../position/format.ts";
import { capital } from "../position/words/grammar.ts";
import { groupName as inText } from "../position/words/names.ts";

/** Headings of columns and key numbers: names, never sentences. */

/** "STP", "Region", "All CCGs". */
export function groupLabel(group: Group, words: Words): string {
  return group.kind === "all" ? `All ${words.participants}` : capital(group.grouping.word);
}

/** "STP median", "Region median", "All-CCG median". */
export function medianLabel(group: Group, words: Words): string {
  return group.kind === "all" ? `All-${words.participant} median` : `${capital(group.grouping.word)} median`;
}

/** "Rank in STP", "Rank among all CCGs". */
export function rankLabel(group: Group, words: Words): string {
  return group.kind === "all" ? `Rank among all ${words.participants}` : `Rank in ${group.grouping.word}`;
}

/** A group that has a name, so not everyone. */
export type NamedGroup = Extract<Group, { kind: "group" }>;

/** "8 CCGs", "1 CCG". */
export function counted(n: number, words: Words): string {
  return `${number(n, 0)} ${n === 1 ? words.participant : words.participants}`;
}

/** "Wolds & Coast STP", "North region": a group's name where it stands alone, so without its article. */
export function groupName(group: NamedGroup): string {
  return inText(group).replace(/^the /, "");
}

/** The reader's group in the primary grouping; undefined when it has none. */
export function footprintOf(view: View): NamedGroup | undefined {
  const [first] = view.groups;
  return first && first.grouping.name === view.groupings[0]?.name
    ? { kind: "group", grouping: first.grouping, name: first.name }
    : undefined;
}

export function sameGroup(a: Group, b: Group): boolean {
  if (a.kind === "all" || b.kind === "all") return a.kind === b.kind;
  return a.name === b.name && a.grouping.name === b.grouping.name;
}

/** "3 of 8", "=3 of 8" when others share the place; undefined without a place. */
export function rankCell({ figures }: Comparison): string | undefined {
  const standing = figures.kind === "numbers" ? figures.standing : undefined;
  return standing && `${standing.ties > 0 ? "=" : ""}${standing.rank} of ${standing.of}`;
}
