import type { List, Paragraph } from "../../report/blocks.ts";
import type { ListItem, ListNode, TextNode } from "../pdfmake.ts";
import type { Place, Setting } from "./setting.ts";
import { type Look, look, runs, textNode } from "./text.ts";

export function setParagraph(setting: Setting, paragraph: Paragraph, { parent }: Place): TextNode {
  return textNode(setting, paragraph.text, paragraphLook(setting, paragraph.style), parent.add("P"));
}

function paragraphLook({ theme }: Setting, style: Paragraph["style"]): Look {
  return style === "note" ? look(theme, "note", "soft") : look(theme, style, "ink");
}

/** A list: each item's bullet or number is a label of its own. */
export function setList(setting: Setting, list: List, { parent }: Place): ListNode {
  const looks = look(setting.theme, list.style, "ink");
  const element = parent.add("L", { list: list.ordered ? "Decimal" : "Disc" });
  const items = list.items.map((text, i): ListItem => {
    const item = element.add("LI");
    const label = item.add("Lbl", list.ordered ? {} : { actual: "•" });
    const body = item.add("LBody");
    return { text: runs(setting, text, looks, body), element: body, label, margin: [0, i === 0 ? 0 : 3, 0, 0] };
  });
  const { size: fontSize, lineHeight, font, colour: color } = looks;
  return { ...(list.ordered ? { ol: items } : { ul: items }), fontSize, lineHeight, font, color };
}
