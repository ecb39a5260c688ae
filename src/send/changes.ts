import type { Measure } from "../dataset/measure.ts";
import type { MovedFigure } from "../output/figures.ts";

/** More changes than this are counted and not listed: the letter says what matters most, the report shows the rest. */
const listed = 12;

/**
 * What reads differently, for the reader of the report: "Running cost per head, your own figure: £20.53 → £20.61".
 * Own figures first, then medians, then the rest, each in the order of the report.
 */
export function changesInWords(
  moved: readonly MovedFigure[],
  measures: readonly Measure[],
): { readonly changes: readonly string[]; readonly more: number } {
  const titles = new Map(measures.map(({ code, title }) => [code, title]));
  const sorted = [...moved].sort((a, b) => weight(a) - weight(b));
  const changes = sorted.slice(0, listed).map(({ measure, name, before, after }) => {
    const what = name === "own value" ? "your own figure" : name;
    return `${titles.get(measure) ?? measure}, ${what}: ${before ?? "not shown"} → ${after ?? "not shown"}`;
  });
  return { changes, more: moved.length - changes.length };
}

function weight({ name }: MovedFigure): number {
  if (name === "own value") return 0;
  return name.endsWith(" median") ? 1 : 2;
}
