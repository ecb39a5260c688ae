import { type Disk, readIfThere } from "./disk.ts";
import { pathInside, writeChanged } from "./folder.ts";
import type { PrintedFigures } from "./printed-figures.ts";

export const figuresFile = "figures.json";

/** The figures printed in one report, and the content key of the View they came from. */
export interface RecordedFigures {
  readonly madeFrom: string;
  readonly figures: PrintedFigures;
}

/** A figure that reads differently now: undefined where it was, or is, not printed. */
export interface MovedFigure {
  readonly measure: string;
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** As written to the file: pairs and not objects, for a measure's code may be any word, "__proto__" too. */
type Line = readonly [code: string, recorded: { readonly madeFrom: string; readonly figures: readonly Named[] }];
type Named = readonly [measure: string, figures: readonly (readonly [name: string, printed: string])[]];

/**
 * Participant code → the figures last printed for it. A missing or damaged file is an empty Map:
 * the figures only explain what a correction moved, and every run writes them again.
 */
export async function readFigures(disk: Disk, folder: string, file = figuresFile): Promise<ReadonlyMap<string, RecordedFigures>> {
  const bytes = await readIfThere(disk, pathInside(folder, file));
  try {
    const lines: readonly Line[] = JSON.parse(bytes?.toString("utf8") ?? "[]");
    return new Map(lines.map(([code, { madeFrom, figures }]) => [text(code), { madeFrom: text(madeFrom), figures: mapOfMaps(figures) }]));
  } catch {
    return new Map();
  }
}

/** Throws a Problem when it cannot be written. */
export async function saveFigures(
  disk: Disk,
  folder: string,
  all: ReadonlyMap<string, RecordedFigures>,
  file = figuresFile,
): Promise<void> {
  const lines = [...all].map(([code, { madeFrom, figures }]) => {
    const list = [...figures].map(([measure, named]) => [measure, [...named]]);
    return JSON.stringify([code, { madeFrom, figures: list }]);
  });
  await writeChanged(disk, pathInside(folder, file), `[\n${lines.join(",\n")}\n]\n`);
}

/** The figures that read differently after than before, in the order of the report. */
export function movedFigures(before: PrintedFigures, after: PrintedFigures): readonly MovedFigure[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((measure) => {
    const then = before.get(measure) ?? new Map<string, string>();
    const now = after.get(measure) ?? new Map<string, string>();
    const names = [...new Set([...now.keys(), ...then.keys()])];
    return names
      .filter((name) => then.get(name) !== now.get(name))
      .map((name) => ({ measure, name, before: then.get(name), after: now.get(name) }));
  });
}

/**
 * "running cost per head, STP median £20.53 → £20.61 (and 3 more)"; the reader's own value and medians speak first.
 * @param phrase the measure as it stands inside a sentence.
 */
export function movedInWords(moved: readonly MovedFigure[], phrase: (measure: string) => string): string {
  const [first] = [...moved].sort((a, b) => weight(a) - weight(b));
  if (!first) return "";
  const change = `${first.before ?? "not printed"} → ${first.after ?? "not printed"}`;
  const more = moved.length > 1 ? ` (and ${moved.length - 1} more)` : "";
  return `${phrase(first.measure)}, ${first.name} ${change}${more}`;
}

function weight({ name }: MovedFigure): number {
  if (name === "own value") return 0;
  return name.endsWith(" median") ? 1 : 2;
}

function mapOfMaps(list: readonly Named[]): PrintedFigures {
  return new Map(
    list.map(([measure, named]) => [text(measure), new Map(named.map(([name, printed]) => [text(name), text(printed)] as const))]),
  );
}

/** Everything in the file is text: checked one by one, for a general check of so many figures takes longer than all else in a run. */
function text(value: string): string {
  if (typeof value !== "string") throw new TypeError("A figure is not text.");
  return value;
}
