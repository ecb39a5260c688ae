import { Lexer, type Token, type Tokens } from "marked";
import { Problem } from "../../error.ts";
import type { Heading } from "../blocks.ts";
import { type Placed, placed } from "./placed.ts";
import { type Run, runsOf } from "./runs.ts";
import { isWordTicket, onlyBlockTickets } from "./tickets.ts";

/** Plain Markdown: no tables, no bare addresses made into links. */
export const markdownOptions = { gfm: false };

/** A piece of a filled template as it was read, its tickets not yet fetched. */
export type Piece = { readonly kind: "rule" } | { readonly kind: "blocks"; readonly tickets: readonly number[] } | WordedPiece;

/** A piece that is made of words. */
export type WordedPiece =
  | (Pick<Heading, "kind" | "level" | "listed"> & { readonly runs: readonly Run[]; readonly id: string | undefined })
  /** Whether it is one ticket and nothing else. */
  | { readonly kind: "paragraph"; readonly runs: readonly Run[]; readonly alone: boolean }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] };

/**
 * A filled template in pieces. Leading spaces mean nothing: a template may be indented for its reader.
 * @throws Problem for Markdown a report has no use for.
 */
export function placedIn(text: string): readonly Placed[] {
  const flush = text.replace(/^[ \t]+/gm, "");
  return new Lexer(markdownOptions).lex(flush).flatMap((token) => pieceOf(token as Tokens.Generic).map(placed));
}

function pieceOf(token: Tokens.Generic): readonly Piece[] {
  switch (token.type) {
    case "space":
      return [];
    case "hr":
      return [{ kind: "rule" }];
    case "heading":
      return [headingOf(token as Tokens.Heading)];
    case "paragraph":
    case "text":
      return [paragraphOf(token as Tokens.Paragraph)];
    case "list":
      return [listOf(token as Tokens.List)];
    default:
      throw new Problem({
        what: `"${token.raw.trim().slice(0, 60)}" is a kind of Markdown that a report does not use.`,
        remedy: "Use headings, paragraphs, lists, *italic*, **bold** and [links](https://…).",
      });
  }
}

/** "# Sources {#sources .unlisted}": an address of its own, and whether it stands in the contents. */
function headingOf(token: Tokens.Heading): Piece {
  const marks = /\s*\{(?:#([a-z0-9-]+))?\s*(\.unlisted)?\}\s*$/.exec(token.text);
  const runs = runsOf(Lexer.lexInline(marks ? token.text.slice(0, marks.index) : token.text, markdownOptions));
  const { depth } = token;
  if (depth !== 1 && depth !== 2 && depth !== 3)
    throw new Problem({
      what: `"${token.raw.trim()}" is a heading of level ${depth}.`,
      remedy: "A report has headings of levels 1, 2 and 3: #, ## and ###.",
    });
  return { kind: "heading", level: depth, listed: depth < 3 && marks?.[2] === undefined, runs, id: marks?.[1] };
}

function paragraphOf(token: Tokens.Paragraph): Piece {
  const tickets = onlyBlockTickets(token.text);
  if (tickets !== undefined) return { kind: "blocks", tickets };
  return { kind: "paragraph", runs: runsOf(token.tokens ?? []), alone: isWordTicket(token.text) };
}

function listOf(token: Tokens.List): Piece {
  return { kind: "list", ordered: token.ordered, items: token.items.map((item) => runsOf(itemTokens(item))) };
}

function itemTokens(item: Tokens.ListItem): Token[] {
  return item.tokens.flatMap((token) => {
    if (token.type === "text" || token.type === "paragraph")
      return [...((token as Tokens.Paragraph).tokens ?? []), { type: "br", raw: "\n" } as Token];
    if (token.type === "space") return [];
    throw new Problem({
      what: `"${item.raw.trim().slice(0, 60)}" is a list within a list.`,
      remedy: "Keep each point of a list to one paragraph.",
    });
  });
}
