import type { Measure } from "../dataset/measure.ts";
import type { Chapter, MeasureView, View } from "../disclosure/view.ts";
import type { Comparison } from "../position/comparison.ts";
import { answered, rounded } from "../position/format.ts";
import type { Attachment } from "./blocks.ts";
import { citation } from "./citation.ts";
import { csv, type Field } from "./csv.ts";
import { slug } from "./engine/slug.ts";
import { groupLabel, groupName } from "./labels.ts";

const header = [
  ...[
    "Code",
    "Measure",
    "Chapter",
    "Kind",
    "Unit",
    "Your answer",
    "Group",
    "Group answered",
    "Group median",
    "Group average",
    "Average is",
  ],
  ...["Group lower quartile", "Group upper quartile", "Rank in group", "Ranked", "Rank counts from", "Group answers"],
  ...["All answered", "All median", "All lower quartile", "All upper quartile", "All answers", "Period", "Source", "Origin"],
];

/** Every measure of the report as a line of a spreadsheet: figures rounded as the report prints them, without units. */
export function dataFile(view: View): Attachment {
  const rows = view.chapters.flatMap((chapter) => chapter.measures.map((one) => rowOf(one, chapter, view)));
  return {
    name: dataFileName(view),
    type: "text/csv",
    description: "Every measure of this report with your answer and the figures it is compared with",
    text: csv([header, ...rows]),
  };
}

/** "ashdale-data.csv" */
export function dataFileName(view: View): string {
  return `${slug(view.reader.short)}-data.csv`;
}

function rowOf(one: MeasureView, chapter: Chapter, view: View): Field[] {
  const { measure, main, all } = one;
  const group = main.group.kind === "all" ? groupLabel(main.group, view.words) : groupName(main.group);
  const about = [measure.code, measure.title, chapter.title, measure.kind, measure.unit.words, own(one)];
  const here = [group, main.answered, ...middle(measure, main), ...quartiles(measure, main), ...rank(main), distribution(one, main)];
  const everyone = [all.answered, middle(measure, all)[0], ...quartiles(measure, all), distribution(one, all)];
  return [...about, ...here, ...everyone, measure.period, citation(measure, view), measure.origin];
}

function own({ measure, own, ownShares }: MeasureView): Field {
  if (own.kind === "number") return figure(measure, own.value);
  if (ownShares) return parts(measure, ownShares);
  return answered(measure, own);
}

function middle(measure: Measure, { figures }: Comparison): Field[] {
  if (figures.kind !== "numbers") return [undefined, undefined, undefined];
  return [
    figure(measure, figures.median),
    figure(measure, figures.average),
    figures.average === undefined ? undefined : averageNames[measure.average],
  ];
}

const averageNames = { ratio: "ratio of sums", mean: "mean", median: "median" } as const;

function quartiles(measure: Measure, { figures }: Comparison): Field[] {
  const [lower, upper] = (figures.kind === "numbers" ? figures.quartiles : undefined) ?? [];
  return [figure(measure, lower), figure(measure, upper)];
}

function rank({ figures }: Comparison): Field[] {
  const standing = figures.kind === "numbers" ? figures.standing : undefined;
  return [standing?.rank, standing?.of, standing?.from];
}

/** How the others answered: "Yes 5; No 3", "Health 91%; Social care 9%"; or why that is not shown. */
function distribution({ measure }: MeasureView, { figures }: Comparison): Field {
  switch (figures.kind) {
    case "options":
      return figures.counts.map(({ option, count }) => `${option} ${count}`).join("; ");
    case "parts":
      return parts(measure, figures.shares);
    case "withheld":
      return figures.because.kind === "too few" ? `not shown: fewer than ${figures.because.needed} answered` : "not shown";
    default:
      return undefined;
  }
}

function parts(measure: Measure, shares: readonly number[]): string {
  return shares.map((share, index) => `${measure.options[index] ?? `Part ${index + 1}`} ${share.toFixed(measure.decimals)}%`).join("; ");
}

/** To the measure's decimals, as everywhere else in the report. */
function figure({ decimals }: Measure, value: number | undefined): number | undefined {
  return value === undefined ? undefined : rounded(value, decimals);
}
