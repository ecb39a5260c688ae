import type { Report } from "../../report/blocks.ts";
import type { Margins } from "../layout/sections.ts";
import type { Node, TextNode } from "../pdfmake.ts";
import { liveWidth, type Setting } from "./setting.ts";
import { type Look, look, run } from "./text.ts";

/** Points from the top of the page, and from the top of its foot margin. */
const TOP = 34;
const FOOT = 22;

/** The shares of the width that the left side of either takes. */
const HEADER = 0.6;
const FOOTER = 0.9;

/** What stands in the margins of the pages: nothing on the cover. */
export function setMargins(setting: Setting, report: Report): Margins {
  const { height, bottom } = setting.theme.page;
  const foot = height - bottom + FOOT;
  return { all: [header(setting, report, TOP), footer(setting, report, foot)], one: (page) => [pageNumber(setting, page, foot)] };
}

/** Who it is about, left, and what it is part of, right. */
function header(setting: Setting, { header }: Report, y: number): Node {
  const left = look(setting.theme, "running", "own", { bold: true });
  const right = look(setting.theme, "running", "soft", { alignment: "right" });
  return running(
    setting,
    "Header",
    [
      [header.left, left, HEADER],
      [header.right, right, 1 - HEADER],
    ],
    0,
    y,
  );
}

/** The footprint, left. */
function footer(setting: Setting, { footer }: Report, y: number): Node {
  return running(setting, "Footer", [[footer.left, look(setting.theme, "running", "soft"), FOOTER]], 0, y);
}

/** Right of it. */
function pageNumber(setting: Setting, page: number, y: number): Node {
  const number = look(setting.theme, "running", "own", { bold: true, alignment: "right" });
  return running(setting, "Footer", [[String(page), number, 1 - FOOTER]], FOOTER, y);
}

/** A text, and its share of the width. */
type Part = readonly [text: string, look: Look, share: number];

/** `from`: the share of the width that is left free. */
function running(setting: Setting, side: "Header" | "Footer", parts: readonly Part[], from: number, y: number): Node {
  const width = liveWidth(setting.theme);
  const columns = parts.map(
    ([words, shape, share]): TextNode => ({ text: [run(setting, words, shape)], running: side, width: width * share }),
  );
  return { columns, columnGap: 0, absolutePosition: { x: setting.theme.page.left + width * from, y } };
}
