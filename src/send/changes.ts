import type { Measure } from "../dataset/measure.ts";
import type { CorrectedFigure } from "../disclosure/view.ts";
import type { MovedFigure } from "../output/figures.ts";

/** More changes than this are counted and not listed: the letter says what matters most, the report shows the rest. */
const listed = 12;

/** What reads differently, for the reader of the letter: "Running cost per head, your own figure: £20.53 → £20.61". */
export function changesInWords(
  moved: readonly MovedFigure[],
  measures: readonly Measure[],
): { readonly changes: readonly string[]; readonly more: number } {
  const changes = mostImportant(moved, measures, listed).map(
    ({ measure, name, before, after }) =>
      `${measure}, ${name === "own value" ? "your own figure" : name}: ${before ?? "not shown"} → ${after ?? "not shown"}`,
  );
  return { changes, more: moved.length - changes.length };
}

/** Own figures first, then medians, then the rest, each in the order of the report; at most so many, each with its measure's title. */
export function mostImportant(
  moved: readonly MovedFigure[],
  measures: readonly Pick<Measure, "code" | "title">[],
  most: number,
): readonly CorrectedFigure[] {
  const titles = new Map(measures.map(({ code, title }) => [code, title]));
  const sorted = [...moved].sort((a, b) => weight(a) - weight(b));
  return sorted.slice(0, most).map((figure) => ({ ...figure, measure: titles.get(figure.measure) ?? figure.measure }));
}

function weight({ name }: MovedFigure): number {
  if (name === "own value") return 0;
  return name.endsWith(" median") ? 1 : 2;
}
