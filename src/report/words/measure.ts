import type { MeasureView } from "../../disclosure/view.ts";
import { answered } from "../../position/format.ts";
import {
  averageSentence,
  bandSentence,
  cautionSentence,
  changeSentence,
  choicesSentence,
  coverageSentence,
  gapSentence,
  insteadSentence,
  optionSentence,
  positionSentence,
  ratingSentence,
  relationSentence,
  scaleSentence,
  scenarioSentence,
  splitSentence,
  textSentence,
  thresholdSentence,
} from "../../position/words.ts";
import { citation } from "../citation.ts";
import type { MeasureScope } from "../engine/scope.ts";
import type { Fact, Word } from "../engine/word.ts";

/** What a template can say inside {{#each measures}} and in the pieces of measure/ and measures/. */
export const measureWords: readonly Word<MeasureScope>[] = [
  { name: "title", meaning: "The measure's title.", say: ({ measure }) => measure.measure.title },
  { name: "shortTitle", meaning: "The title used in tables.", say: ({ measure }) => measure.measure.short },
  { name: "phrase", meaning: "The measure as it stands inside a sentence.", say: ({ measure }) => measure.measure.phrase },
  { name: "chapter", meaning: "The chapter's title.", say: ({ chapter }) => chapter.title },
  { name: "answer", meaning: "The reader's own answer as printed.", say: ({ measure }) => answered(measure.measure, measure.own) },
  {
    name: "ownWords",
    meaning: "The reader's own text, where the answer is text.",
    say: ({ measure }) => (measure.own.kind === "text" ? measure.own.text : undefined),
  },
  { name: "position", meaning: "Where the reader stands, in a sentence; or why it has no figure.", say: position },
  { name: "gap", meaning: "How far it is from the median.", say: ({ measure, view }) => gapSentence(measure, view) },
  { name: "scale", meaning: "What that comes to in money a year.", say: ({ measure, view }) => scaleSentence(measure, view) },
  {
    name: "scenario",
    meaning: "What a scenario of the Findings sheet comes to in the reader’s own money.",
    say: ({ measure, view }) => scenarioSentence(measure, view),
  },
  {
    name: "change",
    meaning: "What has changed since the last round.",
    say: change,
  },
  { name: "threshold", meaning: "On which side of its threshold it is.", say: ({ measure, view }) => thresholdSentence(measure, view) },
  {
    name: "nextBand",
    meaning: "How far it is to the next better quarter of everyone, in its own units; nothing where neither end is better.",
    say: ({ measure, view }) => bandSentence(measure, view),
  },
  {
    name: "average",
    meaning: "That another reasonable average would put the reader on the other side; nothing where both agree.",
    say: ({ measure, view }) => averageSentence(measure, view),
  },
  { name: "relation", meaning: "Whether the measure goes with the one it is drawn against.", say: relation },
  {
    name: "instead",
    meaning: "Why it is compared with another group than its own.",
    say: ({ measure, view }) => insteadSentence(measure, view),
  },
  { name: "caution", meaning: "Whether high or low is better, or neither.", say: ({ measure }) => cautionSentence(measure.measure) },
  {
    name: "coverage",
    meaning: "How many of those asked the figures rest on.",
    say: ({ measure, view }) => coverageSentence(measure, view),
  },
  { name: "origin", meaning: "Whether the figures are from the questionnaire or public.", say: origin },
  { name: "source", meaning: "Publisher, title and period of the source.", say: ({ measure, view }) => citation(measure.measure, view) },
  { name: "why", meaning: "Why it matters.", say: ({ measure }) => measure.measure.why },
  { name: "definition", meaning: "What it means exactly.", say: ({ measure }) => measure.measure.definition },
  { name: "caveat", meaning: "What to be careful about.", say: ({ measure }) => measure.measure.caveat },
  { name: "question", meaning: "What to ask next.", say: ({ measure }) => measure.measure.question },
];

/** What a template can ask of a measure. */
export const measureFacts: readonly Fact<MeasureScope>[] = [
  {
    name: "isPublic",
    meaning: "Whether the figures are public, and not from the questionnaire.",
    holds: ({ measure }) => measure.measure.origin === "public",
  },
  {
    name: "hasRoomBelow",
    meaning: "Whether a chart of its group still fits a page below a wide chart of everyone.",
    holds: ({ measure }) => measure.instead === undefined && namedRows(measure) <= rowsBelow,
  },
  {
    name: "hasBetterEnd",
    meaning: "Whether high or low is better, so that it has to be said beside every position.",
    holds: ({ measure }) => measure.measure.polarity !== "none",
  },
  { name: "hasAnswer", meaning: "Whether the reader has an answer.", holds: ({ measure }) => measure.own.kind !== "missing" },
];

/** More rows than this, one for each named member of a group, fit no page below a wide chart. */
const rowsBelow = 7;
/** With more members than this their chart is one line of dots. */
const mostRows = 16;

function namedRows({ main, marks }: MeasureView): number {
  const members = marks.filter(({ role }) => role !== "other");
  const isRows = main.group.kind === "group" && members.length <= mostRows && members.every(({ name }) => name !== undefined);
  return isRows ? members.length : 1;
}

function position({ measure, view }: MeasureScope): string {
  switch (measure.measure.kind) {
    case "yes-no":
    case "choice":
      return optionSentence(measure, view);
    case "choices":
      return choicesSentence(measure, view);
    case "rating":
      return ratingSentence(measure, view);
    case "split":
      return splitSentence(measure, view);
    case "text":
      return textSentence(measure, view);
    default:
      return positionSentence(measure, view);
  }
}

function relation({ measure: { points, measure } }: MeasureScope): string | undefined {
  const across = points?.axis.measure;
  return points?.relation && across && relationSentence(points.relation, across, measure);
}

/** Nothing without a figure now: the position says why already. */
function change({ measure, view }: MeasureScope): string | undefined {
  return measure.own.kind === "number" ? changeSentence(measure, view) : undefined;
}

/** The badge of every page: where its figures come from. */
function origin({ measure }: MeasureScope): string {
  return measure.measure.origin === "public" ? "Public data" : "From the questionnaire";
}
