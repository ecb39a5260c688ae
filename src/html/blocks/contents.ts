import type { Heading, Inline } from "../../report/blocks.ts";
import { type Html, html } from "../markup.ts";
import type { Setting } from "../setting.ts";
import { inlines } from "./text.ts";

/** Where the link back to the contents leads. */
export const contentsId = "contents.list";

/** Headings that stand in the same chapter, one after the other. */
interface Chapter {
  readonly title: string | undefined;
  readonly headings: readonly Heading[];
}

/** The contents as links, by chapter: every listed heading, for a screen has no page to fill as paper has. */
export function writeContents({ listed }: Setting): Html {
  const chapters = chaptersOf(listed).map(
    ({ title, headings }) =>
      html`<li>${title === undefined ? undefined : html`<span class="chapter">${title}</span>`} <ul>${entries(headings)}</ul></li>\n`,
  );
  return html`<nav class="contents" id="${contentsId}" aria-label="Contents"><ul>${chapters}</ul></nav>`;
}

/** Each heading with a list of those below it. */
function entries(headings: readonly Heading[]): readonly Html[] {
  const entries: Heading[][] = [];
  for (const heading of headings) {
    if (heading.level > 1) entries.at(-1)?.push(heading);
    if (heading.level === 1 || entries.length === 0) entries.push([heading]);
  }
  return entries.map(([top, ...below]) => {
    const inner = below.length === 0 ? undefined : html` <ul>${below.map((one) => html`<li>${link(one)}</li>\n`)}</ul>`;
    return html`<li>${top && link(top)}${inner}</li>\n`;
  });
}

function link({ id, text }: Heading): Html {
  return html`<a href="#${id}">${inlines(text.map(unlinked))}</a>`;
}

/** A link cannot hold another. */
function unlinked({ link: _, ...inline }: Inline): Inline {
  return inline;
}

/** A heading of level 1 opens a chapter when it names another than the one before; what stands below it belongs to it. */
function chaptersOf(listed: readonly Heading[]): readonly Chapter[] {
  const chapters: Chapter[] = [];
  for (const heading of listed) {
    const last = chapters.at(-1);
    const same = last && (heading.kicker === last.title || (heading.level > 1 && heading.kicker === undefined));
    if (same) chapters.splice(-1, 1, { title: last.title, headings: [...last.headings, heading] });
    else chapters.push({ title: heading.kicker, headings: [heading] });
  }
  return chapters;
}
