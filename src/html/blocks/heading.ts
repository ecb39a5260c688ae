import type { Heading } from "../../report/blocks.ts";
import { attribute, type Html, html, trusted } from "../markup.ts";
import { below, type Setting } from "../setting.ts";
import { inlines, words } from "./text.ts";

/** A heading, with its chapter above it when it has one. Throws when a level is skipped or there are no words. */
export function writeHeading(setting: Setting, heading: Heading): Html {
  const { level, kicker, id, text } = heading;
  if (words(text).trim() === "") throw new Error("A heading has no text.");
  below(setting, level, words(text));
  setting.level = level;
  const title = headingTag(level, inlines(text), id);
  return kicker === undefined ? title : html`<hgroup><p class="kicker">${kicker}</p>${title}</hgroup>`;
}

/** <h2 id="…">…</h2> */
export function headingTag(level: Heading["level"], content: Html, id?: string): Html {
  const tag = trusted(`h${level}`);
  return html`<${tag}${attribute("id", id)}>${content}</${tag}>`;
}
