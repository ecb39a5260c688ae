import type { Report } from "../../report/blocks.ts";
import type { ColumnsNode, TextNode } from "../pdfmake.ts";
import { liveWidth, type Setting } from "./setting.ts";
import { type Look, look, run } from "./text.ts";

/** Points from the top of the page, and from the top of its foot margin. */
const TOP = 34;
const FOOT = 22;

/** Who it is about, left, and what it is part of, right; none on the cover. */
export function header(setting: Setting, { header }: Report, page: number): ColumnsNode | undefined {
  if (page === 1) return undefined;
  const left = look(setting.theme, "running", "own", { bold: true });
  const right = look(setting.theme, "running", "soft", { alignment: "right" });
  return running(setting, "Header", [header.left, left], [header.right, right], TOP);
}

/** The footprint, left, and the page number, right. */
export function footer(setting: Setting, { footer }: Report, page: number): ColumnsNode | undefined {
  if (page === 1) return undefined;
  const left = look(setting.theme, "running", "soft");
  const right = look(setting.theme, "running", "own", { bold: true, alignment: "right" });
  return running(setting, "Footer", [footer.left, left], [String(page), right], FOOT);
}

type Side = readonly [text: string, look: Look];

function running(setting: Setting, part: "Header" | "Footer", left: Side, right: Side, top: number): ColumnsNode {
  const { page } = setting.theme;
  const text = ([words, shape]: Side, share: number): TextNode => ({
    text: [run(setting, words, shape)],
    running: part,
    width: liveWidth(setting.theme) * share,
  });
  const share = part === "Header" ? 0.6 : 0.9;
  return { columns: [text(left, share), text(right, 1 - share)], columnGap: 0, margin: [page.left, top, page.right, 0] };
}
