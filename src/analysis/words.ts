import type { Analysis } from "../dataset/analysis.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Everyone, ForAll } from "../disclosure/everyone.ts";
import type { Comparison } from "../position/comparison.ts";
import { number } from "../position/format.ts";
import { capital } from "../position/words/grammar.ts";
import { organisations } from "../position/words/names.ts";
import type { Voice } from "../position/words/voice.ts";

/** The voice of a report that speaks of nobody in particular. */
export function voiceOf({ words }: Everyone): Voice {
  return { reader: { short: "" }, words };
}

/** A measure and its unit as a figure names them: "Registered population, people"; a unit that the name says already is not said again. */
export function measured({ phrase, unit }: Measure): string {
  const said = unit.words === "" || phrase.toLowerCase().includes(unit.words.toLowerCase());
  return said ? capital(phrase) : `${capital(phrase)}, ${unit.words}`;
}

/** The measure of a code, as anyone may know it. */
export function measureOf({ measures }: Everyone, code: string | undefined): ForAll | undefined {
  return measures.find(({ measure }) => measure.code === code);
}

/** The measures an analysis names, in its order; those nobody may know are left out. */
export function measuresOf({ measures }: Analysis, everyone: Everyone): readonly ForAll[] {
  return measures.flatMap((code) => measureOf(everyone, code) ?? []);
}

/** "93 of 93 participating CCGs, 2017/18. Public data: Mid-year population estimates." */
export function coverageOf(everyone: Everyone, measure: Measure, { answered, asked }: Comparison): string {
  const who = `${number(answered, 0)} of ${number(asked, 0)} ${organisations(measure, voiceOf(everyone), asked)}`;
  return `${[who, measure.period].filter((part) => part !== "").join(", ")}. ${originOf(everyone, measure)}`;
}

/** Where a measure's figures come from, in a sentence. */
export function originOf({ sources, round }: Everyone, measure: Measure): string {
  if (measure.origin === "questionnaire") return `Questionnaire of ${round.publisher}.`;
  const source = sources.find(({ code }) => code === measure.source);
  return source === undefined ? "Public data." : `Public data: ${[source.title, source.publisher].filter(Boolean).join(", ")}.`;
}
