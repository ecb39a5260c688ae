import { BREAK_HERE, type Typeface } from "./typeface.ts";

/** Characters with a plainer twin, for a face that lacks them. */
const TWINS: Readonly<Record<string, string>> = { "‑": "-", "‐": "-", "′": "'", "″": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " " };

/** Marks of layout that are never drawn. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** What every face of a report has; most texts are this and nothing else. */
const COMMON = /^[\n\x20-\x7e£–—‘’“”·•…−×]*$/;

/** Longer than any word: an address, a reference, or keys held down. */
const UNBROKEN_LENGTH = 60;
const UNBROKEN = new RegExp(`[^\\s\\u200b]{${UNBROKEN_LENGTH},}`, "g");
const PIECE = 30;

export interface Legible {
  readonly text: string;
  /** Characters the face cannot show, each shown as an empty box or a question mark. */
  readonly missing: readonly string[];
}

/** Text as a face can show it: composed, without hidden marks, and with places to break in very long words. */
export function legible(text: string, face: Typeface): Legible {
  if (COMMON.test(text)) return { text: breakable(text), missing: [] };
  const missing = new Set<string>();
  let shown = "";
  const seen = text.normalize("NFC").replace(UNSEEN, (mark) => (mark === BREAK_HERE ? mark : ""));
  for (const character of seen) shown += showable(character, face, missing);
  return { text: breakable(shown), missing: [...missing] };
}

/** Looks for a long word between the spaces before it looks for one in earnest. */
function breakable(text: string): string {
  let from = 0;
  while (text.length - from >= UNBROKEN_LENGTH) {
    const space = text.indexOf(" ", from);
    if (space < 0 || space - from >= UNBROKEN_LENGTH) return text.replace(UNBROKEN, withBreaks);
    from = space + 1;
  }
  return text;
}

function showable(character: string, face: Typeface, missing: Set<string>): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\n" || character === BREAK_HERE) return character;
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return " ";
  if (face.covers(code) && !/\p{M}/u.test(character)) return character;
  const twin = TWINS[character];
  if (twin !== undefined) return twin;
  missing.add(character);
  return face.covers(0x25a1) ? "□" : "?";
}

function withBreaks(word: string): string {
  const characters = [...word];
  let broken = "";
  for (let from = 0; from < characters.length; from += PIECE) {
    broken += (from === 0 ? "" : BREAK_HERE) + characters.slice(from, from + PIECE).join("");
  }
  return broken;
}
