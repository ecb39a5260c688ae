import type { Measure } from "../../dataset/measure.ts";
import { wilson } from "../../statistics/wilson.ts";
import type { Comparison } from "../comparison.ts";
import { number } from "../format.ts";
import { quoted, told } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { those } from "./names.ts";
import { frequentSentence, optionCounts } from "./option-sentence.ts";
import type { Subject, Voice } from "./voice.ts";

/** Intervals of fewer ratings are too wide to print. */
const fewestForInterval = 20;

/**
 * A reader's rating and how many are rated as well or better, with Wilson's interval. Ratings have an order and no
 * distances: there is no average of them (statistics.md S16).
 */
export function ratingSentence(subject: Subject, voice: Voice): string {
  const { measure, own, main, all } = subject;
  if (own.kind !== "option") return told(missingSentence(subject, voice), frequentSentence(subject, voice));
  const rated = `${voice.reader.short} ${measure.origin === "public" ? "is rated" : "answered"} ${quoted(own.option)}`;
  const comparisons = main === all || main.group.kind === "all" ? [all] : [main, all];
  const parts = comparisons.flatMap((comparison) => atLeast(measure, comparison, own.option, voice) ?? []);
  return parts.length === 0 ? `${rated}.` : `${rated}; ${parts.join(", and ")}.`;
}

/** "120 of all 207 CCGs are rated “Good” or better (58%, 95% interval 51% to 65%)". */
function atLeast(measure: Measure, comparison: Comparison, option: string, voice: Voice): string | undefined {
  const counts = optionCounts(comparison);
  const place = counts.findIndex((count) => count.option === option);
  if (place === -1 || comparison.answered < 2) return undefined;
  const count = counts.slice(0, place + 1).reduce((total, each) => total + each.count, 0);
  const rating = place === 0 ? `${quoted(option)}, the best` : `${quoted(option)} or better`;
  const rated = measure.origin === "public" ? `${count === 1 ? "is" : "are"} rated` : "answered";
  const who = `${count === 0 ? "none" : number(count, 0)} of ${those(measure, comparison, voice)} ${rated} ${rating}`;
  return `${who}${interval(count, comparison.answered)}`;
}

function interval(count: number, n: number): string {
  const found = n < fewestForInterval ? undefined : wilson(count, n);
  if (found === undefined) return "";
  const percent = (share: number) => `${number(share * 100, 0)}%`;
  return ` (${percent(count / n)}, 95% interval ${percent(found.low)} to ${percent(found.high)})`;
}
