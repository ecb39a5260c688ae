import { createRequire } from "node:module";
import { Kept } from "../kept.ts";

/** A piece of text up to the next place where a line may break, its spaces with it. */
export interface Word {
  readonly text: string;
  /** A new line follows whether there is room or not. */
  readonly ends: boolean;
}

interface LineBreaker {
  nextBreak(): { readonly position: number; readonly required: boolean } | null;
}

// pdfmake's own line breaker, so that lines break where pdfmake would break them; it has no types.
const fromPdfmake = createRequire(createRequire(import.meta.url).resolve("pdfmake"));
const LineBreaker = fromPdfmake("linebreak") as new (text: string) => LineBreaker;

const MOST_KEPT = 5_000;
const kept = new Kept<string, readonly Word[]>(MOST_KEPT);

/** Where lines may break in a text (Unicode Standard Annex 14). */
export function wordsOf(text: string): readonly Word[] {
  return kept.get(text) ?? kept.keep(text, text === "" ? [{ text, ends: false }] : broken(text));
}

/**
 * Sentences of letters and numbers, with the signs about them that reports use: such a line may break after each space and
 * nowhere else. A property test compares them with the line breaker.
 */
const SIMPLE = /^(?:\(?£?[A-Za-z0-9]+(?:[.,:;’][A-Za-z0-9]+)*%?\)?[.,:;]? )*(?:\(?£?[A-Za-z0-9]+(?:[.,:;’][A-Za-z0-9]+)*%?\)?[.,:;]?)?$/;

export function broken(text: string): Word[] {
  return SIMPLE.test(text) ? (text.match(/[^ ]* |[^ ]+$/g) ?? []).map((word) => ({ text: word, ends: false })) : breakable(text);
}

/** The plain path. */
export function breakable(text: string): Word[] {
  const breaker = new LineBreaker(text);
  const words: Word[] = [];
  let from = 0;
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    const word = text.slice(from, place.position);
    const line = word.replace(/\r?\n$|\r$/, "");
    words.push({ text: line, ends: line !== word });
    from = place.position;
  }
  return words;
}
