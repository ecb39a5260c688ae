import type { Measure } from "../../dataset/measure.ts";
import type { Comparison } from "../comparison.ts";
import { number } from "../format.ts";
import { capital } from "./grammar.ts";
import { organisations, thing } from "./names.ts";
import { hasGroup, type Subject, type Voice } from "./voice.ts";

/** How many of those asked the figures rest on: "5 of the 8 participating CCGs in your STP gave a figure; overall, 90 of 93 did." */
export function coverageSentence(subject: Subject, voice: Voice): string {
  const { measure, main, all } = subject;
  const first = `${capital(share(measure, main, voice))} ${verb(measure, main)} ${aThing(measure)}`;
  return hasGroup(subject) ? `${first}; overall, ${outOf(measure, all)}.` : `${first}.`;
}

function share(measure: Measure, { group, asked, answered }: Comparison, voice: Voice): string {
  const who = `${organisations(measure, voice, asked)}${group.kind === "group" ? ` in your ${group.grouping.word}` : ""}`;
  if (answered === asked) return `${everyOne(asked)} ${who}`;
  return asked === 1 ? `the one ${who}` : `${answered === 0 ? "none" : number(answered, 0)} of the ${number(asked, 0)} ${who}`;
}

function everyOne(asked: number): string {
  if (asked < 2) return asked === 1 ? "the one" : "none of the";
  return asked === 2 ? "both" : `all ${number(asked, 0)}`;
}

function outOf(measure: Measure, { asked, answered }: Comparison): string {
  const did = measure.origin === "questionnaire" ? "did" : answered === 1 ? "does" : "do";
  if (answered === asked) return `all ${number(asked, 0)} ${did}`;
  return `${answered === 0 ? "none" : number(answered, 0)} of ${number(asked, 0)} ${did}`;
}

function verb(measure: Measure, { asked, answered }: Comparison): string {
  if (asked === 1 && answered === 0) return measure.origin === "questionnaire" ? "did not give" : "does not have";
  if (measure.origin === "questionnaire") return "gave";
  return answered === 1 ? "has" : "have";
}

function aThing(measure: Measure): string {
  return thing(measure) === "figure" ? "a figure" : "an answer";
}
