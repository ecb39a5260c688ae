import { sideBySide } from "../fonts/typeface.ts";
import type { Inline } from "../pdfmake.ts";

/** The words of a line as drawing wants them: those that look alike and belong together as one. */
export function gathered(words: readonly Inline[]): Inline[] {
  return alike(words).map(asOne);
}

function alike(words: readonly Inline[]): Inline[][] {
  const groups: Inline[][] = [];
  for (const word of words) {
    if (word.text === "" && words.length > 1) continue;
    const last = groups.at(-1)?.at(-1);
    if (last && looksLike(last, word)) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

function looksLike(a: Inline, b: Inline): boolean {
  return a.font === b.font && a.fontSize === b.fontSize && a.color === b.color && a.element === b.element;
}

function asOne(words: readonly Inline[]): Inline {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) throw new Error("A group of words holds one at least.");
  if (words.length === 1) return first;
  const shapes = words.map((word) => (word.shape?.text === word.text ? word.shape : word.font.shape(word.text)));
  return {
    ...first,
    text: words.map((word) => word.text).join(""),
    width: last.x + last.width - first.x,
    height: Math.max(...words.map((word) => word.height)),
    trailingCut: last.trailingCut,
    shape: sideBySide(shapes),
  };
}
