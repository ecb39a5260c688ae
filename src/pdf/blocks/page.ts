import type { Report } from "../../report/blocks.ts";
import type { Node, TextNode } from "../pdfmake.ts";
import { liveWidth, type Setting } from "./setting.ts";
import { type Look, look, run } from "./text.ts";

/** Points from the top of the page, and from the top of its foot margin. */
const TOP = 34;
const FOOT = 22;

/** What stands in the margins of a page, counted from 1: nothing on the cover. */
export function setMargins(setting: Setting, report: Report, page: number): Node[] {
  if (page === 1) return [];
  const { height, bottom } = setting.theme.page;
  return [header(setting, report, TOP), footer(setting, report, page, height - bottom + FOOT)];
}

/** Who it is about, left, and what it is part of, right. */
function header(setting: Setting, { header }: Report, y: number): Node {
  const left = look(setting.theme, "running", "own", { bold: true });
  const right = look(setting.theme, "running", "soft", { alignment: "right" });
  return running(setting, "Header", [header.left, left], [header.right, right], y);
}

/** The footprint, left, and the page number, right. */
function footer(setting: Setting, { footer }: Report, page: number, y: number): Node {
  const left = look(setting.theme, "running", "soft");
  const right = look(setting.theme, "running", "own", { bold: true, alignment: "right" });
  return running(setting, "Footer", [footer.left, left], [String(page), right], y);
}

type Side = readonly [text: string, look: Look];

function running(setting: Setting, part: "Header" | "Footer", left: Side, right: Side, y: number): Node {
  const text = ([words, shape]: Side, share: number): TextNode => ({
    text: [run(setting, words, shape)],
    running: part,
    width: liveWidth(setting.theme) * share,
  });
  const share = part === "Header" ? 0.6 : 0.9;
  return { columns: [text(left, share), text(right, 1 - share)], columnGap: 0, absolutePosition: { x: setting.theme.page.left, y } };
}
