import type { Answer } from "../answer.ts";
import type { EarlierRound } from "../dataset.ts";
import type { Measure } from "../measure.ts";

/** The charts of a measure that names none. */
export function chartsFor(measure: Measure, answers: Iterable<Answer>, earlier: readonly EarlierRound[]): readonly string[] {
  if (measure.charts.length > 0) return measure.charts;
  switch (measure.kind) {
    case "split":
      return ["shares"];
    case "yes-no":
    case "choice":
    case "choices":
    case "rating":
      return ["categories"];
    case "text":
      return [];
    default:
      return numericCharts(measure, [...answers], earlier);
  }
}

function numericCharts(measure: Measure, answers: readonly Answer[], earlier: readonly EarlierRound[]): readonly string[] {
  const before = earlier.some((round) => [...(round.answers.get(measure.code)?.values() ?? [])].some(({ kind }) => kind === "number"));
  return [
    "sorted-bars",
    "peer-dots",
    ...(before ? ["trend"] : []),
    ...(countsPeople(measure, answers) ? ["funnel"] : []),
    ...(measure.against === undefined ? [] : ["scatter"]),
  ];
}

const money = /[£€$]|\b(?:gbp|cost|costs|spend|spending|budget|income|pounds|allocation)\b/i;

/** Funnel limits hold for counts: a share of whole numbers that are not money. */
function countsPeople({ kind, columns }: Measure, answers: readonly Answer[]): boolean {
  if (kind !== "share" || columns.numerator === undefined || columns.denominator === undefined) return false;
  if (money.test(`${columns.numerator} ${columns.denominator}`.replaceAll("_", " "))) return false;
  const pairs = answers.flatMap((answer) => (answer.kind === "number" && answer.denominator !== undefined ? [answer] : []));
  return pairs.length > 0 && pairs.every(({ numerator, denominator }) => Number.isInteger(numerator) && Number.isInteger(denominator));
}
