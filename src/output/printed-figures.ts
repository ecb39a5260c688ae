import type { MeasureView, View } from "../disclosure/view.ts";
import type { Change, Comparison, Group, Numbers, Withheld } from "../position/comparison.ts";
import { answered, difference, number, ordinal, short } from "../position/format.ts";

/** Measure code → what the figure is ("own value", "STP median") → as printed. */
export type PrintedFigures = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The figures one reader's report prints, by measure and name, so that after a correction
 * two runs can be compared figure by figure. Values of others that are only drawn are not among them.
 */
export function printedFigures(view: View): PrintedFigures {
  const measures = view.chapters.flatMap((chapter) => chapter.measures);
  return new Map(measures.map((measure) => [measure.measure.code, new Map(figuresOf(measure, view.words.participants))]));
}

type Figure = readonly [name: string, printed: string];

function figuresOf(view: MeasureView, everyone: string): Figure[] {
  return [
    ["own value", answered(view.measure, view.own)],
    ...view.comparisons.flatMap((comparison) => comparisonFigures(view, comparison, everyone)),
    ...changeFigures(view),
  ];
}

function comparisonFigures(view: MeasureView, comparison: Comparison, everyone: string): Figure[] {
  const group = groupName(comparison.group, everyone);
  const answers: Figure = [`${group} answers`, `${comparison.answered} of ${comparison.asked}`];
  const { measure } = view;
  const { figures } = comparison;
  switch (figures.kind) {
    case "numbers":
      return [answers, ...numberFigures(view, figures).map(([name, printed]): Figure => [`${group} ${name}`, printed])];
    case "options":
      return [answers, ...figures.counts.map(({ option, count }): Figure => [`${group} “${option}”`, number(count, 0)])];
    case "parts":
      return [answers, ...figures.shares.map((share, i): Figure => [`${group} ${measure.options[i] ?? ""}`, `${number(share, 0)}%`])];
    case "withheld":
      return [answers, [`${group} figures`, withheld(figures.because)]];
    default:
      return [answers];
  }
}

function numberFigures({ measure }: MeasureView, figures: Numbers): Figure[] {
  const { median, quartiles, range, average, standing } = figures;
  const printed: (Figure | undefined)[] = [
    ["median", short(measure, median)],
    quartiles && ["middle half", quartiles.map((value) => short(measure, value)).join(" to ")],
    range && ["range", range.map((value) => short(measure, value)).join(" to ")],
    average === undefined ? undefined : ["average", short(measure, average)],
    standing && ["rank", `${ordinal(standing.rank)} ${standing.from} of ${standing.of}`],
    standing && ["distance to the median", difference(measure, standing.gap)],
  ];
  return printed.filter((figure) => figure !== undefined);
}

function changeFigures({ measure, change }: MeasureView): Figure[] {
  if (change.kind === "none") return [];
  return [[`change since ${change.since}`, `${directionSign(change)}${difference(measure, change.difference)}`]];
}

function directionSign(change: Change & { kind: "change" }): string {
  return change.difference < 0 ? "−" : "+";
}

/** "STP", "all CCGs". */
function groupName(group: Group, everyone: string): string {
  return group.kind === "all" ? `all ${everyone}` : group.grouping.word;
}

function withheld(because: Withheld): string {
  return because.kind === "too few" ? `not shown: only ${because.contributors} gave a figure` : "not shown";
}
