import type { List, Paragraph } from "../../report/blocks.ts";
import type { ListItem, ListNode, TextNode } from "../pdfmake.ts";
import type { Place, Setting } from "./setting.ts";
import { type Look, look, runs, textNode } from "./text.ts";

export function setParagraph(setting: Setting, paragraph: Paragraph, { parent, small }: Place): TextNode {
  return textNode(setting, paragraph.text, wordsLook(setting, paragraph.style, small), parent.add("P"));
}

function wordsLook({ theme }: Setting, style: Paragraph["style"], small = false): Look {
  if (style === "note") return look(theme, "note", "soft");
  return look(theme, small ? "howTo" : style, "ink");
}

/** A list: each item's bullet or number is a label of its own. */
export function setList(setting: Setting, list: List, { parent, small }: Place): ListNode {
  const looks = wordsLook(setting, list.style, small);
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
