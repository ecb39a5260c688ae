import * as z from "zod";
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

/** Pairs and not objects: a measure's code may be any word, "__proto__" too. */
const pairs = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))]));
const recorded = z.array(z.tuple([z.string(), z.strictObject({ madeFrom: z.string(), figures: pairs })]));

/**
 * Participant code → the figures last printed for it. A missing or damaged file is an empty Map:
 * the figures only explain what a correction moved, and every run writes them again.
 */
export async function readFigures(disk: Disk, folder: string, file = figuresFile): Promise<ReadonlyMap<string, RecordedFigures>> {
  const bytes = await readIfThere(disk, pathInside(folder, file));
  try {
    const list = recorded.parse(JSON.parse(bytes?.toString("utf8") ?? "[]"));
    return new Map(list.map(([code, { madeFrom, figures }]) => [code, { madeFrom, figures: mapOfMaps(figures) }]));
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

function mapOfMaps(list: z.infer<typeof pairs>): PrintedFigures {
  return new Map(list.map(([measure, named]) => [measure, new Map(named)]));
}
