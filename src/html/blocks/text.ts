import type { Inline, Words } from "../../report/blocks.ts";
import { attribute, type Html, html } from "../markup.ts";

/** Runs of text: bold, italic, links, pieces in another language, and pieces that are said otherwise than they are written. */
export function inlines(words: Words): Html {
  return typeof words === "string" ? html`${words}` : html`${words.map(inline)}`;
}

export function words(words: Words): string {
  return typeof words === "string" ? words : words.map((run) => run.text).join("");
}

function inline(run: Inline): Html {
  const { bold, italic, link, language } = run;
  const lang = attribute("lang", language);
  const strong = bold ? html`<strong>${saying(run)}</strong>` : saying(run);
  const inner = italic ? html`<em>${strong}</em>` : strong;
  if (link) return html`<a href="${address(link)}"${lang}>${inner}</a>`;
  return language === undefined ? inner : html`<span${lang}>${inner}</span>`;
}

/** An abbreviation with what it stands for; signs for the eye with words for the ear. */
function saying({ text, expansion, spoken }: Inline): Html {
  if (spoken !== undefined) return html`<span aria-hidden="true">${text}</span><span class="unseen">${spoken}</span>`;
  return expansion === undefined ? html`${lines(text)}` : html`<abbr title="${expansion}">${text}</abbr>`;
}

/** Line ends in an answer are kept. */
function lines(text: string): readonly Html[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
}

function address(link: NonNullable<Inline["link"]>): string {
  if (link.to === "inside") return `#${link.id}`;
  if (!/^(https:\/\/|mailto:)/i.test(link.address))
    throw new Error(`A report may link to https: and mailto: addresses only, not to "${link.address}".`);
  return link.address;
}
