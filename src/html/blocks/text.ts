import type { Inline } from "../../report/blocks.ts";
import { attribute, type Html, html } from "../markup.ts";

/** Runs of text: bold, italic, links, and pieces in another language. */
export function inlines(runs: readonly Inline[]): Html {
  return html`${runs.map(inline)}`;
}

export function words(runs: readonly Inline[]): string {
  return runs.map((run) => run.text).join("");
}

function inline({ text, bold, italic, link, language }: Inline): Html {
  const lang = attribute("lang", language);
  const strong = bold ? html`<strong>${lines(text)}</strong>` : html`${lines(text)}`;
  const inner = italic ? html`<em>${strong}</em>` : strong;
  if (link) return html`<a href="${address(link)}"${lang}>${inner}</a>`;
  return language === undefined ? inner : html`<span${lang}>${inner}</span>`;
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
