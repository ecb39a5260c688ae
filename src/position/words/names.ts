import type { Measure } from "../../dataset/measure.ts";
import type { Comparison, Group } from "../comparison.ts";
import { number } from "../format.ts";
import { shared } from "../shared.ts";
import type { Voice } from "./voice.ts";

/**
 * A group in running text always takes its article and its word: "the Wolds & Coast STP", "the North region". That is
 * grammatical for places, numbers of waves and bodies alike. A word the name already holds is not said twice
 * ("South East CSU"), and a bare number or letter follows its word ("wave 2").
 */
export const groupName = shared((group: Extract<Group, { kind: "group" }>): string => {
  const { word } = group.grouping;
  const name = group.name.replace(/^the /i, "");
  if (/^[\dA-Za-z]$|^\d+$/.test(name)) return `${word} ${name}`;
  if (new RegExp(`\\b${literal(word)}\\b`, "i").test(name)) return bare(name) ? name : `the ${name}`;
  return `the ${name} ${word}`;
});

/** "Wave 2" and "South East CSU" are names by themselves; "North region" wants its article. */
function bare(name: string): boolean {
  return !/\b[a-z]+$/.test(name);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** "STP median", or "median of all participating CCGs". */
export function medianName(measure: Measure, { group }: Comparison, voice: Voice): string {
  return group.kind === "group" ? `${group.grouping.word} median` : `median of all ${organisations(measure, voice)}`;
}

/** Who was asked: "participating CCGs" for a questionnaire, "CCGs" for public figures. */
export function organisations(measure: Measure, { words }: Voice, n = 2): string {
  return `${measure.origin === "questionnaire" ? "participating " : ""}${n === 1 ? words.participant : words.participants}`;
}

/** " in the Wolds & Coast STP"; nothing for everyone. */
export function place({ group }: Pick<Comparison, "group">): string {
  return group.kind === "group" ? ` in ${groupName(group)}` : "";
}

/**
 * Those with a usable answer, the n of every figure: "the 8 participating CCGs in the Wolds & Coast STP", "all 93
 * participating CCGs", "the 5 participating CCGs in the Wolds & Coast STP with a figure".
 */
export function those(measure: Measure, comparison: Comparison, voice: Voice): string {
  return `${counted(comparison)} ${organisations(measure, voice, comparison.answered)}${place(comparison)}${withOne(measure, comparison)}`;
}

/** The same of a group that is meant without exception: "all 8 participating CCGs in the Wolds & Coast STP". */
export function everyOne(measure: Measure, comparison: Comparison, voice: Voice): string {
  return those(measure, comparison, voice)
    .replace(/^(the|all) 2 /, "both ")
    .replace(/^the /, "all ");
}

/** Everyone, named after another group in the same sentence: "all 93", "the 90 with a figure", or "with one" when that was said of the group before. */
export function allOfThem(measure: Measure, comparison: Comparison, before?: Comparison): string {
  const said = before !== undefined && withOne(measure, before) !== "";
  return `${counted(comparison)}${said && comparison.answered < comparison.asked ? " with one" : withOne(measure, comparison)}`;
}

/** All of those but the reader: "the other 7 participating CCGs in the Wolds & Coast STP". */
export function theOthers(measure: Measure, comparison: Comparison, voice: Voice): string {
  const n = comparison.answered - 1;
  const who = organisations(measure, voice, n);
  return `the other ${n === 1 ? who : `${number(n, 0)} ${who}`}${place(comparison)}${withOne(measure, comparison)}`;
}

/**
 * A measure where a sentence speaks of it: "the share of posts vacant". Numbers take the article, which is grammatical
 * for everything that can be counted or measured; questions are called by their phrase alone.
 */
export function definite(measure: Measure): string {
  const { phrase } = measure;
  return thing(measure) === "answer" || /^(the|a|an|its) /i.test(phrase) ? phrase : `the ${phrase}`;
}

/** "figure" for what is counted or measured, "answer" for the rest. */
export function thing({ kind }: Measure): string {
  return kind === "amount" || kind === "rate" || kind === "share" || kind === "score" || kind === "split" ? "figure" : "answer";
}

function counted({ group, asked, answered }: Comparison): string {
  return `${group.kind === "all" && answered === asked ? "all" : "the"} ${number(answered, 0)}`;
}

function withOne(measure: Measure, { asked, answered }: Comparison): string {
  return answered === asked ? "" : ` with ${thing(measure) === "figure" ? "a figure" : "an answer"}`;
}
