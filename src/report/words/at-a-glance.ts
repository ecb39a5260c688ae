import type { MeasureView, View } from "../../disclosure/view.ts";
import type { Change } from "../../position/comparison.ts";
import { number } from "../../position/format.ts";
import { headline as headlineOf, highlights, questions as questionsOf, summary as summaryOf } from "../../position/highlights.ts";
import { shared } from "../../position/shared.ts";
import { list, told } from "../../position/words/grammar.ts";
import { measuresOf } from "../engine/scope.ts";

/** What the one-page summary says; it speaks of the measures it shows. */

/** As many as the foot of the summary has room for. */
const mostQuestions = 2;

/** The measures of the summary, in the report's order. */
export const summaryMeasures = shared((view: View): readonly MeasureView[] => measuresOf(view).filter(({ measure }) => measure.inSummary));

/** Longer headings would take three lines of the page. */
const longestHeadline = 70;

/** "Ashdale stands out most on staffing and running cost per head": of as many measures as two lines hold. */
export function headline(view: View): string {
  const all = summaryMeasures(view);
  const most = highlights(all).map(({ subject }) => subject);
  const candidates = [all, ...(most.length > 0 ? [most.slice(0, 2), most.slice(0, 1)] : [])].map((subjects) => headlineOf(subjects, view));
  return candidates.find((text) => text.length <= longestHeadline) ?? candidates.at(-1) ?? "";
}

/** The most unusual places and gaps. */
export function summary(view: View): string {
  const sentences = summaryOf(summaryMeasures(view), view);
  return told(...(sentences.length > 1 ? sentences.slice(0, -1) : sentences));
}

/** How often the reader is at an edge; the summary says it already when it has nothing else to say. */
export function tally(view: View): string | undefined {
  const sentences = summaryOf(summaryMeasures(view), view);
  return sentences.length > 1 ? sentences.at(-1) : undefined;
}

export function questions(view: View): readonly string[] {
  return questionsOf(summaryMeasures(view), view, mostQuestions);
}

/** The title of the summary's table: what is furthest from the middle, by the names the table uses. */
export function standOutTitle(view: View): string {
  const most = highlights(summaryMeasures(view)).slice(0, 3);
  if (most.length === 0) return `${view.reader.short} and everyone else, measure by measure`;
  return `Furthest from the middle: ${list(most.map(({ subject }) => subject.measure.short.replace(/,? %$|, .*$/, "")))}`;
}

/** "Since 2016/17, three of these figures have risen, one has fallen and six are about the same." */
export function changes(view: View): string | undefined {
  const changed = summaryMeasures(view).flatMap(({ change }) => (change.kind === "change" ? [change] : []));
  const [since, ...others] = new Set(changed.map((change) => change.since));
  if (since === undefined || others.length > 0) return undefined;
  const parts = (["up", "down", "about the same"] as const).flatMap((direction) => counted(changed, direction));
  return `Since ${since}, of the ${number(changed.length, 0)} figures here that can be compared, ${list(parts)}.`;
}

function counted(changed: readonly Extract<Change, { kind: "change" }>[], direction: "up" | "down" | "about the same"): string[] {
  const n = changed.filter((change) => change.direction === direction).length;
  if (n === 0) return [];
  const one = n === 1;
  const words = {
    up: one ? "has risen" : "have risen",
    down: one ? "has fallen" : "have fallen",
    "about the same": one ? "is about the same" : "are about the same",
  };
  return [`${number(n, 0)} ${words[direction]}`];
}
