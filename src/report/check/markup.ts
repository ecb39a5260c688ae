import { Lexer, type Token, type Tokens } from "marked";
import type { Problem } from "../../error.ts";
import { linkTo } from "../engine/links.ts";
import { markdownOptions } from "../engine/markdown.ts";
import { slug } from "../engine/slug.ts";
import type { Template } from "../templates.ts";
import { letter, place, unknown } from "./letters.ts";

const used = new Set(["space", "hr", "heading", "paragraph", "text", "list", "list_item", "escape", "br", "strong", "em", "link"]);
const remedy = "Use headings (#, ##, ###), paragraphs, lists, *italic*, **bold** and [links](https://…).";

/** Stands for what is filled in, which is no Markdown. */
const filled = "\uE004";

/** Markdown that a report has no use for (HTML, pictures, code, quotations), and links that may not be or lead nowhere. */
export function markupProblems(template: Template, targets: ReadonlySet<string>): Problem[] {
  let line = 1;
  return lexed(template).flatMap((token) => {
    const where = place(template.name, line);
    line += token.raw.split("\n").length - 1;
    return every(token).flatMap((one) => tokenProblem(one, where, targets) ?? []);
  });
}

/** The ids of headings that the templates give or that follow from their words. */
export function headingIds(templates: readonly Template[]): string[] {
  return templates.flatMap((template) =>
    lexed(template).flatMap((token) => {
      if (token.type !== "heading") return [];
      const { text } = token as Tokens.Heading;
      const given = /\{#([a-z0-9-]+)/.exec(text)?.[1];
      return given ?? (text.includes(filled) ? [] : slug(text));
    }),
  );
}

/** The template with its calls taken out; their line breaks stay, so that lines count. */
function lexed({ text }: Template): Token[] {
  const calls = /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}+/g;
  const words = text.replace(calls, (call) => `${filled}${call.replace(/[^\n]/g, "")}`);
  return new Lexer(markdownOptions).lex(words.replace(/^[ \t]+/gm, ""));
}

function every(token: Token): Token[] {
  const { tokens, items } = token as Tokens.Generic & { items?: Token[] };
  return [token, ...[...(tokens ?? []), ...(items ?? [])].flatMap(every)];
}

function tokenProblem(token: Token, where: string, targets: ReadonlySet<string>): Problem | undefined {
  if (!used.has(token.type)) return letter(`"${shown(token.raw)}" is markup that a report does not use.`, where, remedy);
  if (token.type !== "link") return undefined;
  const { href } = token as Tokens.Link;
  const link = linkTo(href);
  if (link?.to === "inside")
    return targets.has(link.id) ? undefined : unknown("The heading linked to", where, link.id, [...targets].filter(isHeading));
  if (link || href.includes(filled)) return undefined;
  return letter(
    `The link to "${shown(href)}" is not one a report may hold.`,
    where,
    'Link to "https://…", "mailto:…" or "#…" for a heading of the report.',
  );
}

/** Measures can be linked to as well ("m-population"), but there are too many to list. */
function isHeading(id: string): boolean {
  return !id.startsWith("m-");
}

function shown(raw: string): string {
  return raw.replaceAll(filled, "…").trim().slice(0, 60);
}
