import type { Block, Heading, Inline, List, Paragraph } from "../blocks.ts";
import { type Cloakroom, type Kept, lent, plain } from "./cloakroom.ts";
import { closedUp, inlinesOf } from "./inlines.ts";
import { type Piece, piecesOf } from "./markdown.ts";
import { slug } from "./slug.ts";

type PieceOf<K extends Piece["kind"]> = Extract<Piece, { readonly kind: K }>;

/**
 * A filled template as blocks. What carries no words (an empty paragraph, heading or item) is left out,
 * so a template can name a sentence that a reader may not have.
 * @throws Problem for Markdown a report has no use for.
 */
export function blocksOf(text: string, room: Cloakroom, style: Paragraph["style"] = "body"): Block[] {
  const { shape, own } = lent(text, room);
  return crowned(piecesOf(shape).flatMap((piece) => keptOf(piece, own, style)));
}

function keptOf(piece: Piece, room: Cloakroom, style: Paragraph["style"]): readonly Kept[] {
  switch (piece.kind) {
    case "rule":
      return [{ kind: "rule" }];
    case "blocks":
      return piece.tickets.flatMap(room.blocksOf);
    case "heading":
      return headingOf(piece, room);
    case "paragraph":
      return paragraphsOf(piece, room, style);
    case "list":
      return listOf(piece, room, style === "commentary" ? "commentary" : "body");
  }
}

function headingOf({ level, runs, id, listed }: PieceOf<"heading">, room: Cloakroom): Heading[] {
  const text = inlinesOf(runs, room);
  return text.length === 0 ? [] : [{ kind: "heading", level, kicker: undefined, text, id: id ?? slug(plain(text)), listed }];
}

/** A value alone on its lines may hold several lines: each becomes a paragraph. */
function paragraphsOf({ runs, only }: PieceOf<"paragraph">, room: Cloakroom, style: Paragraph["style"]): Paragraph[] {
  const lines = only === undefined ? [inlinesOf(runs, room)] : lined(room.wordsOf(only));
  return lines.filter((text) => text.length > 0).map((text) => ({ kind: "paragraph", style, text }));
}

function lined(words: readonly Inline[]): Inline[][] {
  const [only, ...more] = words;
  if (!only || more.length > 0) return [closedUp(words)];
  return only.text.split(/[\r\n\u2028\u2029]+/).map((text) => closedUp([{ ...only, text }]));
}

function listOf({ ordered, items }: PieceOf<"list">, room: Cloakroom, style: List["style"]): List[] {
  const said = items.map((runs) => inlinesOf(runs, room)).filter((item) => item.length > 0);
  return said.length === 0 ? [] : [{ kind: "list", ordered, style, items: said }];
}

/** Each kicker set on the heading it waits for. */
function crowned(kept: readonly Kept[]): Block[] {
  const blocks: Block[] = [];
  let kicker: string | undefined;
  for (const one of kept) {
    if (one.kind === "kicker") kicker = one.text;
    else if (one.kind === "heading" && kicker !== undefined) {
      blocks.push({ ...one, kicker });
      kicker = undefined;
    } else blocks.push(one);
  }
  return blocks;
}
