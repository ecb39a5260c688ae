import { Problem } from "../error.ts";
import type { Block, Cover, Figure, Heading, Paragraph } from "./blocks.ts";
import { plain } from "./engine/sheet.ts";
import { templateFile } from "./templates.ts";

/**
 * The cover from its template: the level-1 heading with its kicker, the level-2 heading below it, the paragraphs,
 * and the figure as its picture.
 * @throws Problem when it has no level-1 heading: every report opens with what it is or whose.
 */
export function coverOf(blocks: readonly Block[], titleLanguage: string | undefined, folder = "report"): Cover {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  const title = headings.find(({ level }) => level === 1);
  if (!title) {
    throw new Problem({
      what: "The cover has no title.",
      where: templateFile("00-cover", folder),
      remedy: "Give it a heading of level 1: # {{organisation}}.",
    });
  }
  const subtitle = headings.find(({ level }) => level === 2);
  const art = blocks.find((block): block is Figure => block.kind === "figure");
  return {
    kicker: title.kicker ?? "",
    title: plain(title.text),
    titleLanguage,
    subtitle: subtitle ? plain(subtitle.text) : "",
    paragraphs: blocks.filter((block): block is Paragraph => block.kind === "paragraph"),
    art: art?.chart,
  };
}
