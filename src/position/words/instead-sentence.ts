import type { Group } from "../comparison.ts";
import { count } from "../format.ts";
import { groupName, organisations, place, thing } from "./names.ts";
import type { Subject, Voice } from "./voice.ts";

/** Why the reader is compared with another group than its own first one; undefined when it is not. */
export function insteadSentence(subject: Subject, voice: Voice): string | undefined {
  const { instead, main } = subject;
  if (instead === undefined) return undefined;
  const where = comparedWith(main.group, subject, voice);
  if (isAlone(subject))
    return `You are the only ${organisations(subject.measure, voice, 1)}${place({ group: instead.wanted })} with ${aThing(subject.measure)}, so you are compared with ${where}.`;
  const wanted = instead.wanted.kind === "group" ? `Your ${instead.wanted.grouping.word}, ${instead.wanted.name},` : "The round";
  return `${wanted} has ${why(subject, voice)}, so you are compared with ${where}.`;
}

function isAlone({ instead, own }: Subject): boolean {
  return instead?.because.kind === "too few" && instead.because.contributors === 1 && own.kind !== "missing";
}

function why({ measure, instead }: Subject, voice: Voice): string {
  if (instead === undefined || instead.because.kind === "nobody answered")
    return `no ${organisations(measure, voice, 1)} with ${aThing(measure)}`;
  if (instead.because.kind === "own only") return "figures that are shown to nobody else";
  if (instead.because.kind === "telling") return `${thing(measure)}s that cannot be shown without a neighbour’s`;
  const { contributors } = instead.because;
  const who = `${contributors === 1 ? "only one" : count(contributors)} ${organisations(measure, voice, contributors)} with ${aThing(measure)}`;
  if (contributors < 2) return who;
  return `${who}, too few to compare without showing a neighbour’s`;
}

function aThing(measure: Subject["measure"]): string {
  return thing(measure) === "figure" ? "a figure" : "an answer";
}

function comparedWith(group: Group, { measure }: Subject, voice: Voice): string {
  return group.kind === "group" ? groupName(group) : `all ${organisations(measure, voice)}`;
}
