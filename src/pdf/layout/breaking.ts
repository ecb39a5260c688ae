import { type Shaped, sideBySide, type Typeface } from "../fonts/typeface.ts";
import { broken } from "../fonts/words.ts";
import type { Fonts, Inline, Run } from "../pdfmake.ts";

/** A line of a text, without whom it belongs to. */
export interface BrokenLine {
  /** Words that look alike and belong together, as one. */
  readonly words: Inline[];
  /** The run each of them comes from. */
  readonly runs: readonly number[];
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly ascender: number;
}

/** A word as it stands on its line. */
interface Placed {
  readonly run: number;
  readonly shape: Shaped;
  readonly width: number;
  /** The width of the spaces at its end, which do not count at the end of a line. */
  readonly trailing: number;
  readonly x: number;
}

/**
 * The fast path: the lines that pdfmake would make of running text, reckoned with its own sums in its own order, but without
 * an object of twenty fields for every word. What is not plain running text, a word that is too long for its line above all,
 * is undefined here and left to pdfmake.
 */
export function quickLines(runs: readonly Run[], maxWidth: number, fonts: Fonts): BrokenLine[] | undefined {
  const faces = runs.map((run) => fonts.provideFont(run.font, run.bold, run.italics));
  const lines: BrokenLine[] = [];
  let line: Placed[] = [];
  let taken = 0;
  for (const [i, run] of runs.entries()) {
    const face = faces[i];
    if (!face || !isRunning(run, runs[i - 1])) return undefined;
    for (const { text } of broken(run.text)) {
      const shape = face.shape(text);
      const width = (shape.width / 1000) * run.fontSize;
      const trailing = spaces(face, text, run.fontSize);
      if (trailing === undefined) return undefined;
      if (line.length > 0 && taken + width - trailing > maxWidth) {
        lines.push(brokenLine(line, runs, faces));
        line = [];
        taken = 0;
      }
      const before = line.at(-1);
      if (text.length > 1 && width > maxWidth - (taken - (before?.trailing ?? 0))) return undefined;
      line.push({ run: i, shape, width, trailing, x: taken });
      taken += width;
    }
  }
  if (line.length > 0) lines.push(brokenLine(line, runs, faces));
  return lines;
}

/** Whether a run begins with a word, and the one before it ended with a space: no word goes over from one to the next. */
function isRunning(run: Run, before: Run | undefined): boolean {
  if (run.text === "" || /^\s|[\r\n]/.test(run.text)) return false;
  if (before === undefined) return true;
  // Between other signs a line may not break although there is a space: “so” (0.
  return /[A-Za-z0-9.,;:%] $/.test(before.text) && /^[A-Za-z0-9£(]/.test(run.text) && before.lineHeight === run.lineHeight;
}

/** The width of a space at a word's end; undefined when there are several or other ones. */
function spaces(face: Typeface, word: string, size: number): number | undefined {
  const last = word.charCodeAt(word.length - 1);
  if (last === SPACE) return word.charCodeAt(word.length - 2) === SPACE ? undefined : face.widthOfSpace(size);
  return last > SPACE && last < 127 ? 0 : /\s$/.test(word) ? undefined : 0;
}

const SPACE = 32;

function brokenLine(line: readonly Placed[], runs: readonly Run[], faces: readonly Typeface[]): BrokenLine {
  const words: Inline[] = [];
  const from: number[] = [];
  let first = 0;
  for (let i = 1; i <= line.length; i++) {
    const [left, right] = [line[i - 1], line[i]];
    if (left && right && (left.run === right.run || lookAlike(runs, faces, left.run, right.run))) continue;
    const group = line.slice(first, i);
    const run = group[0]?.run ?? 0;
    const [look, face] = [runs[run], faces[run]];
    if (look && face) words.push(asOne(group, look, face));
    from.push(run);
    first = i;
  }
  return { words, runs: from, ...measures(line, words) };
}

function lookAlike(runs: readonly Run[], faces: readonly Typeface[], a: number, b: number): boolean {
  const [left, right] = [runs[a], runs[b]];
  return faces[a] === faces[b] && left?.fontSize === right?.fontSize && left?.color === right?.color && left?.element === right?.element;
}

function asOne(group: readonly Placed[], look: Run, font: Typeface): Inline {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) throw new Error("A group of words holds one at least.");
  const shape = group.length === 1 ? first.shape : sideBySide(group.map((word) => word.shape));
  return {
    text: shape.text,
    font,
    fontSize: look.fontSize,
    width: group.length === 1 ? first.width : last.x + last.width - first.x,
    height: font.lineHeight(look.fontSize) * look.lineHeight,
    leadingCut: 0,
    trailingCut: last.trailing,
    lineEnd: false,
    noNewLine: false,
    color: look.color,
    aligned: look.alignment,
    x: first.x,
    shape,
    element: undefined,
    target: undefined,
    underlined: look.underlined,
  };
}

function measures(line: readonly Placed[], words: readonly Inline[]): Pick<BrokenLine, "width" | "height" | "ascender"> {
  const last = line.at(-1);
  let [height, ascender] = [0, 0];
  for (const word of words) {
    height = Math.max(height, word.height);
    ascender = Math.max(ascender, (word.font.ascender / 1000) * word.fontSize);
  }
  return { width: last ? last.x + last.width - last.trailing : 0, height, ascender };
}
