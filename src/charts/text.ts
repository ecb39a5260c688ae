import { remembered } from "../position/remembered.ts";
import { openFont } from "./font.ts";
import type { Theme } from "./theme.ts";

/** The type styles a chart writes in. */
export type TextStyle = "chart" | "chartStrong" | "chartSmallest";

/** How wide a text will be in the report's own fonts, so that labels are placed and shortened before anything is drawn. */
export interface Ruler {
  /** Size of a style in points. */
  readonly size: (style: TextStyle) => number;
  /** Width of one line of text in points. */
  readonly width: (text: string, style: TextStyle) => number;
}

/** Measures with the fonts of the theme, which the PDF embeds. */
export function rulerOf(theme: Theme): Ruler {
  const faces = { normal: faceOf(theme.fonts.Sans.normal), bold: faceOf(theme.fonts.Sans.bold) };
  const size = (style: TextStyle) => theme.type[style].size;
  const width = (text: string, style: TextStyle) => faces[theme.type[style].bold ? "bold" : "normal"](text) * size(style);
  return { size, width };
}

/** The text, shortened with an ellipsis until it is no wider than `room` points; empty when not even that fits. */
export function truncate(ruler: Ruler, text: string, style: TextStyle, room: number): string {
  if (ruler.width(text, style) <= room) return text;
  const characters = [...text];
  let kept = characters.length - 1;
  const shortened = () => `${characters.slice(0, kept).join("").trimEnd()}…`;
  while (kept > 0 && ruler.width(shortened(), style) > room) kept--;
  return kept > 0 ? shortened() : "";
}

/** The text in lines no wider than `room` points, broken between words; a word that is too wide is shortened, and so is the last line when there are more. */
export function wrap(ruler: Ruler, text: string, style: TextStyle, room: number, lines: number): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const found: string[] = [];
  for (const word of words) {
    const longer = `${found.at(-1)} ${word}`;
    if (found.length > 0 && (ruler.width(longer, style) <= room || found.length === lines)) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found.map((line) => truncate(ruler, line, style, room));
}

/** So many characters are remembered after each. */
const mostPairs = 500;

/** Width of a text in a face, in ems. */
type Face = (text: string) => number;

/** A character: its width, and what it adds after each other one by kerning or by joining into a ligature. */
interface Letter {
  readonly width: number;
  readonly after: Map<string, number>;
}

/**
 * A text is the sum of its characters and of what each pair of neighbours adds; both are asked of the font once. Shaping
 * every label afresh takes a third of a millisecond, and a report has hundreds.
 */
function faceOf(bytes: Uint8Array): Face {
  const font = openFont(bytes);
  const shape = (text: string) => font.layout(text).advanceWidth / font.unitsPerEm;
  const letter = remembered((character: string): Letter => ({ width: shape(character), after: new Map() }));
  const joined = (before: string, character: string, { width, after }: Letter) => {
    const known = after.get(before);
    if (known !== undefined) return known;
    const adds = shape(`${before}${character}`) - (letter(before).width + width);
    if (after.size < mostPairs) after.set(before, adds);
    return adds;
  };
  return remembered((text: string) => {
    let [sum, before] = [0, ""];
    for (const character of text) {
      const each = letter(character);
      sum = sum + each.width + (before === "" ? 0 : joined(before, character, each));
      before = character;
    }
    return sum;
  });
}
