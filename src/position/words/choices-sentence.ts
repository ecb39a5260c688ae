import { count } from "../format.ts";
import { list, quoted, told } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { those } from "./names.ts";
import { countOf, frequentSentence } from "./option-sentence.ts";
import type { Subject, Voice } from "./voice.ts";

/** A reader's answers to a question that takes several, and what everyone chose most. */
export function choicesSentence(subject: Subject, voice: Voice): string {
  return told(ownChoices(subject, voice), shared(subject, voice), frequentSentence(subject, voice));
}

function ownChoices(subject: Subject, voice: Voice): string {
  const { measure, own } = subject;
  if (own.kind !== "options") return missingSentence(subject, voice);
  const [chosen, of] = [own.options.length, measure.options.length];
  if (measure.origin === "public") return published(own.options, of, voice);
  if (chosen === 0) return `${voice.reader.short} chose none of the ${count(of)} answers.`;
  if (chosen === of) return `${voice.reader.short} chose all ${count(of)} answers: ${list(own.options.map(quoted))}.`;
  return `${voice.reader.short} chose ${count(chosen)} of the ${count(of)} answers: ${list(own.options.map(quoted))}.`;
}

/** Nobody was asked, so nobody chose. */
function published(options: readonly string[], of: number, { reader }: Voice): string {
  if (options.length === 0) return `For ${reader.short} none of the ${count(of)} answers holds.`;
  const how = options.length === of ? `all ${count(of)}` : `${count(options.length)} of the ${count(of)}`;
  return `For ${reader.short} ${how} answers ${options.length === 1 ? "holds" : "hold"}: ${list(options.map(quoted))}.`;
}

/** What nobody else in the closest group chose. */
function shared({ measure, own, main }: Subject, voice: Voice): string {
  if (own.kind !== "options" || main.answered < 2) return "";
  const alone = own.options.filter((option) => countOf(main, option) === 1).map(quoted);
  if (alone.length === 0) return "";
  const how =
    measure.origin === "public" ? `for which ${list(alone)} ${alone.length === 1 ? "holds" : "hold"}` : `that chose ${list(alone)}`;
  return `${voice.reader.short} is the only one of ${those(measure, main, voice)} ${how}.`;
}
