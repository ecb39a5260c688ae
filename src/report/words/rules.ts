import { isNumeric, type Measure } from "../../dataset/measure.ts";
import type { View } from "../../disclosure/view.ts";
import { count } from "../../position/format.ts";
import { list } from "../../position/words/grammar.ts";
import { measuresOf } from "../engine/scope.ts";

/** How the figures are made and when they are kept back, in sentences that follow the round's own settings. */

/** Which value has rank 1. */
export function rankRule(view: View): string {
  const low = numeric(view).some((measure) => measure.polarity === "low");
  return `1 is the highest value${low ? ", except where low is better: there it is the lowest" : ""}.`;
}

/** Whether high is good. */
export function polarityRule(view: View): string {
  const set = numeric(view).filter((measure) => measure.polarity !== "none");
  if (set.length === 0) return "no measure in this report says that high is good or that low is; differences are for asking about.";
  if (set.length === numeric(view).length) return "each measure says which is better.";
  const some = set.slice(0, 6).map((measure) => measure.phrase);
  return `high is neither good nor bad, except where it is said which is better: for ${list(set.length > 6 ? [...some, "others"] : some)}.`;
}

const averageWords = {
  ratio: "the group taken as one body: the sum of the numerators over the sum of the denominators",
  mean: "the mean of its members, each counting once",
  median: "the median",
} as const;

/** Which averages stand beside the median, by name. */
export function averagesRule(view: View): string {
  const used = (Object.keys(averageWords) as (keyof typeof averageWords)[]).filter((name) =>
    measuresOf(view).some(({ measure }) => measure.average === name),
  );
  const sentences = used.map((name) => averageWords[name]);
  if (sentences.length === 0) return "";
  return `The charts and tables show medians. The average named in the data file is, as the measure requires, ${list(sentences)}.`;
}

/** What may be seen of others, by the policies the round uses. */
export function disclosureRule(view: View): string {
  const policies = new Set(measuresOf(view).map(({ measure }) => measure.policy));
  const askedOpenly = measuresOf(view).some(({ measure }) => measure.policy === "open" && measure.origin === "questionnaire");
  const { participant, participants } = view.words;
  return [
    policies.has("open")
      ? `Public figures${askedOpenly ? ", and answers to questions that were asked openly," : ""} are shown with the names of the ${participants} they belong to.`
      : "",
    policies.has("anonymous")
      ? `${askedOpenly ? "Other answers" : "Answers"} to the questionnaire are shown without names, and each is moved to the nearest step of a scale, so that nobody’s figure can be read from a chart.`
      : "",
    policies.has("aggregate") ? "Of some answers only medians and quartiles are shown." : "",
    policies.has("own") ? `Of some, each ${participant} sees only its own.` : "",
    policies.size > (policies.has("open") ? 1 : 0)
      ? `A figure for a group of ${participants} is given only when at least ${count(view.fewest)} of them answered.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What happens to small counts of people; undefined when no measure needs it. */
export function suppressionRule(view: View): string | undefined {
  const limits = [
    ...new Set(measuresOf(view).flatMap(({ measure }) => (measure.suppressBelow === undefined ? [] : [measure.suppressBelow]))),
  ].sort((a, b) => a - b);
  if (limits.length === 0) return undefined;
  return `Counts of people above 0 and below ${list(limits.map((limit) => limit.toLocaleString("en-GB")))} are not printed, and neither are rates made from them.`;
}

/** Whom a reader is compared with when its own group is too small. */
export function fallbackRule(view: View): string | undefined {
  const [first, ...others] = view.groupings;
  if (!first) return undefined;
  const next = [...others.map((grouping) => `the ${grouping.word}`), `all ${view.words.participants}`];
  return `Where too few in ${article(first.word)} ${first.word} answered for its figure to be shown, the comparison is with the next larger group: ${list(next)}. Where that is so, it is said beside the measure, with the reason.`;
}

function article(word: string): string {
  return /^[AEFHILMNORSX](?=[A-Z])|^[aeiou]/.test(word) ? "an" : "a";
}

function numeric(view: View): Measure[] {
  return measuresOf(view)
    .map(({ measure }) => measure)
    .filter(isNumeric);
}
