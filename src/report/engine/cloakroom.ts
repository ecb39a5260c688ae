import type { Block, Inline } from "../blocks.ts";

/**
 * Where values and blocks wait while a template is text.
 * A template is filled with tickets and only then read as Markdown, so a name such as "*Ash* [x](http://y)" is never
 * read as markup: it is fetched when headings, links and lists have already been found.
 */
export interface Cloakroom {
  /** A ticket for words; "" for nothing to say, so that a paragraph holding only that vanishes. */
  readonly words: (said: Said) => string;
  /** A ticket for blocks, set on a paragraph of its own. */
  readonly blocks: (blocks: readonly Kept[]) => string;
  /** The words behind a ticket. */
  readonly wordsOf: (ticket: number) => readonly Inline[];
  readonly blocksOf: (ticket: number) => readonly Kept[];
}

export type Said = string | readonly Inline[] | undefined;
/** A small line above a heading, waiting for its heading. */
interface Kicker {
  readonly kind: "kicker";
  readonly text: string;
}
export type Kept = Block | Kicker;

// Private-use characters: Markdown gives them no meaning, and `withoutTickets` takes them out of what people type.
const wordTicket = /\uE000(\d+)\uE001/g;
const blockTicket = /\uE002(\d+)\uE003/g;
const ticketNumber = /([\uE000\uE002])(\d+)/g;
const anyTicketMark = /[\uE000-\uE003]/g;

export function openCloakroom(): Cloakroom {
  const words: (readonly Inline[])[] = [];
  const blocks: (readonly Kept[])[] = [];
  return {
    words: (said) => {
      const inlines = typeof said === "string" ? [{ text: said.trim() }] : (said ?? []);
      if (inlines.every((inline) => inline.text.trim() === "")) return "";
      return `\uE000${words.push(inlines) - 1}\uE001`;
    },
    blocks: (kept) => (kept.length === 0 ? "" : `\n\n\uE002${blocks.push(kept) - 1}\uE003\n\n`),
    wordsOf: (ticket) => words[ticket] ?? [],
    blocksOf: (ticket) => blocks[ticket] ?? [],
  };
}

/** Text as typed with the characters that tickets are made of taken out. */
export function withoutTickets(text: string): string {
  return text.replace(anyTicketMark, "");
}

/** Text in which every word ticket is replaced by its words. */
export function fetched(text: string, room: Cloakroom): string {
  return text.replace(wordTicket, (_, ticket) => plain(room.wordsOf(Number(ticket))));
}

/** A text cut into what was typed and the tickets for words, in order. */
export function cut(text: string): readonly (string | number)[] {
  const pieces = text.split(wordTicket).map((piece, index) => (index % 2 === 1 ? Number(piece) : piece));
  return pieces.filter((piece) => piece !== "");
}

/** The ticket, when the text is one for words and nothing else. */
export function onlyWordTicket(text: string): number | undefined {
  const match = /^\uE000(\d+)\uE001$/.exec(text.trim());
  return match ? Number(match[1]) : undefined;
}

/** The tickets, when the text is tickets for blocks and nothing else. */
export function onlyBlockTickets(text: string): readonly number[] | undefined {
  if (!/^(?:\s*\uE002\d+\uE003)+\s*$/.test(text)) return undefined;
  return [...text.matchAll(blockTicket)].map((match) => Number(match[1]));
}

/**
 * The text with its tickets numbered from 0 in the order in which they stand, and a cloakroom that knows them by these
 * numbers: the same template filled for another measure or reader is then the same text.
 */
export function lent(text: string, room: Cloakroom): { readonly shape: string; readonly own: Cloakroom } {
  const tickets: number[] = [];
  const shape = text.replace(ticketNumber, (_, mark: string, ticket: string) => `${mark}${tickets.push(Number(ticket)) - 1}`);
  const was = (ticket: number) => tickets[ticket] ?? -1;
  return { shape, own: { ...room, wordsOf: (ticket) => room.wordsOf(was(ticket)), blocksOf: (ticket) => room.blocksOf(was(ticket)) } };
}

export function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}
