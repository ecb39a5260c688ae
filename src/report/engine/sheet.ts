import type { Block, Inline } from "../blocks.ts";
import { blockTicket, wordTicket } from "./tickets.ts";

/**
 * What a template says while it is filled. Its text holds a numbered ticket wherever words or blocks were handed in, and is only
 * then read as Markdown, so a name such as "*Ash* [x](http://y)" is never read as markup: it is fetched when headings,
 * links and lists have already been found.
 */
export interface Sheet {
  text: string;
  /**
   * A letter for every turn taken on the way through the template: w and b for words and blocks handed in, - for nothing, y and n
   * for what was asked, one i for each thing gone through. The same template with the same turns has the same text.
   */
  turns: string;
  /** What was handed in, by ticket. */
  readonly words: Words[];
  readonly blocks: (readonly Kept[])[];
}

/** Words as they were handed in, the ends of a string trimmed. */
export type Words = string | readonly Inline[];
export type Said = Words | undefined;

/** A small line above a heading, waiting for its heading. */
interface Kicker {
  readonly kind: "kicker";
  readonly text: string;
}
export type Kept = Block | Kicker;

export function blankSheet(): Sheet {
  return { text: "", turns: "", words: [], blocks: [] };
}

/** A ticket for words; nothing for nothing to say, so that a paragraph holding only that vanishes. */
export function handWords(sheet: Sheet, said: Said): void {
  const words = something(said);
  sheet.turns += words === undefined ? "-" : "w";
  if (words !== undefined) sheet.text += wordTicket(sheet.words.push(words) - 1);
}

/** A ticket for blocks. */
export function handBlocks(sheet: Sheet, blocks: readonly Kept[]): void {
  sheet.turns += blocks.length === 0 ? "-" : "b";
  if (blocks.length > 0) sheet.text += blockTicket(sheet.blocks.push(blocks) - 1);
}

/** The words, trimmed; undefined when there is nothing to see in them. */
export function something(said: Said): Words | undefined {
  if (said === undefined) return undefined;
  const words = typeof said === "string" ? said.trim() : said;
  return plain(words).trim() === "" ? undefined : words;
}

export function inlines(words: Words | undefined): readonly Inline[] {
  return typeof words === "string" ? [{ text: words }] : (words ?? []);
}

export function plain(words: Words): string {
  return typeof words === "string" ? words : words.map((inline) => inline.text).join("");
}
