import { Lexer, type Token, type Tokens } from "marked";
import type { Problem } from "../../error.ts";
import { markdownOptions } from "../engine/markdown.ts";
import type { Template } from "../templates.ts";
import { letter, place } from "./letters.ts";

const used = new Set(["space", "hr", "heading", "paragraph", "text", "list", "list_item", "escape", "br", "strong", "em", "link"]);
const remedy = "Use headings (#, ##, ###), paragraphs, lists, *italic*, **bold** and [links](https://…).";

/** Markdown that a report has no use for: HTML, pictures, code, quotations, tables. */
export function markupProblems(template: Template): Problem[] {
  // What stands between {{ and }} is no Markdown; its line breaks are kept so that lines count.
  const text = template.text.replace(/\{\{[\s\S]*?\}\}+/g, (call) => `x${call.replace(/[^\n]/g, "")}`).replace(/^[ \t]+/gm, "");
  let line = 1;
  return new Lexer(markdownOptions).lex(text).flatMap((token) => {
    const odd = firstOdd(token);
    const where = place(template.name, line);
    line += token.raw.split("\n").length - 1;
    return odd === undefined ? [] : [letter(`"${odd.raw.trim().slice(0, 60)}" is markup that a report does not use.`, where, remedy)];
  });
}

function firstOdd(token: Token): Token | undefined {
  if (!used.has(token.type)) return token;
  const { tokens, items } = token as Tokens.Generic & { items?: Token[] };
  for (const inner of [...(tokens ?? []), ...(items ?? [])]) {
    const odd = firstOdd(inner);
    if (odd) return odd;
  }
  return undefined;
}
