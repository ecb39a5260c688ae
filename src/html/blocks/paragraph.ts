import type { List, Paragraph } from "../../report/blocks.ts";
import { type Html, html } from "../markup.ts";
import { inlines } from "./text.ts";

export function writeParagraph({ style, text }: Paragraph): Html {
  return html`<p class="${style}">${inlines(text)}</p>`;
}

export function writeList({ ordered, style, items }: List): Html {
  const all = items.map((item) => html`<li>${inlines(item)}</li>`);
  return ordered ? html`<ol class="${style}">${all}</ol>` : html`<ul class="${style}">${all}</ul>`;
}
