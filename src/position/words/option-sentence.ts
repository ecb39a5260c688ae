import type { Measure } from "../../dataset/measure.ts";
import type { Comparison, OptionCount } from "../comparison.ts";
import { number } from "../format.ts";
import { list, quoted, told } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { allOfThem, everyOne, those } from "./names.ts";
import { hasGroup, type Subject, type Voice } from "./voice.ts";

/** With fewer answers than this a percentage says less than the count. */
const fewestForPercent = 20;

/** A reader's answer to a yes-no or choice question, and how many gave the same. */
export function optionSentence(subject: Subject, voice: Voice): string {
  const { measure, own } = subject;
  if (own.kind !== "option") return told(missingSentence(subject, voice), frequentSentence(subject, voice));
  const answer = answerWords(measure, own.option);
  const published = measure.origin === "public";
  const start = published ? `For ${voice.reader.short} the answer is ${answer}` : `${voice.reader.short} answered ${answer}`;
  return alone(subject, voice, own.option) ?? `${start}${likewise(subject, voice, own.option, published)}.`;
}

/** The most frequent answers of everyone: "The most frequent answer of all 93 participating CCGs was Yes (30, 32%)." */
export function frequentSentence({ measure, all }: Subject, voice: Voice): string {
  const counts = optionCounts(all);
  const most = Math.max(0, ...counts.map(({ count }) => count));
  if (most === 0) return "";
  const top = counts.filter(({ count }) => count === most);
  if (all.answered === 1) return `The only answer given was ${answerWords(measure, top[0]?.option ?? "")}.`;
  const names = list(top.map(({ option }) => answerWords(measure, option)));
  const each = [`${number(most, 0)}${top.length > 1 ? " each" : ""}`, percentOf(most, all)].filter((part) => part !== undefined).join(", ");
  return `The most frequent ${top.length > 1 ? "answers" : "answer"} of ${those(measure, all, voice)} ${top.length > 1 ? "were" : "was"} ${names} (${each}).`;
}

/** Yes and No stand for themselves; any other option is somebody's wording. */
export function answerWords(measure: Measure, option: string): string {
  return measure.kind === "yes-no" ? option : quoted(option);
}

export function optionCounts({ figures }: Comparison): readonly OptionCount[] {
  return figures.kind === "options" ? figures.counts : [];
}

/** How many of the group gave the option; undefined when its counts are not shown. */
export function countOf(comparison: Comparison, option: string): number | undefined {
  return optionCounts(comparison).find((count) => count.option === option)?.count;
}

/** " (32%)" of those who answered, in groups large enough for one; a count never prints as 0% or 100% unless it is none or all. */
function percent(count: number, comparison: Comparison): string {
  const share = percentOf(count, comparison);
  return share === undefined ? "" : ` (${share})`;
}

function percentOf(count: number, { answered }: Comparison): string | undefined {
  if (answered < fewestForPercent) return undefined;
  const share = (count * 100) / answered;
  if (count > 0 && share < 0.5) return "less than 1%";
  return count < answered && share >= 99.5 ? "more than 99%" : `${number(share, 0)}%`;
}

/** "Ashdale is the only one of the 8 participating CCGs in the Wolds & Coast STP that answered Yes", when it is. */
function alone(subject: Subject, voice: Voice, option: string): string | undefined {
  const { measure, main, all } = subject;
  if (countOf(main, option) !== 1 || main.answered < 2) return undefined;
  const answered =
    measure.origin === "public"
      ? `for which the answer is ${answerWords(measure, option)}`
      : `that answered ${answerWords(measure, option)}`;
  const only = countOf(all, option);
  const widest = only === 1 ? all : main;
  const start = `${voice.reader.short} is the only one of ${those(measure, widest, voice)} ${answered}`;
  if (widest === all || only === undefined) return `${start}.`;
  return `${start}; among ${allOfThem(measure, all)} there are ${number(only, 0)}${percent(only, all)}.`;
}

function likewise(subject: Subject, voice: Voice, option: string, published: boolean): string {
  const { measure, main, all } = subject;
  const group = countOf(main, option);
  if (group === undefined || main.answered < 2) return "";
  const [as, did] = published ? [", as it is for ", ""] : [", as ", " did"];
  const first = `${as}${outOf(group, main, [those(measure, main, voice), everyOne(measure, main, voice)])}${did}${percent(group, main)}`;
  const everyone = countOf(all, option);
  if (!hasGroup(subject) || everyone === undefined) return first;
  return `${first}, and ${outOf(everyone, all, [allOfThem(measure, all), allOfThem(measure, all)])}${percent(everyone, all)}`;
}

/** "3 of the 8 …", or simply "all 8 …" when nobody answered otherwise. */
function outOf(count: number, { answered }: Comparison, [some, all]: Whom): string {
  return count === answered ? all : `${number(count, 0)} of ${some}`;
}

/** How to name a group of which some are meant, and when all are. */
type Whom = readonly [some: string, all: string];
