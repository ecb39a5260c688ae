import type { Heading, Inline, Words } from "../../report/blocks.ts";
import type { Node, TextNode } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";
import type { Place, Setting } from "./setting.ts";
import { type Look, look, plain, run } from "./text.ts";

/** The chapters' column: as wide as they need, within reason. */
const CHAPTER = { least: 118, most: 165, gap: 12 };
const NUMBER = 30;
/** With more entries than this they stand closer, and with more than fit a page only the main headings are listed. */
const MANY = 22;
const FITS_A_PAGE = 33;

/** The contents: chapter, title and page of each listed heading; the title and the number are links. */
export function setContents(setting: Setting, { parent, width }: Place): Node {
  const contents = parent.add("TOC");
  let chapter: string | undefined;
  const chapterWidth = widest(setting);
  const listed = shownIn(setting.listed);
  const entries = listed.map((heading) => {
    const shown = heading.kicker === chapter ? undefined : heading.kicker;
    if (heading.level === 1) chapter = heading.kicker;
    return entry(setting, heading, shown, contents.add("TOCI").add("Reference"), { chapterWidth, width, space: spaceFor(listed.length) });
  });
  return { stack: entries };
}

interface Measures {
  readonly chapterWidth: number;
  readonly width: number;
  /** Points above and below a main heading. */
  readonly space: number;
}

/** All headings, or the main ones: every heading is in the bookmarks all the same. */
function shownIn(listed: readonly Heading[]): readonly Heading[] {
  return listed.length <= FITS_A_PAGE ? listed : listed.filter(({ level }) => level === 1);
}

function spaceFor(entries: number): number {
  return entries <= MANY ? 5 : entries <= 30 ? 2.5 : 1;
}

function widest({ listed, faces, theme }: Setting): number {
  const face = faces.face("Sans", "bold");
  const needed = listed.map((heading) => face.widthOfString(heading.kicker ?? "", theme.type.keyLabel.size) + CHAPTER.gap);
  return Math.min(CHAPTER.most, Math.max(CHAPTER.least, ...needed));
}

function entry(
  setting: Setting,
  heading: Heading,
  chapter: string | undefined,
  reference: Element,
  { chapterWidth, width, space: wide }: Measures,
): Node {
  const { theme } = setting;
  const top = heading.level === 1;
  const space = top ? wide : 1;
  const size = top ? 11.5 : 10.5;
  const link = reference.inline("Link");
  const target = { to: "inside", id: heading.id } as const;
  const linked = (text: Words, shape: Look): TextNode => ({
    text: plain(text).map((inline) => ({ ...run(setting, inline.text, shape), element: partOf(link, inline), target })),
    element: reference,
  });
  const rule: Node = { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: theme.colours.rule }] };
  // The space is for the ear: chapter, title and page are read as one line.
  const title = linked(spaced(heading.text), look(theme, "body", top ? "ink" : "soft", { size }));
  const number = linked("000", look(theme, "body", "own", { size, bold: true, alignment: "right" }));
  const kicker: TextNode = {
    text: [run(setting, chapter === undefined ? "" : `${chapter} `, look(theme, "keyLabel", "accent", { bold: true }))],
    element: reference,
    margin: [0, 1.5, 0, 0],
  };
  const line: Node = {
    columns: [
      { ...kicker, width: chapterWidth },
      { ...title, width: width - chapterWidth - NUMBER, margin: [top ? 0 : 12, 0, 8, 0] },
      { ...number, width: NUMBER, pageOf: heading.id },
    ],
    columnGap: 0,
    margin: [0, space, 0, space],
  };
  return { stack: top ? [rule, line] : [line], unbreakable: true };
}

function spaced(text: readonly Inline[]): Inline[] {
  return text.map((inline, i) => (i === text.length - 1 ? { ...inline, text: `${inline.text} ` } : inline));
}

/** A name in another language is a span of its own in the link. */
function partOf(link: Element, { language }: Inline): Element {
  return language === undefined ? link : link.inline("Span", { language });
}
