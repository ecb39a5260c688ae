import { number } from "../format.ts";
import { missingSentence } from "./missing-sentence.ts";
import { organisations } from "./names.ts";
import type { Subject, Voice } from "./voice.ts";

/** What may be said about an answer in the participant's own words: that it was given, and how many others gave one. */
export function textSentence(subject: Subject, voice: Voice): string {
  const { measure, own, all } = subject;
  if (own.kind !== "text") return missingSentence(subject, voice);
  if (all.answered < 2) return `${voice.reader.short} alone answered in its own words about ${measure.phrase}.`;
  const who = `${number(all.answered, 0)} ${organisations(measure, voice)}`;
  return `${voice.reader.short} is one of ${who} that answered in their own words about ${measure.phrase}.`;
}
