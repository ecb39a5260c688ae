import type { Inline } from "../blocks.ts";

/**
 * Runs of text cut wherever the pattern (with the flag g) is found, and each piece found marked. Links are not cut, nor what is
 * marked already. The same runs when nothing is found.
 */
export function marked(words: readonly Inline[], pattern: RegExp, mark: (found: string) => Omit<Inline, "text">): readonly Inline[] {
  if (!isFoundIn(words, pattern)) return words;
  return words.flatMap((inline) => (isOpen(inline) ? cut(inline, pattern, mark) : [inline]));
}

/** Whether the pattern is found where something may be marked. */
export function isFoundIn(words: readonly Inline[], pattern: RegExp): boolean {
  for (const inline of words) if (isOpen(inline) && inline.text.search(pattern) >= 0) return true;
  return false;
}

/** Whether nothing is known yet of how the run is said. */
export function isOpen(inline: Inline): boolean {
  return inline.link === undefined && inline.language === undefined && inline.expansion === undefined && inline.spoken === undefined;
}

function cut(inline: Inline, pattern: RegExp, mark: (found: string) => Omit<Inline, "text">): Inline[] {
  const { text } = inline;
  const runs: Inline[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    runs.push({ ...inline, text: text.slice(from, index) }, { ...inline, text: found, ...mark(found) });
    from = index + found.length;
  }
  return [...runs, { ...inline, text: text.slice(from) }].filter((run) => run.text !== "");
}

/** The names and abbreviations as a pattern of whole words, the longest first; undefined when there are none. */
export function wholeWords(texts: readonly string[], ending = ""): string | undefined {
  const longestFirst = [...new Set(texts)].filter((text) => text !== "").sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  return `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literal).join("|")})${ending}(?![\\p{L}\\p{N}])`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
