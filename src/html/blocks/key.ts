import type { KeyItem } from "../../charts/chart.ts";
import type { Theme } from "../../charts/theme.ts";
import { type Html, html } from "../markup.ts";

/**
 * The swatches above a chart. They are part of the picture: what its marks stand for says nothing to a reader who does not see
 * them, and the chart's description says what they show.
 */
export function writeKey(items: readonly KeyItem[], theme: Theme): Html | undefined {
  if (items.length === 0) return undefined;
  const all = items.map((item) => {
    const mark = shape(item.mark, colourOf(item.colour, theme));
    return html`<li><svg viewBox="0 0 12 8">${mark}</svg>${item.label}</li>\n`;
  });
  return html`<ul class="key" aria-hidden="true">${all}</ul>\n`;
}

/** As on paper, within 12 by 8 points. */
function shape(mark: KeyItem["mark"], colour: string): Html {
  switch (mark) {
    case "square":
      return html`<path d="M0,.5h9v7h-9Z" fill="${colour}"/>`;
    case "circle":
      return html`<circle cx="4.5" cy="4" r="3.5" fill="${colour}"/>`;
    case "open circle":
      return html`<circle cx="4.5" cy="4" r="3.2" fill="none" stroke="${colour}" stroke-width="1.3"/>`;
    case "diamond":
      return html`<path d="M4.5,-.2l4.2,4.2l-4.2,4.2l-4.2,-4.2Z" fill="${colour}"/>`;
    case "line":
      return html`<path d="M0,4h11" stroke="${colour}" stroke-width="1.6"/>`;
    case "dashed":
      return html`<path d="M0,4h11" stroke="${colour}" stroke-width="1.3" stroke-dasharray="2.5"/>`;
  }
}

function colourOf(role: string, theme: Theme): string {
  const colours: Readonly<Record<string, string>> = theme.colours;
  const colour = role.startsWith("#") ? role : colours[role];
  if (colour === undefined) throw new Error(`The theme has no colour called "${role}".`);
  return colour;
}
