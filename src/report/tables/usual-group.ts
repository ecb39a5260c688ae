import type { MeasureView, View } from "../../disclosure/view.ts";
import { list } from "../../position/words/grammar.ts";
import { groupName } from "../../position/words/names.ts";
import type { Block } from "../blocks.ts";
import { type NamedGroup, sameGroup } from "../labels.ts";

/** Marks the figure of another group than the one that heads the column. */
export const mark = "†";

/** The group that most of the measures are compared with; undefined when none is compared with a group. */
export function usualGroup(shown: readonly MeasureView[]): NamedGroup | undefined {
  const times = new Map<string, { readonly group: NamedGroup; n: number }>();
  for (const { main } of shown) {
    if (main.group.kind === "all") continue;
    const key = JSON.stringify([main.group.grouping.name, main.group.name]);
    const found = times.get(key) ?? { group: main.group, n: 0 };
    found.n += 1;
    times.set(key, found);
  }
  const [first, ...others] = times.values();
  return others.reduce((most, one) => (one.n > (most?.n ?? 0) ? one : most), first)?.group;
}

/** Whether the measure is compared with another group than the usual one. */
export function isElsewhere({ main }: MeasureView, usual: NamedGroup | undefined): boolean {
  return usual !== undefined && !sameGroup(main.group, usual) && main.figures.kind !== "withheld";
}

/** Says whose the marked figures are. */
export function elsewhereNote(shown: readonly MeasureView[], usual: NamedGroup | undefined, view: View): Block[] {
  const groups = shown
    .filter((one) => isElsewhere(one, usual))
    .map(({ main }) => (main.group.kind === "all" ? `all ${view.words.participants}` : groupName(main.group)));
  if (groups.length === 0 || usual === undefined) return [];
  const text = ` Compared with ${list([...new Set(groups)])}.`;
  return [{ kind: "paragraph", style: "note", text: [{ text: mark, spoken: "Note:" }, { text }] }];
}
