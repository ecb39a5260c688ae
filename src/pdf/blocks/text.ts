import type { Theme, ThemeFile } from "../../charts/theme.ts";
import type { Inline, Words } from "../../report/blocks.ts";
import { legible } from "../fonts/legible.ts";
import { Kept } from "../kept.ts";
import type { Run, TextNode } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";
import type { Setting } from "./setting.ts";

/** How a text looks. */
export interface Look {
  readonly font: "Sans" | "Serif";
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly alignment: "left" | "right" | "center";
}

/** The looks of a theme: as few as its blocks ask for. */
const looks = new WeakMap<Theme, Map<string, Look>>();

/** A size of the theme's scale in one of its colours. The same look is the very same object. */
export function look(theme: Theme, scale: keyof ThemeFile["type"], colour: keyof ThemeFile["colours"], changes: Partial<Look> = {}): Look {
  let name = `${scale} ${colour}`;
  for (const change in changes) name += ` ${change} ${changes[change as keyof Look]}`;
  const known = looks.get(theme) ?? new Map<string, Look>();
  looks.set(theme, known);
  const same = known.get(name);
  if (same) return same;
  const { size, lineHeight, font, bold } = theme.type[scale];
  const fresh: Look = { font, size, lineHeight, bold, italic: false, colour: theme.colours[colour], alignment: "left", ...changes };
  known.set(name, fresh);
  return fresh;
}

/** One run of text; characters its face lacks are shown as boxes and noted. */
export function run(setting: Setting, text: string, look: Look): Run {
  const italics = look.italic && !look.bold;
  const shown = legible(text, setting.faces.face(look.font, look.bold ? "bold" : italics ? "italic" : "normal"));
  for (const character of shown.missing) setting.missing.add(character);
  const { font, bold, size: fontSize, lineHeight, colour: color, alignment } = look;
  return { text: shown.text, font, bold, italics, fontSize, lineHeight, color, alignment };
}

/** Runs that hold no element of a report, with the characters that could not be shown. */
interface Alike {
  readonly runs: readonly Run[];
  readonly missing: readonly string[];
}

/** By their look, which is of one theme, and the words, which are the very same in many reports. */
const alike = new WeakMap<Look, WeakMap<readonly Inline[], Alike>>();

/**
 * Runs of text within an element: links, and pieces that are said otherwise than they are written, are elements of their own.
 * The same words in the same look, when they have no such pieces, are the very same runs.
 */
export function runs(setting: Setting, inlines: readonly Inline[], look: Look, element: Element): readonly Run[] {
  const ofLook = alike.get(look) ?? new WeakMap<readonly Inline[], Alike>();
  alike.set(look, ofLook);
  const known = ofLook.get(inlines);
  for (const character of known?.missing ?? []) setting.missing.add(character);
  if (known) return known.runs;
  const missing = new Set<string>();
  const made = inlines.map((inline) => inlineRun({ ...setting, missing }, inline, look, element));
  for (const character of missing) setting.missing.add(character);
  const runs = made.length > 0 ? made : [run(setting, "", look)];
  if (made.every((run) => run.element === undefined)) ofLook.set(inlines, { runs, missing: [...missing] });
  return runs;
}

function inlineRun(setting: Setting, inline: Inline, look: Look, element: Element): Run {
  const { link, language, expansion, spoken } = inline;
  const made = run(setting, inline.text, lookOf(setting, inline, look));
  if (!link && language === undefined && expansion === undefined && spoken === undefined) return made;
  const attributes = {
    ...(language === undefined ? {} : { language }),
    ...(expansion === undefined ? {} : { expansion }),
    ...(spoken === undefined ? {} : { actual: spoken }),
  };
  if (link) return { ...made, element: element.inline("Link", attributes), target: target(link), underlined: true };
  return { ...made, element: element.inline("Span", attributes) };
}

/** The look of a piece of a text: bold or italic by itself, or in the colour of links. */
function lookOf({ theme }: Setting, { bold, italic, link }: Inline, look: Look): Look {
  if (bold === undefined && italic === undefined && !link) return look;
  return { ...look, bold: bold ?? look.bold, italic: italic ?? look.italic, colour: link ? theme.colours.own : look.colour };
}

function target(link: NonNullable<Inline["link"]>): NonNullable<Run["target"]> {
  if (link.to === "inside") return link;
  if (!/^(https:\/\/|mailto:)/i.test(link.address))
    throw new Error(`A report may link to https: and mailto: addresses only, not to "${link.address}".`);
  return { to: "outside", address: encodeURI(decodeSafely(link.address)) };
}

/** An address that is already encoded is not encoded twice. */
function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export type Margin = NonNullable<TextNode["margin"]>;

/** A paragraph of text in its element. */
export function textNode(
  setting: Setting,
  inlines: readonly Inline[],
  look: Look,
  element: Element,
  margin: Margin = [0, 0, 0, 0],
): TextNode {
  return { text: runs(setting, inlines, look, element), margin, element };
}

const MOST_KEPT = 4_000;
const pieces = new Kept<string, readonly Inline[]>(MOST_KEPT);

/** Words in pieces, those in one piece as one. */
export function plain(words: Words): readonly Inline[] {
  return typeof words === "string" ? (pieces.get(words) ?? pieces.keep(words, [{ text: words }])) : words;
}

export function words(words: Words): string {
  return typeof words === "string" ? words : words.map((inline) => inline.text).join("");
}
