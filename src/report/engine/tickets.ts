import { remembered } from "../../position/remembered.ts";

/** Tickets stand in a template's text for what was handed in (sheet.ts), and are numbered from 0, words and blocks apart. */

// Private-use characters: Markdown gives them no meaning, and `withoutTickets` takes them out of what people type.
const wordTickets = /\uE000(\d+)\uE001/g;
const blockTickets = /\uE002(\d+)\uE003/g;
const anyTicketMark = /[\uE000-\uE003]/g;

export const wordTicket = remembered((number: number) => `\uE000${number}\uE001`);
/** On a paragraph of its own. */
export const blockTicket = remembered((number: number) => `\n\n\uE002${number}\uE003\n\n`);

/** Text as typed with the characters that tickets are made of taken out. */
export function withoutTickets(text: string): string {
  return text.replace(anyTicketMark, "");
}

/** A text cut into what was typed and the tickets for words, in order. */
export function cut(text: string): readonly (string | number)[] {
  const pieces = text.split(wordTickets).map((piece, index) => (index % 2 === 1 ? Number(piece) : piece));
  return pieces.filter((piece) => piece !== "");
}

/** Whether the text is one ticket for words and nothing else. */
export function isWordTicket(text: string): boolean {
  return /^\uE000\d+\uE001$/.test(text.trim());
}

/** The tickets, when the text is tickets for blocks and nothing else. */
export function onlyBlockTickets(text: string): readonly number[] | undefined {
  if (!/^(?:\s*\uE002\d+\uE003)+\s*$/.test(text)) return undefined;
  return [...text.matchAll(blockTickets)].map((match) => Number(match[1]));
}
