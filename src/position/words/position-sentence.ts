import type { Comparison, Numbers, Standing } from "../comparison.ts";
import { possessive, short } from "../format.ts";
import { shared } from "../shared.ts";
import { agreement, capital } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { allOfThem, organisations, place, theOthers, thing, those } from "./names.ts";
import { allTheSame, beyondWords, inTheMiddle, nearerEnd, placeWords } from "./place.ts";
import { valueWords } from "./values.ts";
import { hasGroup, ownValue, type Subject, type Voice } from "./voice.ts";

/** Where the reader stands on a numeric measure, among its closest group and among everyone. */
export function positionSentence(subject: Subject, { reader, words }: Voice): string {
  return said(subject, reader, words);
}

/** It stands above a measure's charts, in the description of each and in the summary. */
const said = shared((subject: Subject, reader: Voice["reader"], words: Voice["words"]): string => {
  const voice = { reader, words };
  const value = ownValue(subject);
  if (value === undefined) return withoutValue(subject, voice);
  const standing = standingOf(subject.main);
  if (standing === undefined) return withoutPlace(subject, voice, value);
  if (standing.of === 1) return onlyOne(subject, voice, value);
  const { measure } = subject;
  const { phrase } = measure;
  const start = `At ${valueWords(measure, value)}, ${possessive(voice.reader.short)} ${phrase} ${agreement(phrase).is} `;
  return `${start}${within(subject, voice, standing)}${amongAll(subject, standing)}.`;
});

function within({ measure, main }: Subject, voice: Voice, standing: Standing): string {
  const group = those(measure, main, voice);
  if (!allTheSame(standing)) return inTheMiddle(standing) ? `in the middle of ${group}` : `${placeWords(standing)} of ${group}`;
  return `the same as ${agreement(measure.phrase).that} of ${theOthers(measure, main, voice)}`;
}

/** ", and …" or ", but …" about everyone; nothing when everyone is who the reader was compared with already. */
function amongAll(subject: Subject, standing: Standing): string {
  const { measure, all } = subject;
  const overall = standingOf(all);
  if (!hasGroup(subject) || overall === undefined || overall.of <= standing.of) return "";
  const everyone = allOfThem(measure, all, subject.main);
  const beyond = beyondWords(overall) ?? placeWords(overall);
  if (allTheSame(overall) || (beyond === placeWords(standing) && !allTheSame(standing))) return `, and of ${everyone}`;
  return `${agrees(standing, overall) ? " and" : ", but"} ${beyond} of ${everyone}`;
}

/** Whether both places lie on the same side of the middle, or one lies on neither. */
function agrees(a: Standing, b: Standing): boolean {
  return a.above === a.below || b.above === b.below || nearerEnd(a) === nearerEnd(b);
}

function withoutValue(subject: Subject, voice: Voice): string {
  const { measure, main } = subject;
  const reason = missingSentence(subject, voice);
  if (main.figures.kind !== "numbers") return reason;
  const others = main.answered === 1 ? `the one figure${place(main)}` : `the median of ${those(measure, main, voice)}`;
  return `${reason} ${capital(others)} is ${short(measure, main.figures.median)}.`;
}

/** The reader has a value, and nothing may be shown beside it. */
function withoutPlace({ measure, main }: Subject, voice: Voice, value: number): string {
  const { phrase } = measure;
  const own = `${possessive(voice.reader.short)} ${phrase} ${agreement(phrase).is} ${valueWords(measure, value)}`;
  if (main.figures.kind === "withheld" && main.figures.because.kind === "own only") {
    return `${own}. Each ${voice.words.participant} is shown only its own ${thing(measure)}.`;
  }
  if (main.figures.kind === "withheld" && main.figures.because.kind === "telling") {
    return `${own}. A comparison would show somebody else’s.`;
  }
  return `${own}. Too few ${organisations(measure, voice)} have a ${thing(measure)} for a comparison.`;
}

function onlyOne({ measure, main }: Subject, voice: Voice, value: number): string {
  const { phrase } = measure;
  const own = `${possessive(voice.reader.short)} ${phrase} ${agreement(phrase).is} ${valueWords(measure, value)}`;
  return `${own}; no other ${organisations(measure, voice, 1)}${place(main)} has a ${thing(measure)} to compare it with.`;
}

/** The reader's own place in a group, when it has one and may see it. */
export function standingOf({ figures }: Comparison): Standing | undefined {
  return numbersOf(figures)?.standing;
}

function numbersOf(figures: Comparison["figures"]): Numbers | undefined {
  return figures.kind === "numbers" ? figures : undefined;
}
