import type { Measure } from "../../dataset/measure.ts";
import { sum } from "../../statistics/mean.ts";
import { wilson } from "../../statistics/wilson.ts";
import type { Comparison } from "../comparison.ts";
import { number } from "../format.ts";
import { quoted, told } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { allOfThem, everyOne, those } from "./names.ts";
import { frequentSentence, optionCounts } from "./option-sentence.ts";
import { hasGroup, type Subject, type Voice } from "./voice.ts";

/** Intervals of fewer ratings are too wide to print. */
const fewestForInterval = 20;

/**
 * A reader's rating and how many are rated as well or better, with Wilson's interval. Ratings have an order and no
 * distances: there is no average of them (statistics.md S16). At either end of the order it is how many share the rating.
 */
export function ratingSentence(subject: Subject, voice: Voice): string {
  const { measure, own } = subject;
  if (own.kind !== "option") return told(missingSentence(subject, voice), frequentSentence(subject, voice));
  const published = measure.origin === "public";
  const start = `${voice.reader.short} ${published ? "is rated" : "answered"} ${quoted(own.option)}`;
  const atAnEnd = own.option === measure.options[0] || own.option === measure.options.at(-1);
  const who = asWell(subject, voice, atAnEnd ? [own.option] : upTo(measure, own.option));
  if (who === undefined) return `${start}.`;
  if (atAnEnd) return `${start}. ${published ? "That rating is held by" : "That answer was given by"} ${who}.`;
  return `${start}; ${who} ${published ? "are rated" : "answered"} ${quoted(own.option)} or better.`;
}

/** The rating and all better ones: options are in order, the best first. */
function upTo({ options }: Measure, option: string): readonly string[] {
  return options.slice(0, options.indexOf(option) + 1);
}

/** "3 of the 8 CCGs in the Wolds & Coast STP and 120 of all 207 (58%, 95% interval 51% to 64%)". */
function asWell(subject: Subject, voice: Voice, options: readonly string[]): string | undefined {
  const { measure, main, all } = subject;
  const inGroup = hasGroup(subject) && share(main, options, those(measure, main, voice), everyOne(measure, main, voice));
  const whom = inGroup ? allOfThem(measure, all, main) : those(measure, all, voice);
  const parts = [inGroup, share(all, options, whom, whom)].filter((part) => typeof part === "string");
  return parts.length === 0 ? undefined : parts.join(" and ");
}

function share(comparison: Comparison, options: readonly string[], some: string, all: string): string | undefined {
  const counts = optionCounts(comparison).filter(({ option }) => options.includes(option));
  const { answered } = comparison;
  if (counts.length === 0 || answered < 2) return undefined;
  const count = sum(counts.map((each) => each.count));
  return `${count === answered ? all : `${number(count, 0)} of ${some}`}${interval(count, answered)}`;
}

function interval(count: number, n: number): string {
  const found = n < fewestForInterval ? undefined : wilson(count, n);
  if (found === undefined) return "";
  const percent = (share: number) => `${number(share * 100, 0)}%`;
  return ` (${percent(count / n)}, 95% interval ${percent(found.low)} to ${percent(found.high)})`;
}
