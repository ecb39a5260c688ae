import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Entry } from "../position/asked.ts";
import type { Comparison, Figures, Group, Numbers } from "../position/comparison.ts";
import { groupNumbers, numbersFor } from "../position/numbers.ts";
import type { Positions } from "../position/position.ts";
import { isOpen, mustRound, needed, withheld } from "./policy.ts";
import { besides, onGrid } from "./quantum.ts";
import type { Instead } from "./view.ts";

/** What comparing one measure needs to know besides the reader. */
export interface Setting {
  readonly positions: Positions;
  readonly measure: Measure;
  readonly fewest: number;
  /** undefined for open measures and those without numbers. */
  readonly quantum: number | undefined;
}

/** The reader within each of its groups, as far as it may know. */
export function permittedComparisons(setting: Setting, reader: Organisation): readonly Comparison[] {
  return setting.positions.comparisons(setting.measure, reader).map((exact) => permitted(setting, reader, exact));
}

/**
 * The closest group the reader can be compared with, and why it is not the first one.
 * A group that holds nobody's value but the reader's compares with nothing.
 */
export function closest(
  measure: Measure,
  comparisons: readonly Comparison[],
  fewest: number,
): { main: Comparison; instead: Instead | undefined } {
  const first = comparisons[0];
  if (first === undefined) throw new Error("A reader has no group, not even everyone.");
  const main = comparisons.find((comparison) => compares(comparison)) ?? first;
  if (main === first || measure.kind === "text") return { main: measure.kind === "text" ? first : main, instead: undefined };
  return { main, instead: { wanted: first.group, because: reason(measure, first, fewest) } };
}

function reason(measure: Measure, first: Comparison, fewest: number): Instead["because"] {
  if (first.figures.kind === "withheld") return first.figures.because;
  if (first.answered === 0) return { kind: "nobody answered" };
  return { kind: "too few", contributors: first.answered, needed: Math.max(2, needed(measure, fewest)) };
}

function compares({ figures, answered }: Comparison): boolean {
  return figures.kind !== "withheld" && figures.kind !== "none" && answered >= 2;
}

function permitted(setting: Setting, reader: Organisation, exact: Comparison): Comparison {
  const { measure, fewest } = setting;
  if (exact.figures.kind === "none" || exact.figures.kind === "texts") return exact;
  const because = withheld(measure, exact.answered, fewest);
  if (because !== undefined) return { ...exact, figures: { kind: "withheld", because } };
  return { ...exact, figures: shown(setting, reader, exact) };
}

function shown(setting: Setting, reader: Organisation, exact: Comparison): Figures {
  const { measure, quantum } = setting;
  if (exact.figures.kind !== "numbers" || isOpen(measure) || quantum === undefined) return exact.figures;
  if (!mustRound(measure, exact.answered)) return { ...exact.figures, range: roundedRange(measure, exact.figures, quantum) };
  return roundedFigures(setting, reader, exact.group, quantum) ?? exact.figures;
}

/** The lowest and the highest are somebody's: on the grid where single values may be seen, nowhere else. */
function roundedRange(measure: Measure, { range }: Numbers, quantum: number): Numbers["range"] {
  if (range === undefined || measure.policy !== "anonymous") return undefined;
  return [onGrid(range[0], quantum), onGrid(range[1], quantum)];
}

/** A small group's figures from everybody else's rounded values, so that no sum or difference of them tells more. */
function roundedFigures(setting: Setting, reader: Organisation, group: Group, quantum: number): Numbers | undefined {
  const { measure, positions } = setting;
  const entries = positions.entries(measure, group);
  const own = entries.find((entry) => entry.organisation === reader)?.answer;
  const ownValue = own?.kind === "number" ? own.value : undefined;
  const rounded = entries.map((entry) => (entry.organisation === reader ? entry : roundedEntry(measure, entry, ownValue, quantum)));
  const found = groupNumbers(measure, rounded);
  return found && { ...numbersFor(measure, found, reader.code), range: undefined };
}

function roundedEntry(measure: Measure, entry: Entry, own: number | undefined, quantum: number): Entry {
  if (entry.answer.kind !== "number" || !isNumeric(measure)) return entry;
  const value = besides(entry.answer.value, own, quantum);
  const { denominator } = entry.answer;
  const parts = denominator === undefined ? {} : { numerator: (value * denominator) / measure.per, denominator };
  return { organisation: entry.organisation, answer: { kind: "number", value, ...parts } };
}
