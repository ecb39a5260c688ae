import { wilson } from "../../statistics/wilson.ts";
import type { Comparison } from "../comparison.ts";
import { number } from "../format.ts";
import { quoted, told } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { allOfThem, those } from "./names.ts";
import { frequentSentence, optionCounts } from "./option-sentence.ts";
import { hasGroup, type Subject, type Voice } from "./voice.ts";

/** Intervals of fewer ratings are too wide to print. */
const fewestForInterval = 20;

/**
 * A reader's rating and how many are rated as well or better, with Wilson's interval. Ratings have an order and no
 * distances: there is no average of them (statistics.md S16).
 */
export function ratingSentence(subject: Subject, voice: Voice): string {
  const { measure, own } = subject;
  if (own.kind !== "option") return told(missingSentence(subject, voice), frequentSentence(subject, voice));
  const published = measure.origin === "public";
  const start = `${voice.reader.short} ${published ? "is rated" : "answered"} ${quoted(own.option)}`;
  const rest = asWell(subject, voice, own.option);
  if (rest === undefined) return `${start}.`;
  const best = measure.options[0] === own.option;
  return `${start}; ${rest} ${published ? "are rated" : "answered"} ${best ? "the same, the best there is" : `${quoted(own.option)} or better`}.`;
}

/** "3 of the 8 CCGs in the Wolds & Coast STP and 120 of all 207 (58%, 95% interval 51% to 65%)". */
function asWell(subject: Subject, voice: Voice, option: string): string | undefined {
  const { measure, main, all } = subject;
  const inGroup = hasGroup(subject) ? atLeast(main, option, those(measure, main, voice)) : undefined;
  const overall = atLeast(all, option, inGroup === undefined ? those(measure, all, voice) : allOfThem(measure, all, main));
  const parts = [inGroup, overall].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" and ");
}

function atLeast(comparison: Comparison, option: string, whom: string): string | undefined {
  const counts = optionCounts(comparison);
  const place = counts.findIndex((count) => count.option === option);
  if (place === -1 || comparison.answered < 2) return undefined;
  const count = counts.slice(0, place + 1).reduce((total, each) => total + each.count, 0);
  return `${number(count, 0)} of ${whom}${interval(count, comparison.answered)}`;
}

function interval(count: number, n: number): string {
  const found = n < fewestForInterval ? undefined : wilson(count, n);
  if (found === undefined) return "";
  const percent = (share: number) => `${number(share * 100, 0)}%`;
  return ` (${percent(count / n)}, 95% interval ${percent(found.low)} to ${percent(found.high)})`;
}
