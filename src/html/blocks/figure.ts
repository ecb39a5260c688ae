import type { Figure, Words } from "../../report/blocks.ts";
import { pictureOf } from "../drawing.ts";
import { attribute, type Html, html } from "../markup.ts";
import { below, type Place, rem, type Setting } from "../setting.ts";
import { headingTag } from "./heading.ts";
import { writeKey } from "./key.ts";
import { inlines, words } from "./text.ts";

/** A chart wider than this is not made as narrow as a telephone: it can be moved sideways. Points. */
const WIDE = 330;

/**
 * A numbered chart with its title, key and notes. A screen reader says the chart's description and passes over the words
 * in the picture. Throws when there is none.
 */
export function writeFigure(setting: Setting, { id, number, title, level, chart, notes }: Figure, place: Place): Html {
  if (chart.description.trim() === "") throw new Error(`Figure ${number} has no description for a reader who cannot see it.`);
  const { theme, drawings } = setting;
  const caption = writeCaption(setting, { number, title: title ?? chart.title, subtitle: chart.subtitle, level });
  const wide = chart.width > WIDE ? " wide" : "";
  const width = chart.width > place.width - 1 ? undefined : `max-width:${rem(chart.width, theme)}`;
  const lines = [...(chart.note === undefined ? [] : [chart.note]), ...notes];
  return html`<figure id="${id}"><figcaption>${caption}</figcaption>
${writeKey(chart.key, theme)}<div class="chart${wide}" role="img" aria-label="${chart.description}"${attribute("tabindex", wide === "" ? undefined : "0")}${attribute("style", width)}>${pictureOf(chart, drawings, id)}</div>
${lines.map((line) => html`<p class="note">${line}</p>`)}</figure>`;
}

export interface Caption {
  readonly number: number | undefined;
  readonly title: Words;
  readonly subtitle: string | undefined;
  readonly level: 2 | 3 | undefined;
}

/** "Figure 2: 11 of 93 spend more", as a heading, and the subtitle. */
export function writeCaption(setting: Setting, { number, title, subtitle, level = 2 }: Caption, id?: string): Html {
  below(setting, level, words(title));
  const figure = number === undefined ? undefined : html`<span class="number">Figure ${number}:</span> `;
  const heading = headingTag(level, html`${figure}${inlines(title)}`, id);
  return html`${heading}${subtitle ? html`<p class="subtitle">${subtitle}</p>` : undefined}`;
}
