import type { Heading } from "../../report/blocks.ts";
import type { Node, TextNode } from "../pdfmake.ts";
import type { Role } from "../tagged/element.ts";
import type { Place, Setting } from "./setting.ts";
import { look, plain, textNode, words } from "./text.ts";

/** Room for the heading itself and the first lines of what follows: with less, it starts the next page. */
const ROOM = 92;

/** A heading, with its chapter above it when it has one. Throws when a level is skipped. */
export function setHeading(setting: Setting, heading: Heading, { parent }: Place): Node {
  if (heading.level > setting.level + 1) {
    throw new Error(`The heading "${words(heading.text)}" has level ${heading.level} and follows one of level ${setting.level}.`);
  }
  if (words(heading.text).trim() === "") throw new Error("A heading has no text.");
  setting.level = heading.level;
  const { theme } = setting;
  const kicker = heading.kicker === undefined ? undefined : setKicker(setting, heading.kicker, parent);
  const scale = heading.level === 1 ? "h1" : heading.level === 2 ? "h2" : "figureTitle";
  const title = textNode(setting, heading.text, look(theme, scale, "own"), parent.add(headingRole(heading.level)));
  mark(kicker ?? title, heading);
  return { stack: kicker ? [kicker, title] : [title], unbreakable: true, room: ROOM };
}

export function headingRole(level: Heading["level"]): Role {
  return `H${level}`;
}

function setKicker(setting: Setting, text: string, parent: Place["parent"]): TextNode {
  return textNode(setting, plain(text), look(setting.theme, "keyLabel", "accent", { bold: true }), parent.add("P"), [0, 0, 0, 2]);
}

/** Links and bookmarks lead to the first line. */
function mark(first: TextNode, heading: Heading): void {
  first.anchor = heading.id;
  if (heading.listed) first.bookmark = { title: words(heading.text), level: heading.level };
}
