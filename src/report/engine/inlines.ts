import type { Token, Tokens } from "marked";
import { Problem } from "../../error.ts";
import type { Inline } from "../blocks.ts";
import { type Cloakroom, fetched, pieces } from "./cloakroom.ts";
import { linkTo } from "./links.ts";

type Style = Omit<Inline, "text">;

/**
 * Marked's inline tokens as runs of text, tickets fetched and spaces closed up.
 * @throws Problem for markup a report has no use for: code, HTML, a picture.
 */
export function inlinesOf(tokens: readonly Token[], room: Cloakroom): Inline[] {
  return closedUp(runs(tokens, room, {}));
}

function runs(tokens: readonly Token[], room: Cloakroom, style: Style): Inline[] {
  return tokens.flatMap((token) => run(token as Tokens.Generic, room, style));
}

function run(token: Tokens.Generic, room: Cloakroom, style: Style): Inline[] {
  switch (token.type) {
    case "text":
    case "escape":
      if (token.tokens) return runs(token.tokens, room, style);
      return pieces(String(token.text), room).map((inline) => ({ ...inline, ...style }));
    case "br":
      return [{ text: " ", ...style }];
    case "strong":
      return runs(token.tokens ?? [], room, { ...style, bold: true });
    case "em":
      return runs(token.tokens ?? [], room, { ...style, italic: true });
    case "link":
      return linked(token as Tokens.Link, room, style);
    default:
      throw new Problem({
        what: `"${token.raw.trim()}" is markup that a report does not use.`,
        remedy: "Use plain words, *italic*, **bold** and [links](https://…).",
      });
  }
}

/** A link that may not be held, because its address came as data, is printed as words alone; `checkTemplates` finds those that were typed. */
function linked(token: Tokens.Link, room: Cloakroom, style: Style): Inline[] {
  const link = linkTo(fetched(token.href, room));
  return runs(token.tokens, room, link ? { ...style, link } : style);
}

/** Runs of the same style joined, line breaks and doubled spaces made one space, ends trimmed. */
export function closedUp(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last && sameStyle(last, inline)) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  const spaced = joined.map((inline) => ({ ...inline, text: inline.text.replace(/\s+/g, " ") }));
  return trimmed(spaced).filter((inline) => inline.text !== "");
}

function trimmed(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    const start = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === inlines.length - 1 ? start.trimEnd() : start };
  });
}

function sameStyle(a: Inline, b: Inline): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link && a.language === b.language;
}
