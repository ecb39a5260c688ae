import type { Theme } from "../../charts/theme.ts";
import { boxRules } from "./boxes.ts";
import { figureRules } from "./figures.ts";
import { fontRules } from "./fonts.ts";
import { mediaRules } from "./media.ts";
import { pageRules } from "./page.ts";
import { tableRules } from "./tables.ts";
import { textRules } from "./text.ts";

/** Sheets made, one a theme: a batch writes the same into every page. */
const made = new WeakMap<Theme, string>();

/** The page's looks, in the theme's colours and sizes. Lengths are in rem: body text is 1 high, 17 pixels unless the reader chose otherwise. */
export function styleSheet(theme: Theme): string {
  const known = made.get(theme);
  if (known !== undefined) return known;
  const parts = [fontRules, pageRules, textRules, boxRules, figureRules, tableRules, mediaRules];
  const sheet = parts
    .map((rules) => rules(theme))
    .join("")
    .replace(/\n\s*/g, "\n");
  made.set(theme, sheet);
  return sheet;
}
