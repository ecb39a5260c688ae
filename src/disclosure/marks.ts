import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { belongs, type Entry } from "../position/asked.ts";
import type { Comparison } from "../position/comparison.ts";
import type { Setting } from "./compare.ts";
import { isOpen, marksPeers, showsMarks } from "./policy.ts";
import { onGrid } from "./quantum.ts";
import type { Mark, Role } from "./view.ts";

/**
 * Every value the reader may see on a numeric measure, ascending; unnamed ones, and then its own too, stand on the grid.
 * What all readers share is worked out once.
 */
export function marksOf(setting: Setting): (reader: Organisation, main: Comparison) => readonly Mark[] {
  const { measure, positions } = setting;
  if (!isNumeric(measure) || !showsMarks(measure)) return () => [];
  const sorted = positions.entries(measure, { kind: "all" }).flatMap(numbered).sort(byValue);
  const shown = sorted.map((entry) => ({ entry, value: displayed(setting, entry.value) }));
  return (reader, main) => {
    const role = roleOf(setting, reader, main);
    return shown
      .filter(({ entry }) => !isSuppressed(measure, entry, reader))
      .map(({ entry, value }) => ({ role: role(entry.organisation), value, name: nameFor(measure, entry, reader) }));
  };
}

function numbered(entry: Entry): readonly (Entry & { value: number })[] {
  return entry.answer.kind === "number" ? [{ ...entry, value: entry.answer.value }] : [];
}

function byValue(a: { value: number }, b: { value: number }): number {
  return a.value - b.value;
}

/** A value as it may be drawn. */
export function displayed({ quantum }: Setting, value: number): number {
  return quantum === undefined ? value : onGrid(value, quantum);
}

/** Tells the reader's own and its group's marks from the rest, where the group is large enough for that. */
export function roleOf({ measure, fewest }: Setting, reader: Organisation, main: Comparison): (organisation: Organisation) => Role {
  const peers = main.group.kind === "group" && main.figures.kind !== "withheld" && marksPeers(measure, main.answered, fewest);
  return (organisation) => {
    if (organisation === reader) return "own";
    return peers && belongs(organisation, main.group) ? "peer" : "other";
  };
}

/** The name a mark may carry. */
export function nameFor(measure: Measure, { organisation }: Entry, reader: Organisation): string | undefined {
  return organisation === reader || isOpen(measure) ? organisation.short : undefined;
}

/** A small count of people, or a rate made from one, is nobody's to see but its own (statistics.md S12). */
export function isSuppressed(measure: Measure, { organisation, answer }: Entry, reader: Organisation): boolean {
  if (measure.suppressBelow === undefined || answer.kind !== "number" || organisation === reader) return false;
  const people = answer.numerator ?? answer.value;
  return people > 0 && people < measure.suppressBelow;
}
