import { Lexer, type Token, type Tokens } from "marked";
import { Problem } from "../../error.ts";
import type { Block, Heading, Inline, List, Paragraph } from "../blocks.ts";
import { type Cloakroom, type Kept, onlyBlocks, onlyWords, plain } from "./cloakroom.ts";
import { closedUp, inlinesOf } from "./inlines.ts";
import { slug } from "./slug.ts";

/** Plain Markdown: no tables, no bare addresses made into links. */
export const markdownOptions = { gfm: false };

/**
 * A filled template as blocks. What carries no words (an empty paragraph, heading or item) is left out,
 * so a template can name a sentence that a reader may not have.
 * Leading spaces mean nothing: a template may be indented for its reader.
 * @throws Problem for Markdown a report has no use for.
 */
export function blocksOf(text: string, room: Cloakroom, style: Paragraph["style"] = "body"): Block[] {
  const flush = text.replace(/^[ \t]+/gm, "");
  const tokens = new Lexer(markdownOptions).lex(flush);
  return crowned(tokens.flatMap((token) => keptOf(token as Tokens.Generic, room, style)));
}

function keptOf(token: Tokens.Generic, room: Cloakroom, style: Paragraph["style"]): readonly Kept[] {
  switch (token.type) {
    case "space":
      return [];
    case "hr":
      return [{ kind: "rule" }];
    case "heading":
      return headingOf(token as Tokens.Heading, room);
    case "paragraph":
    case "text":
      return onlyBlocks(token.text, room) ?? paragraphsOf(token as Tokens.Paragraph, room, style);
    case "list":
      return listOf(token as Tokens.List, room, style === "commentary" ? "commentary" : "body");
    default:
      throw new Problem({
        what: `"${token.raw.trim().slice(0, 60)}" is a kind of Markdown that a report does not use.`,
        remedy: "Use headings, paragraphs, lists, *italic*, **bold** and [links](https://…).",
      });
  }
}

/** "# Sources {#sources .unlisted}": an address of its own, and whether it stands in the contents. */
function headingOf(token: Tokens.Heading, room: Cloakroom): Heading[] {
  const marks = /\s*\{(?:#([a-z0-9-]+))?\s*(\.unlisted)?\}\s*$/.exec(token.text);
  const text = inlinesOf(Lexer.lexInline(marks ? token.text.slice(0, marks.index) : token.text, markdownOptions), room);
  if (text.length === 0) return [];
  const { depth } = token;
  if (depth !== 1 && depth !== 2 && depth !== 3)
    throw new Problem({
      what: `"${token.raw.trim()}" is a heading of level ${depth}.`,
      remedy: "A report has headings of levels 1, 2 and 3: #, ## and ###.",
    });
  const listed = depth < 3 && marks?.[2] === undefined;
  return [{ kind: "heading", level: depth, kicker: undefined, text, id: marks?.[1] ?? slug(plain(text)), listed }];
}

/** A value alone on its lines may hold several lines: each becomes a paragraph. */
function paragraphsOf(token: Tokens.Paragraph, room: Cloakroom, style: Paragraph["style"]): Paragraph[] {
  const words = onlyWords(token.text, room);
  const lines = words ? lined(words) : [inlinesOf(token.tokens, room)];
  return lines.filter((text) => text.length > 0).map((text) => ({ kind: "paragraph", style, text }));
}

function lined(words: readonly Inline[]): Inline[][] {
  const [only, ...more] = words;
  if (!only || more.length > 0) return [closedUp(words)];
  return only.text.split(/[\r\n\u2028\u2029]+/).map((text) => closedUp([{ ...only, text }]));
}

function listOf(token: Tokens.List, room: Cloakroom, style: List["style"]): List[] {
  const items = token.items.map((item) => inlinesOf(itemTokens(item), room)).filter((item) => item.length > 0);
  return items.length === 0 ? [] : [{ kind: "list", ordered: token.ordered, style, items }];
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
