import type { Term } from "../../dataset/round.ts";

export interface Abbreviation {
  /** "STP" */
  readonly short: string;
  /** What it stands for as it stands inside a sentence: "sustainability and transformation partnership". */
  readonly full: string;
}

/** Longer phrases explain, and are not what an abbreviation stands for. */
const mostWords = 8;

/** The terms of a glossary that are abbreviations whose meaning begins with what they stand for: "Whole-time equivalent: two people …". */
export function abbreviationsIn(glossary: readonly Term[]): Abbreviation[] {
  return glossary.flatMap(({ term, meaning }) => {
    const full = (/^[^:;.,()\u2013\u2014]+/.exec(meaning)?.[0] ?? "").trim();
    return isAbbreviation(term) && standsFor(term, full) ? [{ short: term, full: uncapped(full) }] : [];
  });
}

/** One word with two capitals or more: "STP", "iBCF", "A&E". */
function isAbbreviation(term: string): boolean {
  return /^[\p{L}\p{N}&]{2,10}$/u.test(term) && (term.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Whether the letters of the term come one after the other in the phrase, the first at the beginning of a word. */
function standsFor(term: string, phrase: string): boolean {
  const letters = term.match(/[\p{L}\p{N}]/gu) ?? [];
  const words = phrase.split(/\s+/).length;
  return words <= mostWords && words > 1 && new RegExp(`(?<!\\p{L})${letters.join(".*")}`, "iu").test(phrase);
}

/** "Whole-time equivalent" loses its capital, "Better Care Fund" and "NHS continuing healthcare" keep theirs. */
function uncapped(phrase: string): string {
  return /^\p{Lu}\p{Ll}/u.test(phrase) && !/\s\p{Lu}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}
