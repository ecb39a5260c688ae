import type { Cover } from "../report/blocks.ts";
import { pictureOf } from "./drawing.ts";
import { attribute, type Html, html } from "./markup.ts";
import type { Setting } from "./setting.ts";

/** The dark panel at the head of the page: whose report it is, and the art along its foot. */
export function writeCover({ drawings }: Setting, { kicker, title, titleLanguage, subtitle, art }: Cover): Html {
  const line = (name: string, text: string) => (text === "" ? undefined : html`<p class="${name}">${text}</p>\n`);
  return html`<header class="cover">
<div class="name">${line("round", kicker)}<h1${attribute("lang", titleLanguage)}>${title}</h1>
${line("position", subtitle)}</div>
${art && html`<div class="art">${pictureOf(art, drawings, "cover.art", "none")}</div>`}</header>`;
}
